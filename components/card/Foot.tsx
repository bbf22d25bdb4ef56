import { ChevronDown, SquareArrowOutUpRight } from 'lucide-react';
import { type Footing, formatAsOfShort } from '../../lib/facts/index.ts';
import { useLanguage } from '../i18n/language.tsx';
import { useDisclosure } from './disclosure.tsx';
import type { NameCardProps } from './props.ts';
import { WhyMarked } from './WhyMarked.tsx';

/** What the card stands on, why the name was marked, and the way on. */
export function Foot({ props, footing }: { readonly props: NameCardProps; readonly footing: Footing }) {
  const { t } = useLanguage();
  const { open, panelId, toggle } = useDisclosure();
  const { met, mode, bundle } = props;
  const sources = t.card.footing(footing.sources);
  return (
    <>
      {open && met && <WhyMarked met={met} id={panelId} />}
      <footer className="mp-foot">
        <span>
          {footing.newest ? t.card.footingTo(sources, formatAsOfShort(footing.newest, t.figures)) : sources}
        </span>
        <span>
          {met && (
            <button
              type="button"
              className="mp-text-button"
              data-quiet
              aria-expanded={open}
              aria-controls={open ? panelId : undefined}
              onClick={toggle}
            >
              {t.why.title}
            </button>
          )}
          {mode === 'glance' ? (
            <button type="button" className="mp-text-button" onClick={props.onMore}>
              {t.card.more}
              <ChevronDown size={14} aria-hidden="true" />
            </button>
          ) : (
            <button
              type="button"
              className="mp-text-button"
              onClick={() => props.onOpenProfile(bundle.company.id)}
            >
              {t.card.profile}
              <SquareArrowOutUpRight size={13} aria-hidden="true" />
            </button>
          )}
        </span>
      </footer>
    </>
  );
}
