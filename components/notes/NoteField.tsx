import { useId, useLayoutEffect, useRef } from 'react';
import { FieldInStep, type Written } from '../../lib/shared/field-in-step.ts';
import { useLanguage } from '../i18n/language.tsx';
import type { NoteFieldProps } from './props.ts';

/** Keeps a field and its note in step. */
function useField({ note, onWrite }: Pick<NoteFieldProps, 'note' | 'onWrite'>) {
  const { id, text } = note;
  const field = useRef<HTMLTextAreaElement>(null);
  const step = useRef<FieldInStep>(null);
  // After every drawing: an owner that answers a change with the text it had before must be heard too.
  useLayoutEffect(() => {
    if (!field.current) return;
    step.current ??= new FieldInStep(field.current, { id, text });
    step.current.show({ id, text });
  });
  const handOn = (written: Written | undefined): void => {
    if (written) onWrite(written.id, written.text, written.seen);
  };
  return {
    ref: field,
    defaultValue: text,
    onChange: () => handOn(step.current?.written()),
    onCompositionStart: () => step.current?.beginComposing(),
    onCompositionEnd: () => handOn(step.current?.endComposing()),
  };
}

/** The field in which a note is written, on the extension's own pages. */
export function NoteField({
  note,
  describedBy,
  invalid,
  rows = 1,
  onWrite,
}: NoteFieldProps & { readonly describedBy: string; readonly rows?: number }) {
  const { t } = useLanguage();
  const label = useId();
  return (
    <>
      <label className="mp-hidden" htmlFor={label}>
        {t.note.label}
      </label>
      <textarea
        id={label}
        rows={rows}
        placeholder={t.note.placeholder}
        aria-describedby={describedBy}
        aria-invalid={invalid || undefined}
        {...useField({ note, onWrite })}
      />
    </>
  );
}
