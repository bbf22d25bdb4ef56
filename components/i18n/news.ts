import type { Language } from '../../data/schema/languages.ts';

/** What a version brings its readers, in one sentence a language. */
export type News = { readonly version: string } & Readonly<Record<Language, string>>;

/** The newest version first. A version that a reader would not notice has no line. */
export const NEWS: readonly News[] = [
  {
    version: '0.1.0',
    en: 'New in 0.1.0: notes that keep their place, profiles to print, and companies of your own.',
    'zh-Hans': '0.1.0 新功能：记得出处的笔记、可打印的公司档案，还能自建公司。',
  },
];

/** The newest thing to tell a reader whose extension went from one version to another; undefined if there is none. */
export function newsBetween(from: string, to: string): News | undefined {
  return NEWS.find(({ version }) => isOlder(from, version) && !isOlder(to, version));
}

/** Of versions like `1.10.0`. */
function isOlder(a: string, b: string): boolean {
  return a.localeCompare(b, 'en', { numeric: true }) < 0;
}
