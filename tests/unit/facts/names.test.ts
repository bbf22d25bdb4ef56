import { describe, expect, test } from 'vitest';
import type { Alias } from '../../../data/schema/company.ts';
import { metAs, nameMeaning, otherNames, wordsAfterName } from '../../../lib/facts/names.ts';
import { descriptionOf, footingOf } from '../../../lib/facts/summary.ts';
import { fakeCompany, fakeSource } from '../../support/packs.ts';
import { fakeBundle, fakeWords, text } from './make.ts';

function alias(name: string): Alias {
  return { text: name, script: 'latin', rule: 'safe', case: 'any', basis: 'source' };
}

const low = fakeSource({ id: 'blog', reliability: { grade: 'low', remark: text('blog') } });

const bundle = fakeBundle(
  [
    fakeWords({ id: 'note', field: 'also-known-as', value: text('RedNote, in English'), when: ['2024'] }),
    fakeWords({
      id: 'late',
      field: 'also-known-as',
      value: text('RedNote, in a blog'),
      when: ['2025'],
      source: 'blog',
    }),
    fakeWords({ id: 'means', field: 'name-meaning', value: text('Little Red Book') }),
    fakeWords({ id: 'former', field: 'former-name', value: text('Old Acme') }),
  ],
  {
    company: fakeCompany({
      id: 'acme',
      names: { en: 'Xiaohongshu', 'zh-Hans': '小红书', 'zh-Hant': '小紅書' },
      pinyin: 'Xiǎohóngshū',
      aliases: ['Xiaohongshu', 'xiao hong shu', 'RedNote', 'Red-Note', 'RED', 'XHS', '小紅書'].map(alias),
    }),
    sources: [fakeSource({ id: 'paper' }), low],
  },
);

describe('what the name that the reader met is', () => {
  test.each([
    ['Xiaohongshu', 'main', undefined],
    ['XIAOHONGSHU', 'main', undefined],
    ['小红书', 'main', undefined],
    ['小紅書', 'traditional', undefined],
    ['RedNote', 'known-as', 'note'],
    ['rednote', 'known-as', 'note'],
    ['Little Red Book', 'meaning', 'means'],
    ['Old Acme', 'former', 'former'],
    ['XHS', 'other', undefined],
    ['RED', 'other', undefined],
  ])('%s is %s, by the most reliable claim of it', (surface, kind, claim) => {
    const met = metAs(bundle, surface);
    expect([met.kind, met.fact?.claim.id]).toEqual([kind, claim]);
  });

  test('it is in use since the oldest source that uses it, however unreliable', () => {
    expect(metAs(bundle, 'RedNote').by).toMatchObject({ from: '2024' });
    expect(metAs(bundle, 'XHS').by).toBeUndefined();
  });

  test.each([
    ['RedNote, in English', 'RedNote', ', in English'],
    ['“Little Red Book”, for the Chinese name', 'little red book', ', for the Chinese name'],
    ['RedNote（英文名）', 'RedNote', '（英文名）'],
    ['in the United States RedNote', 'RedNote', ''],
  ])('what %o adds to %s', (words, name, rest) => {
    expect(wordsAfterName(words, name)).toBe(rest);
  });
});

describe('its other names', () => {
  test('leave out the main ones, other spellings of them, and the one just met', () => {
    expect(otherNames(bundle, 'rednote', 5)).toEqual(['RED', 'XHS']);
  });

  test('are no more than asked for', () => {
    expect(otherNames(bundle, 'XHS', 1)).toEqual(['RedNote']);
  });

  test('the meaning of the name', () => {
    expect(nameMeaning(bundle)?.claim.id).toBe('means');
    expect(nameMeaning(fakeBundle([]))).toBeUndefined();
  });
});

describe('what the card stands on', () => {
  test('the more reliable description, although another is newer', () => {
    const claims = [
      fakeWords({ id: 'late', field: 'description', value: text('a'), when: ['2025'], source: 'blog' }),
      fakeWords({ id: 'sound', field: 'description', value: text('b'), when: ['2022'] }),
    ];
    const described = fakeBundle(claims, { sources: [fakeSource({ id: 'paper' }), low] });
    expect(descriptionOf(described)?.claim.id).toBe('sound');
  });

  test('counts sources of its own claims and takes their newest date', () => {
    const claims = [
      fakeWords({ id: 'a', field: 'event', value: text('a'), when: ['2021'], source: 'one' }),
      fakeWords({ id: 'b', field: 'event', value: text('b'), when: ['2024'], source: 'two' }),
      fakeWords({
        id: 'c',
        about: 'rival',
        field: 'event',
        value: text('c'),
        when: ['2025'],
        source: 'three',
      }),
    ];
    expect(footingOf(fakeBundle(claims))).toMatchObject({ sources: 2, newest: { from: '2024' } });
    expect(footingOf(fakeBundle([]))).toEqual({ sources: 0, newest: undefined });
  });
});
