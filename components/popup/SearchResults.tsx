import { useRoving } from '../card/useRoving.ts';
import { useWords } from '../i18n/language.tsx';
import { Scripted } from '../parts/Scripted.tsx';
import { CompanyItem } from './CompanyItem.tsx';
import { EmptyState } from './EmptyState.tsx';
import { cutAtRanges } from './cut-at-ranges.ts';
import type { FoundCompany } from './props.ts';
import { POPUP_WORDS } from './words.ts';

function Marked({
  text,
  ranges,
}: {
  readonly text: string;
  readonly ranges: FoundCompany['matched']['ranges'];
}) {
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

/** What matched: marked in a name that is shown anyway, else on a line of its own. */
function shownMatch({ names, matched: { text, ranges } }: FoundCompany) {
  const marked = <Marked text={text} ranges={ranges} />;
  if (text !== names.en && text !== names['zh-Hans']) return { below: marked };
  return { writeName: (name: string) => (name === text ? marked : name) };
}

function Nothing({ onAdd }: { readonly onAdd: (() => void) | undefined }) {
  const { w } = useWords(POPUP_WORDS);
  const hint = (
    <>
      {w.noResultsHint}
      {onAdd && (
        <button type="button" className="mp-text-button mp-empty-way" onClick={onAdd}>
          {w.addCompany}
        </button>
      )}
    </>
  );
  return <EmptyState title={w.noResults} hint={hint} />;
}

/** What the search found, each with the name that matched and why that is a match. */
export function SearchResults({
  results,
  script,
  onOpen,
  onAdd,
}: {
  readonly results: readonly FoundCompany[];
  readonly script: 'latin' | 'han';
  readonly onOpen: (id: string) => void;
  /** Makes a company of what was looked for. */
  readonly onAdd?: (() => void) | undefined;
}) {
  const { w } = useWords(POPUP_WORDS);
  const roving = useRoving<HTMLUListElement>();
  if (results.length === 0) return <Nothing onAdd={onAdd} />;
  return (
    <section className="mp-list">
      <h2>
        <output>{w.results(results.length)}</output>
      </h2>
      <ul {...roving}>
        {results.map((result, at) => (
          <CompanyItem
            key={result.id}
            company={result}
            script={script}
            first={at === 0}
            aside={w.match[result.reason]}
            {...shownMatch(result)}
            onOpen={onOpen}
          />
        ))}
      </ul>
    </section>
  );
}
