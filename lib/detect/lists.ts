import { isAccepted, isOpposed, type Draft } from './draft.ts';
import { part, WEIGHTS } from './weights.ts';
import type { NameIndex } from './name-index.ts';
import type { Span, TextView } from './text-view.ts';

/** What may stand between two names of one list: `A, B and C`, `A、B和C`, `A | B`. */
const LIST_GAP =
  /^[\s,、，/&|·+;]*(and|or|und|oder|et|ou|y|e|o|en|ve|dan|i|и|和|与|與|及|跟|同|或|以及)?[\s,、，/&|·+;]*$/;
const LONGEST_GAP = 12;

/** What may stand between the symbols of shares: `BIDU 88.10 -0.4 | NTES 2.1%, `. */
const FIGURES = /^[\s|,;:/()$€+\-.%]*\d[\s|,;:/()$€+\-.%\d]*$/;
const LONGEST_FIGURES = 24;
/** So many symbols of different companies in a row are a list of shares. */
const SYMBOLS = 3;

function between(view: TextView, a: Span, b: Span, longest: number): string | undefined {
  const from = Math.min(a.end, b.end);
  const to = Math.max(a.start, b.start);
  return to - from <= longest ? view.low.slice(from, to) : undefined;
}

export function inOneList(view: TextView, a: Span, b: Span): boolean {
  const gap = between(view, a, b, LONGEST_GAP);
  return gap !== undefined && LIST_GAP.test(gap);
}

/** Names of one list support each other even if none is certain: 快手、滴滴, or symbols with their prices. */
export function addLists(index: NameIndex, view: TextView, drafts: readonly Draft[]): void {
  addLikelyNeighbours(index, view, drafts);
  let symbols: Draft[] = [];
  for (const draft of drafts) {
    const last = symbols.at(-1);
    const figures =
      last && last.company !== draft.company ? between(view, last, draft, LONGEST_FIGURES) : undefined;
    if (figures === undefined || !FIGURES.test(figures)) {
      addSymbols(index, symbols);
      symbols = [];
    }
    symbols.push(draft);
  }
  addSymbols(index, symbols);
}

function addLikelyNeighbours(index: NameIndex, view: TextView, drafts: readonly Draft[]): void {
  const likely = drafts.map(
    (draft) => draft.parts.some(({ kind }) => kind === 'likely-name') && isOpen(draft),
  );
  drafts.forEach((draft, i) => {
    const next = drafts[i + 1];
    if (!next || !likely[i] || !likely[i + 1] || draft.company === next.company) return;
    if (!inOneList(view, draft, next)) return;
    addListed(draft, WEIGHTS.listedWithLikely, index.companyId(next.company));
    addListed(next, WEIGHTS.listedWithLikely, index.companyId(draft.company));
  });
}

function addSymbols(index: NameIndex, symbols: readonly Draft[]): void {
  if (new Set(symbols.map(({ company }) => company)).size < SYMBOLS) return;
  symbols.forEach((draft, i) => {
    const other = symbols[i + 1] ?? symbols[i - 1];
    if (other && isOpen(draft)) addListed(draft, WEIGHTS.listedWith, index.companyId(other.company));
  });
}

/** Neither accepted nor opposed. */
function isOpen(draft: Draft): boolean {
  return !isAccepted(draft) && !isOpposed(draft);
}

function addListed(draft: Draft, weight: number, other: string): void {
  if (draft.parts.some(({ kind }) => kind === 'listed-with')) return;
  draft.parts.push(part('listed-with', weight, other));
}
