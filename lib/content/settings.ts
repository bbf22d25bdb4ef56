import type { Density, MarkColour, MarkStyle, MutedName } from '../../data/schema/settings.ts';
import { isQuiet } from '../shared/sites.ts';

/** The part of the reader's settings that matters on a page. */
export interface PageSettings {
  readonly density: Density;
  readonly markStyle: MarkStyle;
  readonly markColour: MarkColour;
  /** Whether a card opens when the pointer rests on a name, and after how many ms. */
  readonly hoverCards: boolean;
  readonly dwell: number;
  /** Nothing is marked on this site. */
  readonly quiet: boolean;
  /** Names that are not marked on this site. */
  readonly muted: readonly MutedName[];
}

type Stored = Readonly<Record<string, unknown>>;

function isMutedName(value: unknown): value is MutedName {
  if (typeof value !== 'object' || value === null) return false;
  const { name, company, site } = value as Partial<Record<keyof MutedName, unknown>>;
  const hasSite = site === undefined || typeof site === 'string';
  return typeof name === 'string' && typeof company === 'string' && hasSite;
}

function isOf(site: string): (name: MutedName) => boolean {
  return (name) => name.site === undefined || name.site === site;
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

function oneOf<T extends string>(value: unknown, first: T, ...others: readonly T[]): T {
  return others.find((each) => each === value) ?? first;
}

/**
 * Reads the stored settings by hand, since the schema's library stays out of pages. What is missing or
 * unreadable counts as the default.
 */
export function pageSettings(stored: unknown, site: string): PageSettings {
  const settings = (typeof stored === 'object' && stored !== null ? stored : {}) as Stored;
  const { mutedNames, dwell } = settings;
  return {
    density: oneOf(settings['density'], 'section', 'every', 'hover'),
    markStyle: oneOf(settings['markStyle'], 'line', 'tint', 'none'),
    markColour: oneOf(settings['markColour'], 'text', 'seal'),
    hoverCards: settings['hoverCards'] !== false,
    dwell: typeof dwell === 'number' ? dwell : 300,
    quiet: isQuiet(
      {
        where: oneOf(settings['where'], 'everywhere', 'only'),
        quietSites: texts(settings['quietSites']),
        onlySites: texts(settings['onlySites']),
      },
      site,
    ),
    muted: Array.isArray(mutedNames) ? mutedNames.filter(isMutedName).filter(isOf(site)) : [],
  };
}
