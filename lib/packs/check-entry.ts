import type { z } from 'zod';
import { claimSchema, type Claim } from '../../data/schema/claim.ts';
import { companySchema, type Company } from '../../data/schema/company.ts';
import { packSchema, type Pack } from '../../data/schema/pack.ts';
import { sourceSchema, type Source } from '../../data/schema/source.ts';
import { judgeName } from '../own/judge-name.ts';
import { entryFault, FaultError, placeIn, placeOf } from './fault.ts';

/** What a pack says of itself before its entries. */
export type PackHead = Omit<Pack, 'sources' | 'companies' | 'claims'>;

/** One entry of a pack, checked by itself. */
export type PackEntry =
  | { readonly list: 'companies'; readonly at: number; readonly entry: Company }
  | { readonly list: 'sources'; readonly at: number; readonly entry: Source }
  | { readonly list: 'claims'; readonly at: number; readonly entry: Claim };

export const LISTS = ['sources', 'companies', 'claims'] as const satisfies readonly PackEntry['list'][];

const headSchema = packSchema.omit({ sources: true, companies: true, claims: true });

/** Tags, and signs that turn or hide text. */
const BAD_TEXT = /<[a-z!/?]|(?![\t\n\r])\p{Cc}|[\u202A-\u202E\u2066-\u2069]/iu;

/** Where a text that no pack may hold stands, if one does. The schema has been kept by now: nothing is nested deeply. */
function badText(value: unknown, path: readonly PropertyKey[] = []): readonly PropertyKey[] | undefined {
  if (typeof value === 'string') return BAD_TEXT.test(value) ? path : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  const isList = Array.isArray(value);
  for (const [key, inner] of Object.entries(value)) {
    const found = badText(inner, [...path, isList ? Number(key) : key]);
    if (found) return found;
  }
  return undefined;
}

function parse<T>(
  schema: z.ZodType<T>,
  value: unknown,
  place: (path: readonly PropertyKey[]) => string,
  isWhole = true,
): T {
  const parsed = schema.safeParse(value);
  const [issue] = parsed.success ? [] : parsed.error.issues;
  if (!parsed.success)
    throw new FaultError(entryFault(place(issue?.path ?? []), 'schema', issue?.message ?? ''));
  const bad = isWhole ? badText(parsed.data) : undefined;
  if (bad) throw new FaultError(entryFault(place(bad), 'bad-text'));
  return parsed.data;
}

/** Checks the head. Throws a `FaultError`. */
export function checkHead(value: object): PackHead {
  return parse(headSchema, value, (path) => placeOf(value, path));
}

/** Checks one entry by itself. Throws a `FaultError`. */
export function checkEntry(list: PackEntry['list'], at: number, value: unknown): PackEntry {
  const place = (path: readonly PropertyKey[]): string => placeIn(list, at, value, path);
  if (list === 'sources') return { list, at, entry: parse(sourceSchema, value, place) };
  if (list === 'claims') return { list, at, entry: parse(claimSchema, value, place) };
  const entry = parse(companySchema, value, place);
  const bad = entry.aliases.findIndex(({ text }) => judgeName(text).rule === undefined);
  if (bad !== -1) throw new FaultError(entryFault(place(['aliases', bad]), 'bad-name'));
  return { list, at, entry };
}
