import { lazy, Suspense, useId, useState } from 'react';
import { NoteField } from '../notes/NoteField.tsx';
import { NoteStateLine } from '../notes/NoteStateLine.tsx';
import { formatDay } from './format-moment.ts';
import type { OpenNote } from './props.ts';
import { useWords } from '../i18n/language.tsx';
import { NOTES_WORDS } from './words.ts';

/** The renderer is asked for when it is first needed. */
const Markdown = lazy(() => import('./Markdown.tsx'));

function Versions({ open }: { readonly open: OpenNote }) {
  const { language, w } = useWords(NOTES_WORDS);
  const { versions, view, onWrite } = open;
  return (
    <details className="mp-versions">
      <summary>{w.versions}</summary>
      {versions.length === 0 && <p>{w.noVersions}</p>}
      <ol>
        {versions.map(({ revision, text, updatedAt }) => (
          <li key={revision}>
            <div>
              <time dateTime={new Date(updatedAt).toISOString()}>{formatDay(updatedAt, language)}</time>
              <button
                type="button"
                className="mp-text-button"
                onClick={() => onWrite(view.id, text, view.text)}
              >
                {w.useVersion}
              </button>
            </div>
            <p>{text}</p>
          </li>
        ))}
      </ol>
    </details>
  );
}

/** A note opened in the list: a field or its preview, how the saving goes, and what stood there before. */
export function OpenedNote({ open, onClose }: { readonly open: OpenNote; readonly onClose: () => void }) {
  const { w } = useWords(NOTES_WORDS);
  const [isPreview, setPreview] = useState(false);
  const state = useId();
  const { view, onWrite, onRetry } = open;
  return (
    <div className="mp-opened">
      {isPreview ? (
        <Suspense fallback={<p className="mp-note-words">{view.text}</p>}>
          <Markdown text={view.text} />
        </Suspense>
      ) : (
        <NoteField
          note={view}
          describedBy={state}
          invalid={view.stage === 'failed'}
          rows={4}
          onWrite={onWrite}
        />
      )}
      <div className="mp-note-bar">
        <NoteStateLine id={state} view={{ current: view }} onRetry={onRetry} onUndo={onClose} />
        <button
          type="button"
          className="mp-text-button"
          data-quiet
          aria-pressed={isPreview}
          onClick={() => setPreview(!isPreview)}
        >
          {w.preview}
        </button>
        <button type="button" className="mp-text-button" onClick={onClose}>
          {w.close}
        </button>
      </div>
      <Versions open={open} />
    </div>
  );
}
