import { HAN, LATIN, scriptOf } from './characters.ts';
import { FLAG_GUARDED, FLAG_LIKELY } from './layout.ts';
import type { CueGroup, NameIndex } from './name-index.ts';
import { isCapital } from './sentences.ts';
import type { Span, TextView } from './text-view.ts';
import type { EvidencePart } from './types.ts';
import { part, WEIGHTS } from './weights.ts';
import { brokenEnds, type BrokenEnds } from './words.ts';

const SPACE = ' ';
const SHARED_CUE_LIMIT = 2;
/** So many different words of the shared sets make a topic. */
const TOPIC_WORDS = 3;

const SAFE = /* @__PURE__ */ part('safe-name', WEIGHTS.safeName);
const NOTHING: readonly EvidencePart[] = [];

/** Evidence that a name's own surroundings give, without regard to other names. */
export function localEvidence(index: NameIndex, view: TextView, name: number, span: Span): EvidencePart[] {
  const flags = index.nameFlags[name] ?? 0;
  const guarded = (flags & FLAG_GUARDED) !== 0;
  const groups = index.cueGroups(index.nameCompany[name] ?? 0);
  const parts = guarded ? [] : [SAFE];
  if (flags & FLAG_LIKELY) parts.push(part('likely-name', WEIGHTS.likelyName));
  const opposed = standsApart(view, guarded, span) ? [] : beside('opposing-neighbour', view, groups, span);
  const broken = brokenBoundary(view, span, guarded);
  const against = opposingWords(view, groups, span, guarded);
  // Nearly every name: nothing speaks against it, and nothing need speak for it.
  if (!guarded && opposed.length + broken.length + against.length === 0) return parts;
  const doubts = [...broken, ...against];
  // What speaks for a safe name matters only where there is doubt; a neighbour leaves none.
  const backing = guarded || (doubts.length > 0 && opposed.length === 0) ? support(view, groups, span) : [];
  parts.push(...backing);
  if (guarded) {
    const written = capitals(index, view, name, span);
    parts.push(
      ...(isOneTradeWord(backing) && !isPossessive(view, span)
        ? written.filter(({ weight }) => weight < 0)
        : written),
    );
    parts.push(...language(view, span));
  }
  return [...parts, ...opposed, ...doubts];
}

/** What the words around a name and beside it say for its company. */
export function support(view: TextView, groups: readonly CueGroup[], span: Span): EvidencePart[] {
  return [...supportingWords(view, groups, span), ...beside('adjacent-word', view, groups, span)];
}

/** A word of the trade and a capital do not make a company: `my Honor`, and a phone rings. */
function isOneTradeWord(backing: readonly EvidencePart[]): boolean {
  return backing.length === 1 && backing[0]?.kind === 'trade-word';
}

/**
 * Segmentation errs often at one end of a name, more often at its end than at its start, and seldom at
 * both; a safe name outweighs an error at its end, and with some support one at its start.
 */
function brokenBoundary(view: TextView, span: Span, guarded: boolean): readonly EvidencePart[] {
  const broken = brokenEnds(view, span);
  if (!broken) return NOTHING;
  return [part('word-boundary', boundaryWeight(broken, span, guarded))];
}

function boundaryWeight(broken: BrokenEnds, { start, end }: Span, guarded: boolean): number {
  if (broken.start && broken.end) return WEIGHTS.breaksTwoWords;
  const short = end - start <= 2;
  if (guarded) return short ? WEIGHTS.breaksShortWord : WEIGHTS.breaksLongWord;
  return short && broken.start ? WEIGHTS.breaksWordBeforeSafeName : WEIGHTS.breaksWordAfterSafeName;
}

function supportingWords(view: TextView, groups: readonly CueGroup[], span: Span): EvidencePart[] {
  const sentence = view.sentence(span);
  const parts: EvidencePart[] = [];
  const shared = new Set<string>();
  for (const group of groups) {
    const words = view.cues(group.lists.for, sentence, span);
    if (!group.own) {
      for (const word of words) shared.add(word);
      continue;
    }
    const [first, second] = words;
    if (first !== undefined) parts.push(part('supporting-word', WEIGHTS.ownCueInSentence, first));
    if (second !== undefined) parts.push(part('supporting-word', WEIGHTS.secondOwnCue, second));
    const nearby =
      first === undefined ? view.cues(group.lists.for, view.neighbourhood(span), span)[0] : undefined;
    if (nearby !== undefined) parts.push(part('supporting-word', WEIGHTS.ownCueNearby, nearby));
  }
  for (const word of [...shared].slice(0, SHARED_CUE_LIMIT)) {
    parts.push(part('trade-word', WEIGHTS.sharedCue, word));
  }
  return parts;
}

/** Several words of one matter around a name: of any shared set, or only of those that its company has. */
export function topic(index: NameIndex, view: TextView, span: Span, company?: number): EvidencePart[] {
  const groups = company === undefined ? index.sharedGroups() : index.cueGroups(company);
  const within = view.neighbourhood(span);
  const words = new Set<string>();
  for (const group of groups) {
    if (group.own) continue;
    for (const word of view.cues(group.lists.for, within, span)) words.add(word);
    if (words.size >= TOPIC_WORDS) return [part('topic', WEIGHTS.topic, [...words].join(', '))];
  }
  return [];
}

/** So many Han characters make a full name. */
const FULL_HAN_NAME = 5;

/** `Alibaba Group`, 阿里巴巴集团: more than the word that others share. */
function isFullName(view: TextView, { start, end }: Span): boolean {
  if (scriptOf(view.low.charCodeAt(start)) === HAN) return end - start >= FULL_HAN_NAME;
  return view.low.slice(start, end).includes(SPACE);
}

/** So many Han characters are no part of a longer word: what opposes 字节 in 8字节 or 字节数 does not oppose 字节跳动. */
const LONG_HAN_NAME = 4;

function standsApart(view: TextView, guarded: boolean, { start, end }: Span): boolean {
  return !guarded && end - start >= LONG_HAN_NAME && scriptOf(view.low.charCodeAt(start)) === HAN;
}

/** A company's own words oppose even its safe names, unless written in full; shared ones only guarded names. */
function opposingWords(
  view: TextView,
  groups: readonly CueGroup[],
  span: Span,
  guarded: boolean,
): readonly EvidencePart[] {
  if (!guarded && isFullName(view, span)) return NOTHING;
  const within = view.neighbourhood(span);
  const nearby = opposingWord(view, groups, span, within, guarded);
  // Mostly there is none, and then no sentence need be found.
  if (nearby === undefined) return NOTHING;
  const close = opposingWord(view, groups, span, view.sentence(span), guarded);
  return close === undefined
    ? [part('opposing-word', WEIGHTS.opposingNearby, nearby)]
    : [part('opposing-word', WEIGHTS.opposingInSentence, close)];
}

function opposingWord(
  view: TextView,
  groups: readonly CueGroup[],
  span: Span,
  within: Span,
  guarded: boolean,
): string | undefined {
  for (const { own, lists } of groups) {
    const word = own || guarded ? view.cues(lists.against, within, span)[0] : undefined;
    if (word !== undefined) return word;
  }
  return undefined;
}

const BESIDE = {
  'adjacent-word': { before: 'before', after: 'after', weight: WEIGHTS.adjacent },
  'opposing-neighbour': { before: 'notBefore', after: 'notAfter', weight: WEIGHTS.opposingNeighbour },
} as const;

/** The first cue word that stands directly beside a name. */
function beside(
  kind: keyof typeof BESIDE,
  view: TextView,
  groups: readonly CueGroup[],
  span: Span,
): readonly EvidencePart[] {
  const { before, after, weight } = BESIDE[kind];
  let edges: Span | undefined;
  for (const { lists } of groups) {
    if (lists[before].isEmpty && lists[after].isEmpty) continue;
    edges ??= view.edges(span);
    const word =
      lists[before].endingAt(view.low, edges.start) ?? lists[after].beginningAt(view.low, edges.end);
    if (word !== undefined) return [part(kind, weight, word)];
  }
  return NOTHING;
}

/**
 * Capitals tell a name from a word, but not where every word has them, nor at the start of a sentence, nor
 * of names that are all capitals: other abbreviations have them too.
 */
function capitals(index: NameIndex, view: TextView, name: number, span: Span): EvidencePart[] {
  const { exact, low } = view.folded;
  if (scriptOf(low.charCodeAt(span.start)) !== LATIN) return [];
  const written = /[A-Z]/.test(exact.slice(span.start, span.end));
  const units = index.nameUnits.subarray(index.nameStarts[name], index.nameStarts[name + 1]);
  const listed = units.some(isCapital);
  if (listed && !written) return [part('capitals', WEIGHTS.wrongCapitals)];
  const likely = ((index.nameFlags[name] ?? 0) & FLAG_LIKELY) !== 0;
  if (!units.some(isLowerCase)) return [];
  if (!view.style(span).latin) return [part('capitals', WEIGHTS.capitalInSentence)];
  const sentence = view.sentence(span);
  const startsSentence =
    view.low.slice(sentence.start, span.start).trim().length < 2 && !isPossessive(view, span);
  if (!written || startsSentence || view.style(span).titleCased || likely) return [];
  return [part('capitals', WEIGHTS.capitalInSentence)];
}

/** `Honor's`: words seldom have it, names do. */
function isPossessive(view: TextView, { end }: Span): boolean {
  return view.low.startsWith("'s ", end);
}

function isLowerCase(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}

/** A sentence with this much kana is Japanese. */
const JAPANESE_KANA = 3;

function language(view: TextView, span: Span): EvidencePart[] {
  if (scriptOf(view.low.charCodeAt(span.start)) !== HAN) return [];
  return view.style(span).kana >= JAPANESE_KANA ? [part('language', WEIGHTS.japaneseText)] : [];
}
