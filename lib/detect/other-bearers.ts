import { isCapital } from './sentences.ts';
import type { Draft } from './draft.ts';
import { part, WEIGHTS } from './weights.ts';
import type { Span, TextView } from './text-view.ts';

/** Doubts names that need evidence where the text says of whom or what else they are. */
export function addOtherBearers(view: TextView, drafts: readonly Draft[]): void {
  drafts.forEach((draft, i) => {
    if (!draft.guarded || !isCapital(view.folded.exact.charCodeAt(draft.start))) return;
    const known = draft.parts.some(({ kind }) => kind === 'adjacent-word');
    if (
      (!known && (goesOn(view, draft) || hasAge(view, draft))) ||
      isSpelledOut(view, draft, [drafts[i - 1], drafts[i + 1]])
    ) {
      draft.parts.push(part('longer-name', WEIGHTS.longerName));
    }
  });
}

const NEXT_WORD = /^ [A-Z][a-z]{2}/;

/**
 * `Sina Moradi`, `Jianying Park`: a word with a capital right after a name makes it part of another, unless
 * every word has one or the company is known to put it there (`Honor Magic`).
 */
function goesOn(view: TextView, { end }: Span): boolean {
  return (
    NEXT_WORD.test(view.folded.exact.slice(end, end + 4)) && !view.style({ start: end - 1, end }).titleCased
  );
}

/** `, 41, of Ghent`: people are named with their age. */
const AGE = /^, \d{1,2}, [a-z]/;
const LONGEST_AGE = 8;

function hasAge(view: TextView, { end }: Span): boolean {
  return AGE.test(view.low.slice(end, end + LONGEST_AGE));
}

/** So far an abbreviation is followed, or in parentheses preceded, by the words it stands for. */
const EXPANSION_REACH = 80;
const LONGEST_ABBREVIATION = 5;
const CAPITALS = /^[A-Z]+$/;
const SMALL_WORDS = new Set(['of', 'the', 'and', 'for', 'in', 'on', 'to', 'de', 'la', 'des', 'du', 'für']);
const AFTER = /^(?: \(|, (?:or |an? |the )?| stands for (?:the )?| means (?:the )?)(?=[a-z])/;

/** `PDD (panic-driven development)`, `Renewable Energy Directive (RED)`: an abbreviation of other words. */
function isSpelledOut(
  view: TextView,
  { start, end, company }: Draft,
  beside: readonly (Draft | undefined)[],
): boolean {
  const { exact } = view.folded;
  if (end - start > LONGEST_ABBREVIATION || !CAPITALS.test(exact.slice(start, end))) return false;
  const letters = view.low.slice(start, end);
  const near = beside.some(
    (other) =>
      other?.company === company &&
      (other.end < start ? start - other.end : other.start - end) < EXPANSION_REACH,
  );
  if (near) return false;
  const rest = view.low.slice(end, end + EXPANSION_REACH);
  const after = AFTER.exec(rest);
  if (after && initials(rest.slice(after[0].length)).startsWith(letters)) return true;
  const before = view.low.slice(Math.max(0, start - EXPANSION_REACH), start);
  return before.endsWith(' (') && initials(before).endsWith(letters);
}

function initials(text: string): string {
  const words = text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '' && !SMALL_WORDS.has(word));
  return words.map((word) => word.charAt(0)).join('');
}
