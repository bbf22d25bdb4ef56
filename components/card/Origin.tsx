import { type Fact, formatAsOfShort } from '../../lib/facts/index.ts';
import { useLanguage } from '../i18n/language.tsx';
import { Scripted } from '../parts/Scripted.tsx';
import { useCard } from './CardContext.tsx';
import { isWeak, packOf, publisherOf } from './words.ts';

/** "~Nov 2021 · Reuters, citing sources · Insider · paragraph 30": when, by whom and where a fact is said. */
export function Origin({ fact }: { readonly fact: Fact }) {
  const { language, t } = useLanguage();
  const { bundle } = useCard();
  const { asOf, status, saidBy, paragraph } = fact.claim;
  const words = [
    formatAsOfShort(asOf, t.figures),
    isWeak(fact) && t.status[status],
    saidBy.name[language],
    publisherOf(fact.source, t),
    paragraph !== undefined && t.receipt.paragraph(paragraph),
    packOf(fact, bundle, language),
  ].filter((part) => typeof part === 'string');
  return (
    <div className="mp-cited">
      <Scripted text={[...new Set(words)].join(' · ')} />
    </div>
  );
}
