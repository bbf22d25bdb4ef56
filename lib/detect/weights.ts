import type { EvidenceKind, EvidencePart } from './types.ts';

/** A name is marked from this score on. */
export const ACCEPT = 2;
/** A guarded name is certain, and may testify for others, from this score on. */
export const CERTAIN = 4;

/**
 * What each kind of evidence weighs. A safe name is accepted unless something opposes it; a guarded
 * name needs one strong or two weak supports. Tuned on the working part of `tests/corpus` only.
 */
export const WEIGHTS = {
  safeName: 3,
  likelyName: 1,
  sameCompanyInText: 4,
  sameCompanyDespiteDoubt: 2,
  sameCompanyOnPage: 3,
  familyInText: 2,
  familyOnPage: 1,
  companiesOnPage: 1,
  ownCueInSentence: 2,
  secondOwnCue: 1,
  ownCueNearby: 1,
  sharedCue: 1,
  adjacent: 3,
  otherCompanyInSentence: 1,
  listedWith: 2,
  listedWithLikely: 1,
  topic: 1,
  opposedElsewhere: -2,
  opposingInSentence: -4,
  opposingNearby: -2,
  opposingNeighbour: -6,
  longerName: -3,
  breaksTwoWords: -10,
  breaksShortWord: -4,
  breaksLongWord: -2,
  breaksWordBeforeSafeName: -2,
  breaksWordAfterSafeName: -1,
  wrongCapitals: -2,
  capitalInSentence: 1,
  japaneseText: -1,
  titleSame: 3,
  titleOther: 1,
} as const;

export function part(kind: EvidenceKind, weight: number, detail?: string): EvidencePart {
  return detail === undefined ? { kind, weight } : { kind, weight, detail };
}
