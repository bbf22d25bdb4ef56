import { type ChangeEvent, type CompositionEvent, useEffect, useId, useRef, useState } from 'react';
import { useLanguage } from '../i18n/language.tsx';
import type { NoteView } from './props.ts';

/**
 * The text as it stands in the field. What arrives from outside replaces it only while nobody writes, and
 * half-composed Chinese input is not handed on: both would tear the reader's words.
 */
function useDraft(text: string, onChange: (text: string) => void) {
  const [draft, setDraft] = useState(text);
  const field = useRef<HTMLTextAreaElement>(null);
  const composing = useRef(false);
  useEffect(() => {
    const root = field.current?.getRootNode();
    const writing =
      (root instanceof Document || root instanceof ShadowRoot) && root.activeElement === field.current;
    if (!writing) setDraft(text);
  }, [text]);
  return {
    ref: field,
    value: draft,
    onChange: (event: ChangeEvent<HTMLTextAreaElement>) => {
      setDraft(event.target.value);
      if (!composing.current) onChange(event.target.value);
    },
    onCompositionStart: () => {
      composing.current = true;
    },
    onCompositionEnd: (event: CompositionEvent<HTMLTextAreaElement>) => {
      composing.current = false;
      onChange(event.currentTarget.value);
    },
  };
}

/** The reader's note: saved as it is written, with the state of the saving in words. */
export function NoteField({
  note,
  onChange,
  onRetry,
}: {
  readonly note: NoteView;
  readonly onChange: (text: string) => void;
  readonly onRetry: () => void;
}) {
  const { t } = useLanguage();
  const id = useId();
  const draft = useDraft(note.text, onChange);
  const failed = note.reason === undefined ? t.note.failedPlain : t.note.failed(note.reason);
  const words = { idle: '', saving: t.note.saving, saved: t.note.saved, failed }[note.state];
  const writtenOn = note.writtenOn !== undefined && note.text !== '' ? t.note.writtenOn(note.writtenOn) : '';
  return (
    <div className="mp-note">
      <label className="mp-hidden" htmlFor={id}>
        {t.note.label}
      </label>
      <textarea
        id={id}
        rows={1}
        placeholder={t.note.placeholder}
        aria-describedby={`${id}-state`}
        aria-invalid={note.state === 'failed' || undefined}
        {...draft}
      />
      <div className="mp-note-state" data-state={note.state}>
        <output id={`${id}-state`}>{words}</output>
        {note.state === 'failed' && (
          <button type="button" className="mp-text-button" onClick={onRetry}>
            {t.note.retry}
          </button>
        )}
        {note.state !== 'failed' && writtenOn && <span>{writtenOn}</span>}
      </div>
    </div>
  );
}
