import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeTexts } from '../../../lib/notes/merge-texts.ts';

interface Case {
  readonly name: string;
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  readonly text: string;
  readonly clean?: false;
}

const CASES: readonly Case[] = [
  { name: 'only we wrote', base: 'a', ours: 'a\nb', theirs: 'a', text: 'a\nb' },
  { name: 'only they wrote', base: 'a', ours: 'a', theirs: 'a\nb', text: 'a\nb' },
  { name: 'the same twice', base: 'a', ours: 'b', theirs: 'b', text: 'b' },
  {
    name: 'top and bottom',
    base: 'one\ntwo\nthree',
    ours: 'ONE\ntwo\nthree',
    theirs: 'one\ntwo\nthree\nfour',
    text: 'ONE\ntwo\nthree\nfour',
  },
  {
    name: 'a line away here, one more there',
    base: 'one\ntwo\nthree\nfour',
    ours: 'two\nthree\nfour',
    theirs: 'one\ntwo\nthree\nfour\nfive',
    text: 'two\nthree\nfour\nfive',
  },
  {
    name: 'a line changed here, one added right below it there',
    base: 'one',
    ours: 'first: one',
    theirs: 'one\ntwo',
    text: 'first: one\ntwo',
  },
  {
    name: 'a line added here, the one below it changed there',
    base: 'one\ntwo',
    ours: 'one\nnew\ntwo',
    theirs: 'one\nTWO',
    text: 'one\nnew\nTWO',
  },
  {
    name: 'lines added in one place by both',
    base: 'one\nlast',
    ours: 'one\nours\nlast',
    theirs: 'one\ntheirs\nlast',
    text: 'one\ntheirs\nours\nlast',
    clean: false,
  },
  {
    name: 'one long change over two short ones',
    base: 'a\nb\nc\nd',
    ours: 'A\nb\nc\nD',
    theirs: 'x\ny\nz\nw',
    text: 'x\ny\nz\nw\nA\nb\nc\nD',
    clean: false,
  },
  {
    name: 'one line in two ways',
    base: 'start\nend',
    ours: 'start, ours\nend',
    theirs: 'start, theirs\nend',
    text: 'start, theirs\nstart, ours\nend',
    clean: false,
  },
  {
    name: 'a line that grew on',
    base: 'call',
    ours: 'call them',
    theirs: 'call them on Friday',
    text: 'call them on Friday',
    clean: false,
  },
  {
    name: 'a line that grew on, further here',
    base: 'call',
    ours: 'call them on Friday',
    theirs: 'call them',
    text: 'call them on Friday',
    clean: false,
  },
  {
    name: 'deleted there, changed here',
    base: 'one\ntwo',
    ours: 'one\ntwo!',
    theirs: 'one',
    text: 'one\ntwo!',
    clean: false,
  },
  { name: 'two beginnings', base: '', ours: 'ours', theirs: 'theirs', text: 'theirs\n\nours', clean: false },
];

describe('merging two texts', () => {
  test.for(CASES)('$name', ({ base, ours, theirs, text, clean = true }) => {
    expect(mergeTexts(base, ours, theirs)).toEqual({ text, clean });
  });

  test('leaves out no line that either side wrote', () => {
    const line = fc.constantFrom('a', 'b', 'c', 'd', '', '小红书', 'a longer line');
    const text = fc.array(line, { maxLength: 8 }).map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(text, text, text, (base, ours, theirs) => {
        const merged = mergeTexts(base, ours, theirs).text;
        const known = new Set(base.split('\n'));
        const written = [...ours.split('\n'), ...theirs.split('\n')].filter((each) => !known.has(each));
        for (const each of written) expect(merged).toContain(each);
      }),
      { numRuns: 3_000 },
    );
  });

  test('is settled by one exchange: the other side takes the merged text as it is', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 6 })
      .map((each) => each.join('\n'));
    fc.assert(
      fc.property(text, text, text, (base, ours, theirs) => {
        const merged = mergeTexts(base, ours, theirs).text;
        expect(mergeTexts(theirs, theirs, merged).text).toBe(merged);
      }),
    );
  });
});
