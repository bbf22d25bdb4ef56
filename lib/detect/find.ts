import { isCode } from './code.ts';
import { isCertain, isOpposed, isPlain, total, type Draft } from './draft.ts';
import { localEvidence, topic } from './evidence.ts';
import { ACCEPT, part, WEIGHTS } from './weights.ts';
import { foldText, originalEnd, originalStart } from './fold.ts';
import { FLAG_GUARDED, NO_COMPANY } from './layout.ts';
import { findMatches } from './find-matches.ts';
import type { Match } from './match.ts';
import type { NameIndex } from './name-index.ts';
import { isTechnical } from './technical.ts';
import { addTestimony } from './testimony.ts';
import { TextView } from './text-view.ts';
import { breaksAtEnd } from './words.ts';
import type { Candidate, FoundNames, TextContext } from './types.ts';

const NOTHING: FoundNames = { candidates: [], certain: new Set() };

/**
 * Every name in a text with all evidence that the text itself gives: offsets are exact, in order and do
 * not overlap. Pure and linear in the text's length. For text that most likely has none, ask `mayHoldName` first.
 */
export function findNames(index: NameIndex, text: string, context: TextContext = {}): FoundNames {
  const folded = foldText(text, index.variants());
  const matches = findMatches(index, folded);
  if (matches.length === 0) return NOTHING;
  const view = new TextView(folded);
  const drafts: Draft[] = [];
  for (const match of matches) {
    if (isTechnical(folded, match.start, match.end) || isCode(folded, match.start, match.end)) continue;
    const draft = draftOf(index, view, match.shorter ? byWords(view, match, match.shorter) : match);
    if (draft) drafts.push(draft);
  }
  if (drafts.length === 0) return NOTHING;

  // Names beyond question need no witnesses.
  if (!drafts.every(isPlain)) {
    addTitle(index, drafts, context);
    addTestimony(index, view, drafts);
    addTopic(index, view, drafts);
  }
  const certain = new Set<string>();
  const candidates: Candidate[] = [];
  for (const draft of drafts) {
    const candidate = toCandidate(index, text, view, draft);
    candidates.push(candidate);
    if (candidate.certain) certain.add(candidate.company);
  }
  return { candidates, certain };
}

/** The shorter of two names from one place, where only it ends with a word. */
function byWords(view: TextView, match: Match, shorter: Match): Match {
  return breaksAtEnd(view, match) && !breaksAtEnd(view, shorter) ? shorter : match;
}

/** The best reading of a match, or none if it is a longer word that is no company. */
function draftOf(index: NameIndex, view: TextView, match: Match): Draft | undefined {
  const { start, end, names } = match;
  for (const name of names) if (index.nameCompany[name] === NO_COMPANY) return undefined;
  let best: Draft | undefined;
  for (const name of names) {
    const company = index.nameCompany[name] ?? 0;
    const guarded = ((index.nameFlags[name] ?? 0) & FLAG_GUARDED) !== 0;
    const parts = localEvidence(index, view, name, match);
    if (!best || total(parts) > total(best.parts)) best = { start, end, company, guarded, parts };
  }
  return best;
}

function addTitle(index: NameIndex, drafts: readonly Draft[], { title }: TextContext): void {
  if (title === undefined || !drafts.some((draft) => draft.guarded)) return;
  const certain = certainIn(index, title);
  if (certain.size === 0) return;
  for (const draft of drafts) {
    if (!draft.guarded) continue;
    const id = index.companyId(draft.company);
    const weight = certain.has(id) ? WEIGHTS.titleSame : WEIGHTS.titleOther;
    draft.parts.push(part('title', weight, certain.has(id) ? id : [...certain][0]));
  }
}

let lastTitle:
  { readonly index: NameIndex; readonly title: string; readonly certain: ReadonlySet<string> } | undefined;

/** Companies that a title certainly names. All texts of a page ask for the same one. */
function certainIn(index: NameIndex, title: string): ReadonlySet<string> {
  if (lastTitle?.index !== index || lastTitle.title !== title) {
    lastTitle = { index, title, certain: findNames(index, title).certain };
  }
  return lastTitle.certain;
}

/**
 * The topic is asked for only where it decides: it reads many words. A capital and any topic do not make a
 * company: something must speak for this one, be it that the topic is the company's own.
 */
function addTopic(index: NameIndex, view: TextView, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    const missing = ACCEPT - total(draft.parts);
    const hasReason = draft.parts.some(({ kind, weight }) => weight > 0 && kind !== 'capitals');
    if (draft.guarded && !isOpposed(draft) && missing > 0 && missing <= WEIGHTS.topic) {
      draft.parts.push(...topic(index, view, draft, hasReason ? undefined : draft.company));
    }
  }
}

function toCandidate(index: NameIndex, text: string, view: TextView, draft: Draft): Candidate {
  const score = total(draft.parts);
  return {
    start: originalStart(view.folded, draft.start),
    end: originalEnd(view.folded, text, draft.end),
    company: index.companyId(draft.company),
    parts: draft.parts,
    score,
    certain: score >= ACCEPT && isCertain(draft),
  };
}
