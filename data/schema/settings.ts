import { z } from 'zod';
import { languageFor, type Language } from './languages.ts';
import { idSchema } from './primitives.ts';
import {
  DENSITIES,
  DWELL_RANGE,
  LANGUAGE_CHOICES,
  MARK_COLOURS,
  MARK_STYLES,
  THEMES,
  WHERES,
} from './settings-choices.ts';

export type { Density, MarkColour, MarkStyle } from './settings-choices.ts';

const SETTINGS_VERSION = 1;

/** A host name, or `*.` and a host name for it and every site below it. */
export const siteSchema = z.string().min(1).max(253);

/** A name that the reader does not want taken for a company: on one site, or everywhere. */
export const mutedNameSchema = z.strictObject({
  /** As it stood on the page; its capitals do not count. */
  name: z.string().min(1).max(200),
  company: idSchema,
  /** Host name; absent: everywhere. */
  site: siteSchema.optional(),
});
export type MutedName = z.infer<typeof mutedNameSchema>;

const settingsSchema = z.strictObject({
  version: z.literal(SETTINGS_VERSION),
  language: z.enum(LANGUAGE_CHOICES),
  density: z.enum(DENSITIES),
  /** Ids of packs that are switched off. */
  packsOff: z.array(idSchema),
  /** Sites on which nothing is marked. */
  quietSites: z.array(siteSchema),
  /** `only`: nothing is marked but on `onlySites`. */
  where: z.enum(WHERES).default('everywhere'),
  onlySites: z.array(siteSchema).default([]),
  markStyle: z.enum(MARK_STYLES).default('line'),
  markColour: z.enum(MARK_COLOURS).default('text'),
  dwell: z.int().min(DWELL_RANGE.least).max(DWELL_RANGE.most).default(300),
  theme: z.enum(THEMES).default('system'),
  /** Cards open when the pointer rests on a name. */
  hoverCards: z.boolean().default(true),
  /** The toolbar button counts the companies on the page. */
  badge: z.boolean().default(true),
  /** Selected text can be looked up in the context menu. */
  menu: z.boolean().default(true),
  mutedNames: z.array(mutedNameSchema).default([]),
  /** New notes keep the page, the sentence and the time at which they were begun. */
  notePlace: z.boolean().default(true),
  /** In private windows too. */
  notePlacePrivate: z.boolean().default(false),
});
export type Settings = z.infer<typeof settingsSchema>;

/** What holds until the reader chooses otherwise. */
export const DEFAULT_SETTINGS: Settings = settingsSchema.parse({
  version: SETTINGS_VERSION,
  language: 'browser',
  density: 'section',
  packsOff: [],
  quietSites: [],
});

/** `fellBack` says that what was stored could not be read, so that it can be kept aside and told. */
export interface ReadSettings {
  readonly settings: Settings;
  readonly fellBack?: 'broken' | 'newer';
}

const versionSchema = z.looseObject({ version: z.number() });

/** Reads the stored item; anything unreadable gives the defaults and the reason. */
export function parseSettings(stored: unknown): ReadSettings {
  if (stored === undefined) return { settings: DEFAULT_SETTINGS };
  const parsed = settingsSchema.safeParse(stored);
  if (parsed.success) return { settings: parsed.data };
  const version = versionSchema.safeParse(stored);
  const newer = version.success && version.data.version > SETTINGS_VERSION;
  return { settings: DEFAULT_SETTINGS, fellBack: newer ? 'newer' : 'broken' };
}

/** The language of the interface, by the reader's settings; see `languageFor`. */
export function interfaceLanguage(settings: Settings, browserLanguage: string): Language {
  return languageFor(settings.language, browserLanguage);
}
