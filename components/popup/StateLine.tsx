import { CircleAlert, Info, Sparkle, Wrench } from 'lucide-react';
import { formatPartialDate } from '../../lib/facts/index.ts';
import { useLanguage } from '../i18n/language.tsx';
import type { KnowledgeState } from './props.ts';

/** What the popup stands on, in one line; when it is broken, the sentence why, and a way to mend it. */
export function StateLine({
  state,
  onRepair,
}: {
  readonly state: KnowledgeState;
  readonly onRepair: () => void;
}) {
  const { language, t } = useLanguage();
  if (state.kind === 'broken') {
    return (
      <div className="mp-state" data-state="broken" role="alert">
        <CircleAlert size={16} aria-hidden="true" />
        <span>{state.reason}</span>
        <button type="button" className="mp-button" onClick={onRepair}>
          <Wrench size={14} aria-hidden="true" />
          {t.popup.repair}
        </button>
      </div>
    );
  }
  if (state.kind === 'page') {
    return (
      <div className="mp-state" data-state="page">
        <Info size={15} aria-hidden="true" />
        <output>{t.popup.trouble[state.trouble]}</output>
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
        <output>{t.popup.indexing}</output>
        <progress value={state.done} aria-label={t.popup.indexing} />
      </div>
    );
  }
  const known = state.kind === 'ready' ? t.popup.ready(state.companies, state.sources) : '';
  const newest =
    state.kind === 'ready' && state.newest !== undefined ? formatPartialDate(state.newest, language) : '';
  const words = {
    loading: t.popup.loading,
    repairing: t.popup.repairing,
    ready: newest ? t.popup.readyTo(known, newest) : known,
  }[state.kind];
  return (
    <div className="mp-state">
      <output>{words}</output>
    </div>
  );
}
