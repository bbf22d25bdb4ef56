import { expect, test } from 'vitest';
import { findCircle } from '../../../lib/packs/circle.ts';

const owners = (links: Readonly<Record<string, readonly string[]>>) => new Map(Object.entries(links));

test.each([
  ['nobody owns anything', {}, undefined],
  ['a line', { a: ['b'], b: ['c'] }, undefined],
  ['two ways to one owner', { a: ['b', 'c'], b: ['d'], c: ['d'] }, undefined],
  ['itself', { a: ['a'] }, 'a'],
  ['each other', { a: ['b'], b: ['a'] }, 'a'],
  ['a circle behind a line', { a: ['b'], b: ['c'], c: ['d'], d: ['b'] }, 'b'],
  ['a circle through the second owner', { a: ['x', 'b'], b: ['y', 'a'] }, 'a'],
  ['a circle beside what is settled', { a: ['b'], c: ['b', 'd'], d: ['c'] }, 'c'],
] as const)('%s', (_, links, company) => {
  expect(findCircle(owners(links))).toBe(company);
});

test('a hundred thousand owners one above the other are walked, with and without a circle', () => {
  const line = new Map(Array.from({ length: 100_000 }, (_, at) => [`c${at}`, [`c${at + 1}`]]));
  expect(findCircle(line)).toBeUndefined();
  expect(findCircle(new Map([...line, ['c100000', ['c99999']]]))).toBe('c99999');
});
