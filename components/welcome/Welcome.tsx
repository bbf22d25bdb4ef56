import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { fill } from '../i18n/fill.tsx';
import { useWords } from '../i18n/language.tsx';
import { Logo } from '../parts/Logo.tsx';
import { Scripted } from '../parts/Scripted.tsx';
import { WELCOME_WORDS } from './words.ts';

/** The three moments, in the order in which a reader meets them. */
export type Moment = 'hover' | 'popup' | 'note';

export interface WelcomeProps {
  /** What the reader has done already. */
  readonly done: ReadonlySet<Moment>;
  /** Key of the popup, as the browser writes it; empty for none. */
  readonly popupKey: string;
  readonly onPopup: () => void;
  readonly onOptions: () => void;
}

function Step({
  number,
  title,
  isDone,
  children,
}: {
  readonly number: number;
  readonly title: string;
  readonly isDone: boolean;
  readonly children: ReactNode;
}) {
  const { w } = useWords(WELCOME_WORDS);
  return (
    <li className="mp-step" data-done={isDone || undefined}>
      <span className="mp-step-mark">{isDone ? <Check size={18} aria-label={w.done} /> : number}</span>
      <div>
        <h2>{title}</h2>
        {children}
      </div>
    </li>
  );
}

/** One page on which a reader learns the three moments by doing them. The sample is read like any other page. */
export function Welcome({ done, popupKey, onPopup, onOptions }: WelcomeProps) {
  const { w } = useWords(WELCOME_WORDS);
  return (
    <>
      <header className="mp-welcome-head">
        <Logo size={44} />
        <h1>{w.title}</h1>
        <p>{w.intro}</p>
      </header>
      <ol className="mp-steps-to-do">
        <Step number={1} title={w.hover} isDone={done.has('hover')}>
          <p>{w.hoverHint}</p>
          <blockquote className="mp-sample">
            <Scripted text={w.sample} />
          </blockquote>
        </Step>
        <Step number={2} title={w.popup} isDone={done.has('popup')}>
          <p>{fill(w.popupHint, { key: <kbd>{popupKey || '–'}</kbd> })}</p>
          <button type="button" className="mp-button" onClick={onPopup}>
            {w.tryPopup}
          </button>
        </Step>
        <Step number={3} title={w.note} isDone={done.has('note')}>
          <p>{w.noteHint}</p>
        </Step>
      </ol>
      <footer className="mp-welcome-foot">
        <output>{done.size === 3 && w.ready}</output>
        <button type="button" className="mp-text-button" onClick={onOptions}>
          {w.options}
        </button>
      </footer>
    </>
  );
}
