import type { CompanyKind } from '../../data/schema/company.ts';
import type { Field } from '../../data/schema/fields.ts';
import { bestFirst } from './rank.ts';
import type { FactRow, PickedRow } from './types.ts';

/** One line of the card: the first field that is known fills it, the others become its other measures. */
type Slot = readonly Field[];

const USERS: Slot = ['monthly-active-users', 'users', 'followers'];
const EARNINGS: Slot = ['profit', 'revenue'];
const STAFF: Slot = ['employees'];
const WORTH: Slot = ['valuation'];
const AUDIENCE: Slot = ['audience-share'];
const SEAT: Slot = ['headquarters', 'offices'];
const BIRTH: Slot = ['founded', 'launched'];
const RAISED: Slot = ['funding'];
const LISTED: Slot = ['ticker', 'listing'];
const TRADE: Slot = ['industry'];
const HEAD: Slot = ['chief-executive', 'founder'];

const LATER: readonly Slot[] = [RAISED, LISTED, HEAD, BIRTH, SEAT, TRADE];
const COMPANY: readonly Slot[] = [USERS, WORTH, EARNINGS, STAFF, AUDIENCE, ...LATER];
const APP: readonly Slot[] = [USERS, WORTH, AUDIENCE, EARNINGS, STAFF, ['chart-rank'], ...LATER];
const BACKGROUND: readonly Slot[] = [SEAT, BIRTH, STAFF, WORTH, HEAD, TRADE, LISTED];

/**
 * What matters for which kind, most telling first. For a company: how many it reaches, what it is worth,
 * what it earns, how many work there, whom it reaches; then its money and its people, when and where. An
 * app's public comes before its earnings.
 * For investors, regulators and media, who stand in a story as context: where, since when, how big.
 */
const SLOTS: Readonly<Record<CompanyKind, readonly Slot[]>> = {
  company: COMPANY,
  subsidiary: COMPANY,
  brand: APP,
  app: APP,
  investor: BACKGROUND,
  regulator: BACKGROUND,
  media: BACKGROUND,
  group: [AUDIENCE, USERS, ['followers'], STAFF],
  person: [['followers'], BIRTH, SEAT],
};

/** Fewest and most rows of a card. */
const PICK_LIMITS = { least: 4, most: 6 } as const;

/** A chart rank of months ago is an event, no longer a fact about the company. */
function isStale(row: FactRow): boolean {
  return row.field === 'chart-rank' && row.age === 'old';
}

/** Plain metrics before their parts: "users" before "users in their first year". */
function leadFirst(a: FactRow, b: FactRow): number {
  return (
    Number(a.detail !== undefined) - Number(b.detail !== undefined) || bestFirst(a.lead.best, b.lead.best)
  );
}

function fill(slot: Slot, rows: readonly FactRow[]): PickedRow | undefined {
  const candidates = slot.flatMap((field) => rows.filter((row) => row.field === field).toSorted(leadFirst));
  const [first, ...otherMeasures] = candidates;
  return first && { ...first, otherMeasures };
}

/**
 * The four to six rows for the card of a company of this kind, most telling first. Slots are filled in
 * order; a stale rank makes room for the slots below it and comes back, in its place, only while there
 * are fewer than four.
 */
export function pickFacts(kind: CompanyKind, rows: readonly FactRow[]): readonly PickedRow[] {
  const filled = SLOTS[kind].flatMap((slot) => fill(slot, rows) ?? []);
  const chosen = new Set(filled.filter((row) => !isStale(row)).slice(0, PICK_LIMITS.most));
  for (const row of filled) {
    if (chosen.size >= PICK_LIMITS.least) break;
    chosen.add(row);
  }
  return filled.filter((row) => chosen.has(row));
}
