import { placeLink } from '../../lib/notes/place-link.ts';
import { problemSentence } from '../../lib/shared/problem.ts';
import { useLanguage } from '../i18n/language.tsx';
import type { NotesView } from './props.ts';

/** How the saving goes, in words; a way on when it failed, and the way back to the page of the note. */
export function NoteStateLine({
  id,
  view: { current, removed },
  onRetry,
  onUndo,
}: {
  readonly id: string;
  readonly view: Pick<NotesView, 'current' | 'removed'>;
  readonly onRetry: () => void;
  readonly onUndo: () => void;
}) {
  const { language, t } = useLanguage();
  const { stage, problem, merged, context } = current;
  const failed = problem ? t.note.failed(problemSentence(problem, language)) : t.note.failedPlain;
  const saved = merged ? t.note.savedBoth : t.note.saved;
  const words = { idle: '', saving: t.note.saving, saved, failed }[stage];
  const title = context && (context.title || new URL(context.url).hostname);
  return (
    <div className="mp-note-state" data-state={stage} data-removed={removed ? true : undefined}>
      <output id={id}>{removed && stage !== 'failed' ? t.note.removed : words}</output>
      {removed && (
        <button type="button" className="mp-text-button" onClick={onUndo}>
          {t.note.undo}
        </button>
      )}
      {stage === 'failed' && (
        <button type="button" className="mp-text-button" onClick={onRetry}>
          {t.note.retry}
        </button>
      )}
      {stage !== 'failed' && !removed && context && current.text !== '' && (
        <a className="mp-note-place" href={placeLink(context)} target="_blank" rel="noreferrer">
          {t.note.writtenOn(title ?? '')}
        </a>
      )}
    </div>
  );
}
