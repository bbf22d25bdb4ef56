import { describe, expect, test } from 'vitest';
import { DICTIONARIES } from '../../../components/i18n/dictionaries.ts';
import { en } from '../../../components/i18n/en.ts';
import { COMPANIES_WORDS } from '../../../components/companies-page/words.ts';
import { NOTES_WORDS } from '../../../components/notes-page/words.ts';
import { OPTIONS_WORDS } from '../../../components/options/words.ts';
import { CHOICE_WORDS } from '../../../components/parts/choice-words.ts';
import { POPUP_WORDS } from '../../../components/popup/words.ts';
import { WELCOME_WORDS } from '../../../components/welcome/words.ts';
import { FIELDS } from '../../../data/schema/fields.ts';
import { type Language, LANGUAGES } from '../../../data/schema/languages.ts';

type Leaf = string | number | boolean | undefined | ((...words: never[]) => string) | readonly unknown[];

/** Every leaf of a dictionary under its path: `card.pin`. */
function leaves(node: object, path = ''): Map<string, Leaf> {
  return new Map(
    Object.entries(node).flatMap(([key, value]: [string, unknown]): [string, Leaf][] => {
      const here = path ? `${path}.${key}` : key;
      const isBranch = typeof value === 'object' && value !== null && !Array.isArray(value);
      return isBranch ? [...leaves(value, here)] : [[here, value as Leaf]];
    }),
  );
}

const places = (words: unknown) =>
  typeof words === 'string' ? [...words.matchAll(/\{\w+\}/g)].flat().toSorted() : [];

/** All words of the interface, by the part of it that has them. */
const PARTS = {
  all: DICTIONARIES,
  choices: CHOICE_WORDS,
  companies: COMPANIES_WORDS,
  notes: NOTES_WORDS,
  options: OPTIONS_WORDS,
  popup: POPUP_WORDS,
  welcome: WELCOME_WORDS,
};

const allWords = (language: Language) =>
  leaves(Object.fromEntries(Object.entries(PARTS).map(([part, words]) => [part, words[language]])));

const english = allWords('en');
const others = LANGUAGES.filter((language) => language !== 'en');

describe.each(others)('the words of %s', (language) => {
  const own = allWords(language);

  test('none is missing and none is left over', () => {
    expect([...english.keys()].filter((path) => !own.has(path))).toEqual([]);
    // Units of their own are allowed: Chinese says 人 where English says nothing.
    expect(
      [...own.keys()].filter((path) => !english.has(path) && !path.startsWith('all.figures.units.')),
    ).toEqual([]);
  });

  test('sentences have the same places to fill', () => {
    const wrong = [...english].filter(([path, words]) => `${places(words)}` !== `${places(own.get(path))}`);
    expect(wrong.map(([path]) => path)).toEqual([]);
  });

  test('nothing was left in English', () => {
    const inEnglish = (words: unknown) =>
      typeof words === 'string' && /[a-z]{3}/.test(words.replaceAll(/\{\w+\}|Markdown/g, ''));
    // A language is offered under the name that its own readers know it by, and Pinyin is Pinyin.
    const isSame = (path: string) =>
      path.startsWith('choices.language.words.') || path === 'companies.pinyinHint';
    const left = [...english].filter(
      ([path, words]) => inEnglish(words) && !isSame(path) && own.get(path) === words,
    );
    expect(left.map(([path]) => path)).toEqual([]);
  });
});

test('every language has its dictionary, and the figures of that language', () => {
  for (const language of LANGUAGES) expect(DICTIONARIES[language].figures.language).toBe(language);
});

test('every field has a label in every language', () => {
  for (const { label } of Object.values(FIELDS))
    for (const language of LANGUAGES) expect(label[language]).not.toBe('');
});

test('plurals', () => {
  expect([0, 1, 5].map((count) => en.card.footing(count))).toEqual([
    'No source yet',
    '1 source',
    '5 sources',
  ]);
  expect([1, 2].map((count) => en.span.years(count))).toEqual(['1 year', '2 years']);
});
