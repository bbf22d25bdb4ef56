import { CircleAlert, Info, Sparkle, Wrench } from 'lucide-react';
import { formatPartialDate } from '../../lib/facts/index.ts';
import { useWords } from '../i18n/language.tsx';
import type { KnowledgeState } from './props.ts';
import { POPUP_WORDS } from './words.ts';

/** What the popup stands on, in one line; when it is broken, the sentence why, and a way to mend it. */
export function StateLine({
  state,
  onRepair,
}: {
  readonly state: KnowledgeState;
  readonly onRepair: () => void;
}) {
  const { language, w } = useWords(POPUP_WORDS);
  if (state.kind === 'broken') {
    return (
      <div className="mp-state" data-state="broken" role="alert">
        <CircleAlert size={16} aria-hidden="true" />
        <span>{state.reason}</span>
        <button type="button" className="mp-button" onClick={onRepair}>
          <Wrench size={14} aria-hidden="true" />
          {w.repair}
        </button>
      </div>
    );
  }
  if (state.kind === 'page') {
    return (
      <div className="mp-state" data-state="page">
        <Info size={15} aria-hidden="true" />
        <output>{w.trouble[state.trouble]}</output>
      </div>
    );
  }
  if (state.kind === 'news') {
    return (
      <div className="mp-state" data-state="news">
        <Sparkle size={15} aria-hidden="true" />
        <output>{state.text}</output>
      </div>
    );
  }
  if (state.kind === 'indexing') {
    return (
      <div className="mp-state">
        <output>{w.indexing}</output>
        <progress value={state.done} aria-label={w.indexing} />
      </div>
    );
  }
  const known = state.kind === 'ready' ? w.ready(state.companies, state.sources) : '';
  const newest =
    state.kind === 'ready' && state.newest !== undefined ? formatPartialDate(state.newest, language) : '';
  const words = {
    loading: w.loading,
    repairing: w.repairing,
    ready: newest ? w.readyTo(known, newest) : known,
  }[state.kind];
  return (
    <div className="mp-state">
      <output>{words}</output>
    </div>
  );
}
