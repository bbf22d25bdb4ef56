import { PACK_FORMAT, type Pack, packSchema } from './schema/pack.ts';
import { fieldDefinition } from './schema/fields.ts';
import type { Company, Cues } from './schema/company.ts';
import type { SeedPart, Seeds } from './seeds.ts';

/** The pack made from the source documents. */
export function assembleDocuments(seeds: Seeds): Pack {
  const { documents } = seeds;
  return assemble(
    documents,
    documents.companies.map(({ value }) => value),
    {
      id: 'seeds',
      title: { en: 'Articles', 'zh-Hans': '文章' },
      version: '1.0.0',
      builtFrom: `source documents: ${documents.sources.length}`,
    },
  );
}

/**
 * The pack made from public pages about each company; `undefined` while there are none. A company that
 * the documents tell of too is taken over from there, so that each pack resolves its own ids.
 */
export function assembleDirectory(seeds: Seeds): Pack | undefined {
  const { documents, directory } = seeds;
  if (directory.claims.length === 0) return undefined;
  const named = new Set(
    directory.claims.flatMap(({ value: { about, field, value, saidBy } }) => [
      about,
      ...(fieldDefinition(field).valueType === 'company' && typeof value === 'string' ? [value] : []),
      ...(saidBy.origin === undefined ? [] : [saidBy.origin]),
    ]),
  );
  const own = directory.companies.map(({ value }) => value);
  const shared = documents.companies.map(({ value }) => value).filter(({ id }) => named.has(id));
  return assemble(directory, [...own, ...shared], {
    id: 'directory',
    title: { en: 'Directory', 'zh-Hans': '名录' },
    version: '1.0.0',
    builtFrom: 'public pages about each company',
  });
}

/** Cue words that companies of the packs share, by the names under which companies refer to them. */
export function assembleCueSets({ cueSets, documents, directory }: Seeds): Readonly<Record<string, Cues>> {
  const companies = [...documents.companies, ...directory.companies];
  const used = new Set(companies.flatMap(({ value }) => value.cueSets));
  const sets = byId(cueSets.map(({ value }) => value)).filter(({ id }) => used.has(id));
  return Object.fromEntries(sets.map(({ id, cues }) => [id, cues]));
}

function assemble(
  { sources, claims }: SeedPart,
  companies: readonly Company[],
  head: Pick<Pack, 'id' | 'title' | 'version' | 'builtFrom'>,
): Pack {
  return packSchema.parse({
    format: PACK_FORMAT,
    ...head,
    sources: byId(sources.map(({ value }) => value)),
    companies: byId(companies),
    claims: byId(claims.map(({ value }) => value)),
  });
}

/** Sorted by id; a source that several files repeat is kept once. */
function byId<T extends { id: string }>(items: readonly T[]): T[] {
  const unique = new Map(items.map((item) => [item.id, item]));
  return [...unique.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
