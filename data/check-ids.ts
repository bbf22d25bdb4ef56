import { isDeepStrictEqual } from 'node:util';
import type { Fault } from './fault.ts';
import { fieldDefinition } from './schema/fields.ts';
import type { Located, SeedPart, Seeds } from './seeds.ts';

/** Ids are unique, and every id that is named somewhere exists. */
export function checkIds(seeds: Seeds): readonly Fault[] {
  const parts = [seeds.documents, seeds.directory];
  const companies = parts.flatMap((part) => part.companies);
  const claims = parts.flatMap((part) => part.claims);
  const companyIds = new Set(companies.map(({ value }) => value.id));
  const setIds = new Set(seeds.cueSets.map(({ value }) => value.id));
  return [
    ...duplicates('cue set', seeds.cueSets),
    ...duplicates('company', companies),
    ...duplicates('claim', claims),
    ...parts.flatMap(({ sources }) => duplicates('source', sources, isDeepStrictEqual)),
    ...companies.flatMap((company) => missingCueSets(company, setIds)),
    ...parts.flatMap((part) => missingSources(part)),
    ...claims.flatMap((claim) => missingCompanies(claim, companyIds)),
  ];
}

function duplicates<T extends { id: string }>(
  what: string,
  items: readonly Located<T>[],
  mayRepeat: (a: T, b: T) => boolean = () => false,
): Fault[] {
  const first = new Map<string, Located<T>>();
  return items.flatMap((item) => {
    const { id } = item.value;
    const earlier = first.get(id);
    if (!earlier) first.set(id, item);
    if (!earlier || mayRepeat(earlier.value, item.value)) return [];
    const { file, line } = earlier.fault('');
    return [item.fault(`the ${what} id "${id}" is taken by ${file}:${line}; give one of them another id`)];
  });
}

function missingCueSets(
  { value, fault }: SeedPart['companies'][number],
  known: ReadonlySet<string>,
): Fault[] {
  return value.cueSets.flatMap((name, i) =>
    known.has(name)
      ? []
      : [
          fault(
            `there is no cue set "${name}"; write it in seeds/cues.yaml or seeds/directory/cues.yaml, or choose one that is there`,
            'cueSets',
            i,
          ),
        ],
  );
}

function missingSources({ claims, sources }: SeedPart): Fault[] {
  const ids = new Set(sources.map(({ value }) => value.id));
  return claims.flatMap(({ value, fault }) =>
    ids.has(value.source)
      ? []
      : [fault(`the claim has no source: "${value.source}" is not listed; list it under sources`, 'source')],
  );
}

function missingCompanies({ value, fault }: SeedPart['claims'][number], known: ReadonlySet<string>): Fault[] {
  const named: readonly (readonly [id: unknown, ...path: string[]])[] = [
    [value.about, 'about'],
    ...(fieldDefinition(value.field).valueType === 'company' ? [[value.value, 'value'] as const] : []),
    ...(value.saidBy.origin === undefined ? [] : [[value.saidBy.origin, 'saidBy', 'origin'] as const]),
  ];
  return named.flatMap(([id, ...path]) =>
    known.has(String(id))
      ? []
      : [
          fault(
            `there is no company or other subject "${String(id)}"; add it to seeds/companies or correct the id`,
            ...path,
          ),
        ],
  );
}
