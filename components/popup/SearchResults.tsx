import { useRoving } from '../card/useRoving.ts';
import { useLanguage } from '../i18n/language.tsx';
import { Scripted } from '../parts/Scripted.tsx';
import { CompanyItem } from './CompanyItem.tsx';
import { EmptyState } from './EmptyState.tsx';
import type { FoundCompany } from './props.ts';

type Ranges = FoundCompany['matched']['ranges'];

interface Piece {
  readonly start: number;
  readonly text: string;
  readonly marked: boolean;
}

/** Cuts a text at the ends of its matched ranges (sorted, apart), keeping every character. */
export function cutAtRanges(text: string, ranges: Ranges): readonly Piece[] {
  const cuts = [...new Set([0, ...ranges.flat(), text.length])].toSorted((a, b) => a - b);
  return cuts.slice(0, -1).map((start, at) => ({
    start,
    text: text.slice(start, cuts[at + 1]),
    marked: ranges.some(([from, to]) => start >= from && start < to),
  }));
}

function Marked({ text, ranges }: { readonly text: string; readonly ranges: Ranges }) {
  return cutAtRanges(text, ranges).map((piece) =>
    piece.marked ? (
      <mark key={piece.start}>
        <Scripted text={piece.text} />
      </mark>
    ) : (
      <Scripted key={piece.start} text={piece.text} />
    ),
  );
}

/** What the search found, each with the name that matched and why that is a match. */
export function SearchResults({
  results,
  script,
  onOpen,
}: {
  readonly results: readonly FoundCompany[];
  readonly script: 'latin' | 'han';
  readonly onOpen: (id: string) => void;
}) {
  const { t } = useLanguage();
  const roving = useRoving<HTMLUListElement>();
  if (results.length === 0) return <EmptyState title={t.popup.noResults} hint={t.popup.noResultsHint} />;
  return (
    <section className="mp-list">
      <h2>
        <output>{t.popup.results(results.length)}</output>
      </h2>
      <ul {...roving}>
        {results.map((result, at) => (
          <CompanyItem
            key={result.id}
            company={result}
            script={script}
            first={at === 0}
            aside={t.popup.match[result.reason]}
            below={<Marked text={result.matched.text} ranges={result.matched.ranges} />}
            onOpen={onOpen}
          />
        ))}
      </ul>
    </section>
  );
}
