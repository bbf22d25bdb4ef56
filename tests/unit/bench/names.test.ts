import { describe, expect, it } from 'vitest';
import { packSchema } from '../../../data/schema/pack.ts';
import { detect } from '../../../lib/detect/index.ts';
import { generateNames, NAMES_PER_COMPANY } from '../../../tools/bench/names/generate-names.ts';
import { openedIndex } from '../../support/names.ts';

const pack = generateNames(2000, 5);
const names = pack.companies.flatMap(({ aliases }) => aliases.map(({ text }) => text));

describe('made-up names', () => {
  it('are the same for the same seed, and others for another', () => {
    expect(generateNames(2000, 5)).toEqual(pack);
    expect(generateNames(2000, 6)).not.toEqual(pack);
  });

  it('are as many as asked for, all different', () => {
    expect(new Set(names).size).toBe(2000);
    expect(pack.companies).toHaveLength(2000 / NAMES_PER_COMPANY);
  });

  it('make a pack like any other', () => {
    expect(packSchema.safeParse(pack).error?.issues).toBeUndefined();
  });

  it('are half Latin and half Chinese, some beginning with a word of every day', () => {
    expect(names.filter((name) => /^\p{Script=Han}+$/u.test(name))).toHaveLength(1000);
    const plain = names.filter((name) =>
      /^(Blue|City|First|Green|Lake|New|Open|River|Sun|World) /.test(name),
    );
    expect(plain.length).toBeGreaterThan(10);
  });

  it('are found where they stand', () => {
    const index = openedIndex(pack);
    const wrong = pack.companies
      .slice(0, 25)
      .flatMap(({ id, aliases }) =>
        aliases
          .map(({ text }) => ({ text, found: detect(index, `“${text}”, again.`) }))
          .filter(({ text, found: [first] }) => first?.company !== id || first.end !== 1 + text.length),
      );
    expect(wrong).toEqual([]);
  });
});
