import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detect, mayHoldName, type Mention } from '../../../lib/detect/index.ts';
import { isMarkedKind } from '../../../data/schema/kinds.ts';
import { foldText } from '../../../lib/detect/fold.ts';
import { rulesIndex, rulesPack } from './pack.ts';

const marked = rulesPack.companies.filter((company) => isMarkedKind(company.kind));
const spellings = marked.flatMap((company) =>
  company.aliases.map((alias) => ({ text: alias.text, company: company.id })),
);
const names = spellings.map(({ text }) => text);
const words = [
  'the app',
  ' of ',
  '. ',
  'Mao',
  '\n\n',
  '，',
  '的',
  '空调',
  's',
  '-',
  '’s ',
  ' 3%',
  '\u00AD',
  '🎵',
  '@',
  '/',
  '.com',
];

/** Text made of names, words that matter to the rules, and anything else that Unicode has. */
const text = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...names) },
      { weight: 3, arbitrary: fc.constantFrom(...words) },
      { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
      {
        weight: 1,
        arbitrary: fc
          .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 4 })
          .map((units) => String.fromCharCode(...units)),
      },
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join(''));

const variants = rulesIndex.variants();
const fold = (raw: string) => foldText(raw, variants).low;
const foldedSpellings = new Set(spellings.map((spelling) => `${spelling.company}|${fold(spelling.text)}`));

const decisions = (input: string, mentions: readonly Mention[]) =>
  mentions.map(({ start, end, company }) => `${company}|${fold(input.slice(start, end))}`);

describe('any text', () => {
  it('gives offsets in range, in order, apart, on a form of a name', () => {
    fc.assert(
      fc.property(text, (input) => {
        let reached = 0;
        for (const { start, end, company } of detect(rulesIndex, input)) {
          expect(start).toBeGreaterThanOrEqual(reached);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(input.length);
          expect(foldedSpellings).toContain(`${company}|${fold(input.slice(start, end))}`);
          reached = end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('is passed on by the first stage whenever it holds a name', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...names), text, (before, name, after) => {
        const input = `${before} ${name} ${after}`;
        expect(mayHoldName(rulesIndex, input)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

/** Inserts invisible characters between the characters of a text, never inside a surrogate pair. */
function sprinkle(input: string, invisible: string, every: number): string {
  return Array.from(input, (character, i) => (i % every === 0 ? character + invisible : character)).join('');
}

const plainText = fc
  .array(fc.oneof(fc.constantFrom(...names), fc.constantFrom(...words.filter((word) => word !== '\u00AD'))), {
    maxLength: 16,
  })
  .map((parts) => parts.join(''));

describe('a change that no reader sees', () => {
  it.each([
    ['soft hyphens', '\u00AD'],
    ['zero-width spaces', '\u200B'],
    ['zero-width joiners', '\u200D'],
    ['bidi marks', '\u200E'],
    ['variation selectors', '\uFE0F'],
  ])('changes no decision: %s', (_, invisible) => {
    fc.assert(
      fc.property(plainText, fc.integer({ min: 1, max: 4 }), (input, every) => {
        const changed = sprinkle(input, invisible, every);
        expect(decisions(changed, detect(rulesIndex, changed))).toEqual(
          decisions(input, detect(rulesIndex, input)),
        );
      }),
    );
  });

  it.each(['NFC', 'NFD', 'NFKC', 'NFKD'] as const)('changes no decision: normal form %s', (form) => {
    fc.assert(
      fc.property(plainText, (input) => {
        const changed = input.normalize(form);
        expect(decisions(changed, detect(rulesIndex, changed))).toEqual(
          decisions(input, detect(rulesIndex, input)),
        );
      }),
    );
  });

  it('changes no decision: full width', () => {
    const wide = (input: string) =>
      input.replaceAll(/[A-Za-z0-9]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
    fc.assert(
      fc.property(plainText, (input) => {
        expect(decisions(wide(input), detect(rulesIndex, wide(input)))).toEqual(
          decisions(input, detect(rulesIndex, input)),
        );
      }),
    );
  });
});
