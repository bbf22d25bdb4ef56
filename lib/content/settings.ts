import type { Density, MutedName } from '../../data/schema/settings.ts';

/** The part of the reader's settings that matters on a page. */
export interface PageSettings {
  readonly density: Density;
  /** Nothing is marked on this site. */
  readonly quiet: boolean;
  /** Names that are not marked on this site. */
  readonly muted: readonly MutedName[];
}

type Stored = Readonly<Record<'density' | 'quietSites' | 'mutedNames', unknown>>;

function isMutedName(value: unknown): value is MutedName {
  if (typeof value !== 'object' || value === null) return false;
  const { name, company, site } = value as Partial<Record<keyof MutedName, unknown>>;
  const hasSite = site === undefined || typeof site === 'string';
  return typeof name === 'string' && typeof company === 'string' && hasSite;
}

function isOf(site: string): (name: MutedName) => boolean {
  return (name) => name.site === undefined || name.site === site;
}

/**
 * Reads the stored settings by hand, since the schema's library stays out of pages. What is missing or
 * unreadable counts as the default.
 */
export function pageSettings(stored: unknown, site: string): PageSettings {
  const { density, quietSites, mutedNames } = (
    typeof stored === 'object' && stored !== null ? stored : {}
  ) as Partial<Stored>;
  return {
    density: density === 'every' || density === 'hover' ? density : 'section',
    quiet: Array.isArray(quietSites) && quietSites.includes(site),
    muted: Array.isArray(mutedNames) ? mutedNames.filter(isMutedName).filter(isOf(site)) : [],
  };
}
