import type { Speaker, Status } from '../../data/schema/claim.ts';
import type { Source } from '../../data/schema/source.ts';
import { newestFirst } from './dates.ts';
import type { Fact } from './types.ts';

/** Lower is better. The order of `STATUSES` in the schema; a test holds the two together. */
export const STATUS_RANK = {
  confirmed: 0,
  reported: 1,
  claimed: 2,
  'inferred-by-source': 3,
  expected: 4,
  planned: 5,
  alleged: 6,
} as const satisfies Record<Status, number>;

/** Lower is more direct. The order of `SPEAKERS` in the schema. */
export const SPEAKER_RANK = {
  company: 0,
  spokesperson: 1,
  'recruitment-page': 2,
  regulator: 3,
  filing: 4,
  insider: 5,
  'named-person': 6,
  analyst: 7,
  outlet: 8,
  'unnamed-source': 9,
  document: 10,
  'social-post': 11,
} as const satisfies Record<Speaker, number>;

/** Lower is more reliable. */
export const RELIABILITY_RANK = { high: 0, medium: 1, low: 2 } as const satisfies Record<
  Source['reliability']['grade'],
  number
>;

/** Who speaks for the company itself: however many articles quote it, it is one origin. */
const SELF_SPEAKERS: ReadonlySet<Speaker> = new Set([
  'company',
  'spokesperson',
  'recruitment-page',
  'filing',
]);

/** Orders facts, best first: newest, then status, then directness of the speaker, then reliability. */
export function bestFirst(a: Fact, b: Fact): number {
  return (
    newestFirst(a.claim.asOf, b.claim.asOf) ||
    STATUS_RANK[a.claim.status] - STATUS_RANK[b.claim.status] ||
    SPEAKER_RANK[a.claim.saidBy.speaker] - SPEAKER_RANK[b.claim.saidBy.speaker] ||
    RELIABILITY_RANK[a.source.reliability.grade] - RELIABILITY_RANK[b.source.reliability.grade]
  );
}

/** Where a statement first came from: two articles with one origin confirm nothing to each other. */
export function originOf({ claim, source }: Fact): string {
  if (SELF_SPEAKERS.has(claim.saidBy.speaker)) return `self:${claim.about}`;
  const agency = source.agency?.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-');
  return claim.saidBy.origin ?? agency ?? source.id;
}

/** Whether two facts give the same value, whatever their hedges. */
export function sameValue(a: Fact, b: Fact): boolean {
  return a.claim.unit === b.claim.unit && JSON.stringify(a.claim.value) === JSON.stringify(b.claim.value);
}

/** Whether two facts say the same thing with the same hedge. */
export function sameStatement(a: Fact, b: Fact): boolean {
  return a.claim.qualifier === b.claim.qualifier && sameValue(a, b);
}

function endsOf({ claim }: Fact): readonly [low: number, high: number] | undefined {
  const { value } = claim;
  if (typeof value === 'number') return [value, value];
  return typeof value === 'object' && 'min' in value ? [value.min, value.max] : undefined;
}

/** Whether two figures of one unit meet in at least one number. */
export function mayAgree(a: Fact, b: Fact): boolean {
  const [one, other] = [endsOf(a), endsOf(b)];
  if (!one || !other || a.claim.unit !== b.claim.unit) return false;
  return one[0] <= other[1] && other[0] <= one[1];
}

/**
 * Orders statements that do not age, such as what a company is or what its name means: the more
 * reliable source first, then as `bestFirst`.
 */
export function reliableFirst(a: Fact, b: Fact): number {
  return (
    RELIABILITY_RANK[a.source.reliability.grade] - RELIABILITY_RANK[b.source.reliability.grade] ||
    bestFirst(a, b)
  );
}
