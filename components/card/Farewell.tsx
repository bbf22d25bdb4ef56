import { X } from 'lucide-react';
import type { Language } from '../../data/schema/languages.ts';
import { fill } from '../i18n/fill.tsx';
import { LanguageProvider, useLanguage } from '../i18n/language.tsx';
import { IconButton } from '../parts/IconButton.tsx';
import { Scripted } from '../parts/Scripted.tsx';
import type { MutePlace } from './props.ts';

/** What the reader has just taken off a page. */
export type Silence =
  | { readonly kind: 'muted'; readonly place: MutePlace; readonly name: string; readonly site: string }
  | { readonly kind: 'quiet'; readonly site: string };

export interface FarewellProps {
  readonly language: Language;
  readonly silence: Silence;
  /** Why it could not be done, in the reader's language. */
  readonly problem?: string | undefined;
  readonly onUndo: () => void;
  readonly onClose: () => void;
}

function Words({ silence }: { readonly silence: Silence }) {
  const { t } = useLanguage();
  const site = <b>{silence.site}</b>;
  if (silence.kind === 'quiet') return fill(t.page.quieted, { site });
  const name = (
    <b>
      <Scripted text={silence.name} />
    </b>
  );
  return fill(t.page.muted[silence.place], { name, site });
}

function Body({ silence, problem, onUndo, onClose }: FarewellProps) {
  const { t } = useLanguage();
  return (
    <div className="mp-farewell">
      <p role={problem === undefined ? 'status' : 'alert'}>{problem ?? <Words silence={silence} />}</p>
      {problem === undefined && (
        <button type="button" className="mp-text-button" onClick={onUndo}>
          {t.page.undo}
        </button>
      )}
      <IconButton icon={X} name={t.card.close} onPress={onClose} />
    </div>
  );
}

/** A card's last words, in its place, with the way to take them back. */
export function Farewell(props: FarewellProps) {
  return (
    <LanguageProvider language={props.language}>
      <article className="mp mp-card" lang={props.language}>
        <Body {...props} />
      </article>
    </LanguageProvider>
  );
}
