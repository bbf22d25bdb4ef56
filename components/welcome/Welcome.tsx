import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { fill } from '../i18n/fill.tsx';
import { useLanguage } from '../i18n/language.tsx';
import { Logo } from '../parts/Logo.tsx';
import { Scripted } from '../parts/Scripted.tsx';

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
  const { t } = useLanguage();
  return (
    <li className="mp-step" data-done={isDone || undefined}>
      <span className="mp-step-mark">
        {isDone ? <Check size={18} aria-label={t.welcome.done} /> : number}
      </span>
      <div>
        <h2>{title}</h2>
        {children}
      </div>
    </li>
  );
}

/** One page on which a reader learns the three moments by doing them. The sample is read like any other page. */
export function Welcome({ done, popupKey, onPopup, onOptions }: WelcomeProps) {
  const { t } = useLanguage();
  const { welcome } = t;
  return (
    <>
      <header className="mp-welcome-head">
        <Logo size={44} />
        <h1>{welcome.title}</h1>
        <p>{welcome.intro}</p>
      </header>
      <ol className="mp-steps-to-do">
        <Step number={1} title={welcome.hover} isDone={done.has('hover')}>
          <p>{welcome.hoverHint}</p>
          <blockquote className="mp-sample">
            <Scripted text={welcome.sample} />
          </blockquote>
        </Step>
        <Step number={2} title={welcome.popup} isDone={done.has('popup')}>
          <p>{fill(welcome.popupHint, { key: <kbd>{popupKey || '–'}</kbd> })}</p>
          <button type="button" className="mp-button" onClick={onPopup}>
            {welcome.tryPopup}
          </button>
        </Step>
        <Step number={3} title={welcome.note} isDone={done.has('note')}>
          <p>{welcome.noteHint}</p>
        </Step>
      </ol>
      <footer className="mp-welcome-foot">
        <output>{done.size === 3 && welcome.ready}</output>
        <button type="button" className="mp-text-button" onClick={onOptions}>
          {welcome.options}
        </button>
      </footer>
    </>
  );
}
