import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useLanguage } from '../i18n/language.tsx';
import type { FieldFrame, JoinFieldFrame, NoteFieldProps } from './props.ts';

/** Whether what was drawn first has been painted: a document more would hold a card up. */
function useIsPainted(): boolean {
  const [isPainted, setPainted] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => setPainted(true));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, []);
  return isPainted;
}

interface FramedFieldProps extends NoteFieldProps {
  readonly join: JoinFieldFrame;
  /** The frame does not answer. */
  readonly onLost: () => void;
}

function JoinedFrame({ note: { id, text }, invalid, join, onWrite, onLost }: FramedFieldProps) {
  const { language, t } = useLanguage();
  const element = useRef<HTMLIFrameElement>(null);
  const frame = useRef<FieldFrame>(null);
  const heard = useRef({ onWrite, onLost });
  useEffect(() => {
    heard.current = { onWrite, onLost };
  });
  useLayoutEffect(() => {
    if (!element.current) return undefined;
    const joined = join(element.current, {
      onWrite: (...written) => heard.current.onWrite(...written),
      onLost: () => heard.current.onLost(),
    });
    frame.current = joined;
    return () => joined.leave();
  }, [join]);
  // After every drawing: an owner that answers a change with the text it had before must be heard too.
  useLayoutEffect(() => {
    const { label, placeholder } = t.note;
    frame.current?.show({ id, text, invalid, label, placeholder, language });
  });
  return <iframe ref={element} sandbox="" title={t.note.label} className="mp-note-frame" />;
}

/**
 * The field in which a note is written, on pages of others: it stands in a frame of its own that has no address and
 * that no script of the page reaches, so that the page neither hears nor selects what is written.
 */
export function FramedField(props: FramedFieldProps) {
  const { t } = useLanguage();
  const isPainted = useIsPainted();
  if (isPainted) return <JoinedFrame {...props} />;
  return <div className="mp-note-frame">{props.note.text === '' && t.note.placeholder}</div>;
}
