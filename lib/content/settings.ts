import type { Density } from '../../data/schema/settings.ts';

/** The part of the reader's settings that matters on a page. */
export interface PageSettings {
  readonly density: Density;
  /** Nothing is marked on this site. */
  readonly quiet: boolean;
}

/**
 * Reads the stored settings by hand, since the schema's library stays out of pages. What is missing or
 * unreadable counts as the default.
 */
export function pageSettings(stored: unknown, site: string): PageSettings {
  const { density, quietSites } = (typeof stored === 'object' && stored !== null ? stored : {}) as {
    readonly density?: unknown;
    readonly quietSites?: unknown;
  };
  return {
    density: density === 'every' || density === 'hover' ? density : 'section',
    quiet: Array.isArray(quietSites) && quietSites.includes(site),
  };
}
