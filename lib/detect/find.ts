import { ACCEPT, CERTAIN, localEvidence, part, WEIGHTS } from './evidence.ts';
import { foldText, originalEnd } from './fold.ts';
import { FLAG_GUARDED, NO_COMPANY } from './layout.ts';
import { findMatches, type Match } from './match.ts';
import type { NameIndex } from './name-index.ts';
import { mayHoldName } from './prefilter.ts';
import { isTechnical } from './technical.ts';
import { lowerBound } from './sentences.ts';
import { TextView, type Span } from './text-view.ts';
import type { Candidate, EvidencePart, FoundNames, TextContext } from './types.ts';

/** Other companies in the sentence count at most so often. */
const NEAR_LIMIT = 2;

const NOTHING: FoundNames = { candidates: [], certain: new Set() };

/** A match on its way to a candidate. */
interface Draft extends Span {
  readonly company: number;
  readonly guarded: boolean;
  readonly parts: EvidencePart[];
}

/**
 * Every name in a text with all evidence that the text itself gives: offsets are exact, in order and do
 * not overlap. Pure and linear in the text's length.
 */
export function findNames(index: NameIndex, text: string, context: TextContext = {}): FoundNames {
  if (!mayHoldName(index, text)) return NOTHING;
  const folded = foldText(text, index.variants());
  const view = new TextView(folded);
  const drafts = findMatches(index, folded)
    .filter((match) => !isTechnical(folded, match.start, match.end))
    .flatMap((match) => draftsOf(index, view, match));
  if (drafts.length === 0) return NOTHING;

  addTitle(index, drafts, context);
  addOtherNames(index, view, drafts);
  const candidates = drafts.map((draft) => toCandidate(index, text, view, draft));
  const certain = new Set(candidates.filter((found) => found.certain).map(({ company }) => company));
  return { candidates, certain };
}

/** The best reading of a match, or none if it is a longer word that is no company. */
function draftsOf(index: NameIndex, view: TextView, match: Match): Draft[] {
  if (match.names.some((name) => index.nameCompany[name] === NO_COMPANY)) return [];
  const readings = match.names.map((name) => ({
    start: match.start,
    end: match.end,
    company: index.nameCompany[name] ?? 0,
    guarded: ((index.nameFlags[name] ?? 0) & FLAG_GUARDED) !== 0,
    parts: localEvidence(index, view, name, match),
  }));
  const best = readings.toSorted((a, b) => total(b.parts) - total(a.parts))[0];
  return best ? [best] : [];
}

function total(parts: readonly EvidencePart[]): number {
  return parts.reduce((sum, { weight }) => sum + weight, 0);
}

function isCertain(draft: Draft): boolean {
  if (draft.guarded) return total(draft.parts) >= CERTAIN;
  return draft.parts.every(({ weight }) => weight > 0);
}

function addTitle(index: NameIndex, drafts: readonly Draft[], { title }: TextContext): void {
  if (title === undefined || !drafts.some((draft) => draft.guarded)) return;
  const { certain } = findNames(index, title);
  if (certain.size === 0) return;
  for (const draft of drafts) {
    if (!draft.guarded) continue;
    const id = index.companyId(draft.company);
    const weight = certain.has(id) ? WEIGHTS.titleSame : WEIGHTS.titleOther;
    draft.parts.push(part('title', weight, certain.has(id) ? id : [...certain][0]));
  }
}

/**
 * Names testify for each other: first the certain ones, then the guarded ones that these and their own
 * surroundings made certain. Opposed names stay silent.
 */
function addOtherNames(index: NameIndex, view: TextView, drafts: readonly Draft[]): void {
  const doubtful = drafts.filter((draft) => !isCertain(draft));
  if (doubtful.length === 0) return;
  const witnesses = drafts.filter(isCertain);
  const known = new Set(witnesses.map(({ company }) => company));
  const kin = new Map([...known].map((company) => [index.companyFamily[company], company]));
  for (const draft of doubtful) {
    const ownFamily = kin.get(index.companyFamily[draft.company]);
    draft.parts.push(...testimony(index, view, draft, { witnesses, known, ownFamily }));
  }

  const established = new Set(doubtful.filter(isCertain).map(({ company }) => company));
  for (const draft of doubtful) {
    if (isCertain(draft) || known.has(draft.company) || !established.has(draft.company)) continue;
    draft.parts.push(part('same-company-in-text', WEIGHTS.sameCompanyInText, index.companyId(draft.company)));
  }
}

interface Witnesses {
  /** In the order of the text. */
  readonly witnesses: readonly Draft[];
  readonly known: ReadonlySet<number>;
  /** A certain company of the draft's family. */
  readonly ownFamily: number | undefined;
}

function testimony(
  index: NameIndex,
  view: TextView,
  draft: Draft,
  { witnesses, known, ownFamily }: Witnesses,
): EvidencePart[] {
  if (known.has(draft.company)) {
    return [part('same-company-in-text', WEIGHTS.sameCompanyInText, index.companyId(draft.company))];
  }
  if (!draft.guarded) return [];
  const parts: EvidencePart[] = [];
  if (ownFamily !== undefined) {
    parts.push(part('family-in-text', WEIGHTS.familyInText, index.companyId(ownFamily)));
  }
  const near = companiesWithin(witnesses, view.sentence(draft)).filter((company) => company !== ownFamily);
  for (const company of near.slice(0, NEAR_LIMIT)) {
    parts.push(part('other-company-near', WEIGHTS.otherCompanyInSentence, index.companyId(company)));
  }
  return parts;
}

/** Different companies with a witness inside the span. */
function companiesWithin(witnesses: readonly Draft[], { start, end }: Span): number[] {
  const found = new Set<number>();
  for (let i = lowerBound(witnesses, start); i < witnesses.length && found.size < NEAR_LIMIT + 1; i++) {
    const witness = witnesses[i];
    if (witness === undefined || witness.end > end) break;
    found.add(witness.company);
  }
  return [...found];
}

function toCandidate(index: NameIndex, text: string, view: TextView, draft: Draft): Candidate {
  const score = total(draft.parts);
  return {
    start: view.folded.starts[draft.start] ?? 0,
    end: originalEnd(view.folded, text, draft.end),
    company: index.companyId(draft.company),
    parts: draft.parts,
    score,
    certain: score >= ACCEPT && isCertain(draft),
  };
}
