import { ChevronDown, Ellipsis, SquareArrowOutUpRight } from 'lucide-react';
import { formatAsOfShort } from '../../lib/facts/index.ts';
import { useLanguage } from '../i18n/language.tsx';
import { Actions } from './Actions.tsx';
import { useDisclosure } from './disclosure.tsx';
import type { NameCardProps } from './props.ts';
import type { CardView } from './view.ts';

function Onward({ props }: { readonly props: NameCardProps }) {
  const { t } = useLanguage();
  const { mode, bundle, onMore, onOpenProfile } = props;
  if (mode === 'glance') {
    return (
      <button type="button" className="mp-text-button" onClick={onMore}>
        {t.card.more}
        <ChevronDown size={14} aria-hidden="true" />
      </button>
    );
  }
  if (!onOpenProfile) return null;
  return (
    <button type="button" className="mp-text-button" onClick={() => onOpenProfile(bundle.company.id)}>
      {t.card.profile}
      <SquareArrowOutUpRight size={13} aria-hidden="true" />
    </button>
  );
}

/** What the card stands on, what else it can do, and the way on. */
export function Foot({ props, view }: { readonly props: NameCardProps; readonly view: CardView }) {
  const { t } = useLanguage();
  const { open, panelId, toggle } = useDisclosure();
  const { footing, facts } = view;
  const sources = t.card.footing(footing.sources);
  return (
    <>
      {open && <Actions props={props} facts={facts} id={panelId} />}
      <footer className="mp-foot">
        <span>
          {footing.newest ? t.card.footingTo(sources, formatAsOfShort(footing.newest, t.figures)) : sources}
        </span>
        <span>
          {(props.met || facts.length > 0) && (
            <button
              type="button"
              className="mp-icon-button"
              aria-label={t.page.actions}
              title={t.page.actions}
              aria-expanded={open}
              aria-controls={open ? panelId : undefined}
              onClick={toggle}
            >
              <Ellipsis size={16} aria-hidden="true" />
            </button>
          )}
          <Onward props={props} />
        </span>
      </footer>
    </>
  );
}
