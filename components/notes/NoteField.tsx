import { useId, useLayoutEffect, useRef } from 'react';
import { useLanguage } from '../i18n/language.tsx';
import { carryCaret } from './carry-caret.ts';

interface Seen {
  readonly id: string;
  readonly text: string;
}

/**
 * Keeps a field and its note in step. What another window wrote appears at once, with the caret where it was; while
 * Chinese is being composed the field is left alone, and the owner joins the two when the composing ends.
 */
function useField(id: string, text: string, onWrite: (id: string, text: string, seen: string) => void) {
  const field = useRef<HTMLTextAreaElement>(null);
  const seen = useRef<Seen>({ id, text });
  const composing = useRef(false);
  // After every drawing: an owner that answers a change with the text it had before must be heard too.
  useLayoutEffect(() => {
    const element = field.current;
    if (!element || composing.current) return;
    const before = element.value;
    const isSameNote = seen.current.id === id;
    seen.current = { id, text };
    if (before === text) return;
    const { selectionStart, selectionEnd } = element;
    element.value = text;
    if (isSameNote)
      element.setSelectionRange(
        carryCaret(before, text, selectionStart),
        carryCaret(before, text, selectionEnd),
      );
  });
  const handOn = (written: string): void => {
    const before = seen.current;
    seen.current = { ...before, text: written };
    onWrite(before.id, written, before.text);
  };
  return {
    ref: field,
    defaultValue: text,
    onChange: (event: { readonly target: HTMLTextAreaElement }) => {
      if (!composing.current) handOn(event.target.value);
    },
    onCompositionStart: () => {
      composing.current = true;
    },
    onCompositionEnd: (event: { readonly currentTarget: HTMLTextAreaElement }) => {
      composing.current = false;
      handOn(event.currentTarget.value);
    },
  };
}

/** The field in which a note is written. */
export function NoteField({
  note: { id, text },
  describedBy,
  invalid,
  rows = 1,
  onWrite,
}: {
  readonly note: { readonly id: string; readonly text: string };
  readonly describedBy: string;
  readonly invalid: boolean;
  readonly rows?: number;
  readonly onWrite: (id: string, text: string, seen: string) => void;
}) {
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
        {...useField(id, text, onWrite)}
      />
    </>
  );
}
