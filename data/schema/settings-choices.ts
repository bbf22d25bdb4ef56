import { LANGUAGES } from './languages.ts';

// What a reader may choose between; apart from the schema, so that components need not carry its library.
/** Which mentions are underlined; every mention answers to the pointer whatever is chosen. */
export const DENSITIES = ['every', 'section', 'hover'] as const;
export type Density = (typeof DENSITIES)[number];

/** How a mention is marked. */
export const MARK_STYLES = ['line', 'tint', 'none'] as const;
export type MarkStyle = (typeof MARK_STYLES)[number];

/** Where a mark takes its colour from: the text that it stands under, or the seal's red. */
export const MARK_COLOURS = ['text', 'seal'] as const;
export type MarkColour = (typeof MARK_COLOURS)[number];

/** On which sites names are marked. */
export const WHERES = ['everywhere', 'only'] as const;
export type Where = (typeof WHERES)[number];

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** How long the pointer rests on a name before its card opens, in ms. */
export const DWELL_RANGE = { least: 100, most: 2_000 } as const;

/** The waits that are offered, in ms, as the words for them are looked up. */
export const DWELLS = ['150', '300', '500', '800'] as const;

/** `browser`: Chinese for a Chinese browser, else English. */
export const LANGUAGE_CHOICES = ['browser', ...LANGUAGES] as const;
export type LanguageChoice = (typeof LANGUAGE_CHOICES)[number];

/** Every setting that is one of several, by its name among the settings. */
export const CHOICES = {
  density: DENSITIES,
  markStyle: MARK_STYLES,
  markColour: MARK_COLOURS,
  dwell: DWELLS,
  where: WHERES,
  language: LANGUAGE_CHOICES,
  theme: THEMES,
} as const;
export type ChoiceName = keyof typeof CHOICES;
export type Chosen<N extends ChoiceName> = (typeof CHOICES)[N][number];
