import { readFileSync } from 'node:fs';
import type { BundleClaim } from '../../../data/schema/bundle.ts';
import type { Company } from '../../../data/schema/company.ts';
import { packSchema, type Pack } from '../../../data/schema/pack.ts';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

const PACKS: readonly Pack[] = ['seeds', 'directory'].map((id) =>
  packSchema.parse(JSON.parse(read(`../../../data/${id}-pack.json`))),
);

/** Companies of all packs that ship, as the store merges them: one entry a company, every alias once. */
export function mergedCompanies(): readonly Company[] {
  const merged = new Map<string, Company>();
  for (const company of PACKS.flatMap((pack) => pack.companies)) {
    const known = merged.get(company.id);
    const pinyin = known?.pinyin ?? company.pinyin;
    merged.set(company.id, {
      ...company,
      ...known,
      ...(pinyin !== undefined && { pinyin }),
      names: { ...company.names, ...known?.names },
      aliases: [...(known?.aliases ?? []), ...company.aliases],
    });
  }
  return [...merged.values()];
}

/** All claims of all packs that ship. */
export function allClaims(): readonly BundleClaim[] {
  return PACKS.flatMap((pack) => pack.claims.map((claim) => ({ ...claim, pack: pack.id })));
}
