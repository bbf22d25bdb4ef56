import { describe, expect, it } from 'vitest';
import { parseOptions, PARTS } from '../../../tools/bench/options.ts';

describe('the command line of the bench', () => {
  it('measures everything in Chromium if nothing is said', () => {
    expect(parseOptions([])).toEqual({
      ok: true,
      value: { browser: 'chromium', pages: undefined, check: false, repeats: 7, parts: PARTS },
    });
  });

  it('takes browser, pages, check, repeats and parts', () => {
    const args = [
      '--browser',
      'firefox',
      '--pages',
      'folder',
      '--check',
      '--repeats',
      '9',
      'index-load',
      'whole',
    ];
    expect(parseOptions(args)).toEqual({
      ok: true,
      value: { browser: 'firefox', pages: 'folder', check: true, repeats: 9, parts: ['whole', 'index-load'] },
    });
  });

  it.each([
    [['--browser', 'safari'], /chromium or firefox/],
    [['--repeats', '0'], /above 0/],
    [['--repeats', 'many'], /above 0/],
    [['--check', '--repeats', '3'], /at least 7/],
    [['--chek'], /no option --chek/],
    [['whle'], /no part "whle"/],
  ])('refuses %j in one sentence', (args, sentence) => {
    const options = parseOptions(args);
    expect(options.ok ? '' : options.error).toMatch(sentence);
  });
});
