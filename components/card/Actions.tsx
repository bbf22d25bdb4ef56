import { EyeOff } from 'lucide-react';
import { useId } from 'react';
import { nameIn } from '../../data/schema/languages.ts';
import { citeFacts, type Fact } from '../../lib/facts/index.ts';
import { useLanguage } from '../i18n/language.tsx';
import { useCard } from './CardContext.tsx';
import { CopyButtons } from './CopyButtons.tsx';
import type { MetName, MutePlace, NameCardProps, PageActions } from './props.ts';
import { WhyMarked } from './WhyMarked.tsx';

function NotThis({ met, page }: { readonly met: MetName; readonly page: PageActions }) {
  const { language, t } = useLanguage();
  const { names } = useCard().bundle.company;
  const company = nameIn(names, language);
  const headingId = useId();
  const { site } = page;
  const places: readonly (readonly [MutePlace, string])[] = [
    ['page', t.page.where.page],
    ...(site === '' ? [] : [['site', t.page.where.site(site)] as const]),
    ['everywhere', t.page.where.everywhere],
  ];
  return (
    <div className="mp-not-this" role="group" aria-labelledby={headingId}>
      <h3 id={headingId}>{t.page.notThis(met.surface, company)}</h3>
      {places.map(([place, label]) => (
        <button key={place} type="button" className="mp-chip" onClick={() => page.onMute(place)}>
          {label}
        </button>
      ))}
      {site !== '' && (
        <button type="button" className="mp-text-button" data-quiet onClick={page.onQuiet}>
          <EyeOff size={14} aria-hidden="true" />
          {t.page.quiet(site)}
        </button>
      )}
    </div>
  );
}

/** Everything else that a card can do: say why the name was marked, be copied, and be silent. */
export function Actions({
  props: { met, page, bundle },
  facts,
  id,
}: {
  readonly props: NameCardProps;
  /** What the card shows, to be copied. */
  readonly facts: readonly Fact[];
  readonly id: string;
}) {
  const { t } = useLanguage();
  return (
    <div className="mp-actions" id={id}>
      {met && <WhyMarked met={met} />}
      {facts.length > 0 && (
        <CopyButtons
          label={t.page.copyCard}
          cite={(words, format) => citeFacts(facts, bundle, words, format)}
        />
      )}
      {met && page && <NotThis met={met} page={page} />}
    </div>
  );
}
