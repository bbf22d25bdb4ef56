import { Script } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { findNames } from '../../../lib/detect/index.ts';
import { DENSE, pageOfBytes, pageOfMentions } from '../../../tools/bench/pages/large.ts';
import { MOVING, movingPage } from '../../../tools/bench/pages/moving.ts';
import { namedCompany, namesPack, openedIndex } from '../../support/names.ts';

const spellings = { latin: ['Lumenqi', 'Q&Nova'], hans: [], hant: [] };
const index = openedIndex(namesPack([namedCompany({ id: 'lumen', spellings: ['Lumenqi', 'Q&Nova'] })]));

describe('large pages', () => {
  it.each([50_000, 400_000])('have at least %d bytes and not many more', (bytes) => {
    const size = Buffer.byteLength(pageOfBytes(bytes, spellings));
    expect(size).toBeGreaterThanOrEqual(bytes);
    expect(size).toBeLessThan(bytes * 1.5);
  });

  it('are the same each time', () => {
    expect(pageOfBytes(50_000, spellings)).toBe(pageOfBytes(50_000, spellings));
    expect(pageOfMentions(40, spellings)).toBe(pageOfMentions(40, spellings));
  });

  it.each([
    ['four in a paragraph', undefined],
    ['one in a paragraph', DENSE],
  ])('hold as many mentions as asked for: %s', (_, density) => {
    const text = pageOfMentions(400, spellings, density)
      .replaceAll(/<[^>]+>/g, '')
      .replaceAll('&amp;', '&');
    expect(findNames(index, text).candidates).toHaveLength(400);
  });

  it('give a frame something to change beside the mentions', () => {
    expect(pageOfMentions(40, spellings)).toContain('<div id="change">');
  });
});

describe('moving pages', () => {
  it.each(Object.entries(MOVING))('%s: the script can be read', (_, { script }) => {
    expect(() => new Script(script)).not.toThrow();
    expect(movingPage(script)).toContain(script);
  });
});
