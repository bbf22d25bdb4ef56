import type { Language } from '../../data/schema/languages.ts';
import { type Dictionary, en } from './en.ts';
import { zhHans } from './zh-Hans.ts';

/** What cards show, in every language of the interface. Adding one is a file beside `en.ts`, and its line here. */
export const DICTIONARIES: Readonly<Record<Language, Dictionary>> = { en, 'zh-Hans': zhHans };
