import { useSyncExternalStore } from 'react';
import type { Language } from '../../data/schema/languages.ts';
import { Farewell } from '../../components/card/Farewell.tsx';
import { NameCard } from '../../components/card/NameCard.tsx';
import type { MetName, PageActions } from '../../components/card/props.ts';
import type { JoinFieldFrame } from '../../components/notes/props.ts';
import { problemSentence, type Problem } from '../shared/problem.ts';
import type { ReaderStore } from './reader.ts';
import type { CardSession } from './session.ts';

/** The controls that take the focus over. */
const FIRST = '.mp-controls button';
const LAST = '.mp-foot button:last-child';

export interface ConnectedCardProps {
  readonly session: CardSession;
  readonly reader: ReaderStore;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly met: MetName;
  readonly pageScript: 'latin' | 'han';
  readonly onPin: () => void;
  readonly onClose: () => void;
  readonly onOpenProfile: (id: string) => void;
  readonly onOpenNotes: (id: string) => void;
  readonly page: PageActions;
  readonly joinFrame: JoinFieldFrame | undefined;
  readonly onUndo: () => void;
  /** Does what takes the pressed control off the card, and sees to the focus. */
  readonly onTurn: (act: () => void | Promise<void>, next: string) => void;
}

/** The name card of a session, joined to what it shows and does. */
export function ConnectedCard(props: ConnectedCardProps) {
  const { session, today, met, pageScript, page, onTurn } = props;
  const { language } = useSyncExternalStore(props.reader.subscribe, props.reader.view);
  const { leaves, mode, pinned, problem, farewell } = useSyncExternalStore(session.subscribe, session.view);
  const leaf = leaves.at(-1);
  if (farewell) {
    return (
      <Farewell
        language={language}
        silence={farewell.silence}
        problem={problem && problemSentence(problem, language)}
        onUndo={props.onUndo}
        onClose={props.onClose}
      />
    );
  }
  if (!leaf) return problem ? <Sorry problem={problem} language={language} /> : null;
  return (
    <NameCard
      bundle={leaf.bundle}
      language={language}
      today={today}
      met={leaves.length === 1 ? met : undefined}
      page={page}
      pageScript={pageScript}
      mode={mode}
      pinned={pinned}
      canGoBack={leaves.length > 1}
      notes={leaf.notes}
      joinFrame={props.joinFrame}
      onMore={() => onTurn(() => session.more(), LAST)}
      onPin={props.onPin}
      onClose={props.onClose}
      onBack={() => onTurn(() => session.back(), FIRST)}
      onOpenCompany={(id) => onTurn(() => session.open(id), FIRST)}
      onOpenProfile={props.onOpenProfile}
      onOpenNotes={props.onOpenNotes}
    />
  );
}

function Sorry({ problem, language }: { readonly problem: Problem; readonly language: Language }) {
  return (
    <article className="mp mp-card" lang={language}>
      <p className="mp-none" role="alert">
        {problemSentence(problem, language)}
      </p>
    </article>
  );
}
