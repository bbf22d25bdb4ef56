import { describe, expect, it } from 'vitest';
import { parseOptions } from '../../../tools/bench/options.ts';
import { PARTS } from '../../../tools/bench/parts.ts';

describe('the command line of the bench', () => {
  it('measures everything in Chromium if nothing is said', () => {
    expect(parseOptions([])).toEqual({
      ok: true,
      value: {
        browser: 'chromium',
        pages: undefined,
        check: false,
        spoiled: false,
        repeats: 7,
        parts: PARTS,
      },
    });
  });

  it('takes browser, pages, repeats and parts', () => {
    const args = ['--browser', 'firefox', '--pages', 'folder', '--repeats', '9', 'index-load', 'whole'];
    expect(parseOptions(args)).toMatchObject({
      value: { browser: 'firefox', pages: 'folder', repeats: 9, parts: ['whole', 'index-load'] },
    });
  });

  it('checks the bounds, of a spoiled copy too', () => {
    expect(parseOptions(['--check', '--spoiled'])).toMatchObject({ value: { check: true, spoiled: true } });
  });

  it.each([
    [['--browser', 'safari'], /chromium or firefox/],
    [['--repeats', '0'], /above 0/],
    [['--repeats', 'many'], /above 0/],
    [['--check', '--repeats', '3'], /at least 7/],
    [['--check', '--browser', 'firefox'], /Chromium alone/],
    [['--chek'], /no option --chek/],
    [['whle'], /no part "whle"/],
  ])('refuses %j in one sentence', (args, sentence) => {
    const options = parseOptions(args);
    expect(options.ok ? '' : options.error).toMatch(sentence);
  });
});
