import { describe, expect, it } from 'vitest';
import { findNames } from '../../../lib/detect/index.ts';
import { safeSpellings, spellingsOf } from '../../../tools/bench/names/spellings.ts';
import { generatePages, LANGUAGES } from '../../../tools/bench/pages/generate.ts';
import { namedCompany, namesPack, openedIndex } from '../../support/names.ts';

const pack = namesPack([
  namedCompany({ id: 'lumen', spellings: ['Lumenqi', '流明奇', '?Lum'] }),
  namedCompany({ id: 'person', kind: 'person', spellings: ['Nobody'] }),
]);
const spellings = { latin: ['Lumenqi'], hans: ['流明奇'], hant: ['流明奇'] };
const pages = generatePages(1, spellings);

/** Every text between tags, as one. */
function textOf(html: string): string {
  return html.replaceAll(/<(script|style)[^>]*>[^]*?<\/\1>/g, ' ').replaceAll(/<[^>]+>/g, ' ');
}

describe('generated pages', () => {
  it('are the same for the same seed, and others for another', () => {
    expect(generatePages(1, spellings)).toEqual(pages);
    expect(generatePages(2, spellings)).not.toEqual(pages);
  });

  it('come in every language, three sizes, with and without companies', () => {
    expect(pages).toHaveLength(LANGUAGES.length * 3 * 2);
    expect(new Set(pages.map(({ name }) => name)).size).toBe(pages.length);
    for (const { lang } of LANGUAGES) {
      expect(pages.filter(({ html }) => html.includes(`<html lang="${lang}"`))).toHaveLength(6);
    }
  });

  it('name companies only where they are meant to', () => {
    const index = openedIndex(pack);
    const naming = pages.filter(({ html }) => findNames(index, textOf(html)).candidates.length > 0);
    const meant = pages.filter(({ name }) => name.endsWith('companies'));
    expect(naming.map(({ name }) => name)).toEqual(meant.map(({ name }) => name));
  });

  it('leave no gap unfilled', () => {
    const gaps = pages.filter(({ html }) => /\{(place|person|thing|number|company)\}/.test(html));
    expect(gaps).toEqual([]);
  });

  it('are built like news: menus, a story, a table, teasers, comments, a hidden menu and scripts', () => {
    for (const { html } of pages) {
      for (const part of [
        '<nav',
        '<h1>',
        '<table>',
        'class="teaser"',
        'class="comment"',
        'class="menu"',
        '<script',
      ]) {
        expect(html).toContain(part);
      }
    }
  });
});

describe('the spellings that engines are given', () => {
  it('are those marked on pages, longest first, each once', () => {
    expect(spellingsOf([pack, pack])).toEqual(['Lumenqi', 'Lum', '流明奇']);
  });

  it('are only the safe ones where pages are written', () => {
    expect(safeSpellings([pack])).toEqual({ latin: ['Lumenqi'], hans: ['流明奇'], hant: [] });
  });
});
