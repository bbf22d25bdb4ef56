/** On which sites names are marked; a part of the settings. */
export interface SiteChoice {
  readonly where: 'everywhere' | 'only';
  /** With `everywhere`: the sites that are left alone. */
  readonly quietSites: readonly string[];
  /** With `only`: the sites that are not. */
  readonly onlySites: readonly string[];
}

/** Whether a host name is what a pattern says: itself, or with `*.` also everything below it. */
function matchesSite(pattern: string, site: string): boolean {
  if (!pattern.startsWith('*.')) return pattern === site;
  return site === pattern.slice(2) || site.endsWith(pattern.slice(1));
}

/** Whether nothing is marked on a site. */
export function isQuiet({ where, quietSites, onlySites }: SiteChoice, site: string): boolean {
  if (where === 'only') return !onlySites.some((pattern) => matchesSite(pattern, site));
  return quietSites.some((pattern) => matchesSite(pattern, site));
}

function listed(patterns: readonly string[], site: string, on: boolean): string[] {
  const others = patterns.filter((pattern) => !matchesSite(pattern, site));
  if (!on) return others;
  return patterns.some((pattern) => matchesSite(pattern, site)) ? [...patterns] : [...patterns, site];
}

/** The lists with a site quiet, or no longer; a pattern that stood against it goes. */
export function withQuiet(
  choice: SiteChoice,
  site: string,
  quiet: boolean,
): { quietSites: string[]; onlySites: string[] } {
  const { where, quietSites, onlySites } = choice;
  return where === 'only'
    ? { quietSites: [...quietSites], onlySites: listed(onlySites, site, !quiet) }
    : { quietSites: listed(quietSites, site, quiet), onlySites: [...onlySites] };
}
