import { isAccepted, isCertain, isOpposed, type Draft } from './draft.ts';
import { support } from './evidence.ts';
import { part, WEIGHTS } from './weights.ts';
import { addLists, inOneList } from './lists.ts';
import type { NameIndex } from './name-index.ts';
import { addOtherBearers } from './other-bearers.ts';
import type { Span, TextView } from './text-view.ts';

/** Other companies in the sentence count at most so often. */
const NEAR_LIMIT = 2;

/**
 * Names testify for each other: first the certain ones, then those that these and their own
 * surroundings got accepted. A name that is opposed elsewhere in the text means something else here too.
 */
export function addTestimony(index: NameIndex, view: TextView, drafts: readonly Draft[]): void {
  addOtherBearers(view, drafts);
  const doubtful = drafts.filter((draft) => !isCertain(draft));
  if (doubtful.length === 0) return;
  addSameCompany(index, drafts, doubtful);
  addFamily(index, drafts, doubtful);
  addNeighbours(index, view, drafts, drafts.filter(isCertain));
  addNeighbours(index, view, drafts, drafts.filter(isAccepted));
  addLists(index, view, drafts);
  addNeighbours(index, view, drafts, drafts.filter(isAccepted));
  addSameCompany(index, drafts, doubtful);
  addOpposedElsewhere(index, view, drafts);
}

function has(draft: Draft, kind: Draft['parts'][number]['kind']): boolean {
  return draft.parts.some((known) => known.kind === kind);
}

function addSameCompany(index: NameIndex, drafts: readonly Draft[], doubtful: readonly Draft[]): void {
  const known = new Set(drafts.filter(isCertain).map(({ company }) => company));
  for (const draft of doubtful) {
    if (!known.has(draft.company) || isCertain(draft) || has(draft, 'same-company-in-text')) continue;
    const weight = isDoubted(draft) ? WEIGHTS.sameCompanyDespiteDoubt : WEIGHTS.sameCompanyInText;
    draft.parts.push(part('same-company-in-text', weight, index.companyId(draft.company)));
  }
}

/** Its own surroundings make it another thing: texts play with the two meanings of a name. */
function isDoubted(draft: Draft): boolean {
  return draft.parts.some(({ kind, weight }) => weight <= WEIGHTS.longerName || kind === 'word-boundary');
}

function addFamily(index: NameIndex, drafts: readonly Draft[], doubtful: readonly Draft[]): void {
  const kin = new Map(drafts.filter(isCertain).map(({ company }) => [index.companyFamily[company], company]));
  for (const draft of doubtful) {
    const relative = kin.get(index.companyFamily[draft.company]);
    if (!draft.guarded || relative === undefined || relative === draft.company) continue;
    draft.parts.push(part('family-in-text', WEIGHTS.familyInText, index.companyId(relative)));
  }
}

/** Support from other companies in the sentence, more from one that stands in the same list. */
function addNeighbours(
  index: NameIndex,
  view: TextView,
  drafts: readonly Draft[],
  witnesses: readonly Draft[],
): void {
  const accepted = new Set(witnesses);
  drafts.forEach((draft, i) => {
    if (!draft.guarded || isAccepted(draft) || has(draft, 'other-company-near') || has(draft, 'listed-with'))
      return;
    const { start, end } = view.sentence(draft);
    const near = new Set<number>();
    for (const step of [-1, 1]) {
      for (let k = i + step; k >= 0 && k < drafts.length && near.size < NEAR_LIMIT; k += step) {
        const other = drafts[k];
        if (other === undefined || other.start < start || other.end > end) break;
        if (!accepted.has(other) || other.company === draft.company || near.has(other.company)) continue;
        near.add(other.company);
        const listed = Math.abs(k - i) === 1 && inOneList(view, draft, other);
        const kind = listed ? 'listed-with' : 'other-company-near';
        const weight = listed ? WEIGHTS.listedWith : WEIGHTS.otherCompanyInSentence;
        draft.parts.push(part(kind, weight, index.companyId(other.company)));
      }
    }
  });
}

/** `Tencent Weibo` is a thing of another company, not another meaning of the word. */
function follows(draft: Span, before: Span | undefined): boolean {
  return before !== undefined && draft.start - before.end <= 1;
}

function addOpposedElsewhere(index: NameIndex, view: TextView, drafts: readonly Draft[]): void {
  const spelling = ({ start, end }: Span) => view.low.slice(start, end);
  const opposed = new Set(
    drafts
      .filter((draft, i) => isOpposed(draft) && !isAccepted(draft) && !follows(draft, drafts[i - 1]))
      .map(spelling),
  );
  if (opposed.size === 0) return;
  // `Sina Toussi` is `Sina` further on, whatever trade the two are spoken of in.
  const named = new Set(drafts.filter((draft) => has(draft, 'longer-name')).map(spelling));
  for (const draft of drafts) {
    if (!opposed.has(spelling(draft)) || isOpposed(draft) || has(draft, 'same-company-in-text')) continue;
    if (has(draft, 'supporting-word') || has(draft, 'adjacent-word')) continue;
    if (has(draft, 'trade-word') && !named.has(spelling(draft))) continue;
    if (!draft.guarded && support(view, index.cueGroups(draft.company), draft).length > 0) continue;
    draft.parts.push(part('opposed-elsewhere', WEIGHTS.opposedElsewhere));
  }
}
