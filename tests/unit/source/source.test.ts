import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copySeeds, ROOT, type SeedsCopy } from '../data/seeds-copy.ts';

const ARTICLE = `RedNote draws a crowd

Xiaohongshu, known abroad as RedNote, had more than 300 million monthly users in January 2025; about 70% of them are women, as somebody who asked not to be named told this imaginary newspaper.

Buy a lamp today!
`;

function source(copy: SeedsCopy, ...args: readonly string[]) {
  const command = [join(ROOT, 'tools/source.ts'), ...args, '--seeds', copy.seeds];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: ROOT, encoding: 'utf8' });
  return { status, stdout, stderr: stderr.trim() };
}

/** Begins a ledger for a text and gives it. */
function begin(copy: SeedsCopy, text: string): string {
  copy.write('documents/new.txt', text);
  expect(source(copy, 'new', join(copy.documents, 'new.txt'))).toMatchObject({ status: 0, stderr: '' });
  return copy.read('seeds/sources/000-new.yaml');
}

describe('npm run source', () => {
  it('numbers the paragraphs and tells the names, figures and dates in each', () => {
    const ledger = begin(copySeeds(), ARTICLE);
    expect(ledger).toContain('# Paragraph 1, 21 characters\n  #   names: xiaohongshu (RedNote)');
    expect(ledger).toContain(
      [
        '  #   names: xiaohongshu (Xiaohongshu, RedNote)',
        '  #   figures: more than 300 million monthly users; about 70%',
        '  #   dates: January 2025',
      ].join('\n'),
    );
    expect(ledger).toContain('- { paragraphs: [3], why: TODO }');
    expect(ledger).toMatch(
      /about: xiaohongshu\n +field: TODO\n +value: 300000000\n +unit: people\n +qualifier: more than/,
    );
  });

  it('leaves open the date of a figure where the text names dates, and takes that of the document elsewhere', () => {
    const ledger = begin(
      copySeeds(),
      'It had 300 people on 5 March 2026, and 200 in January 2026.\n\nIt has 400 people.\n',
    );
    expect(ledger.match(/(?<=\n {4})asOf: .*/g)).toEqual([
      'asOf: TODO # the text names: 5 March 2026; January 2026',
      'asOf: TODO # the text names: 5 March 2026; January 2026',
      'asOf: *published',
    ]);
  });

  it('copies no sentence: never four words in a row but for figures', () => {
    const words = ARTICLE.replaceAll(/more than 300 million monthly users|about 70%/g, '|').split(/\s+/);
    const runs = words.slice(3).map((_, i) => words.slice(i, i + 4).join(' '));
    const ledger = begin(copySeeds(), ARTICLE);
    expect(runs.filter((run) => ledger.includes(run))).toEqual([]);
  });

  it('leaves decisions that the build asks for one by one, and a ledger that builds once they are made', () => {
    const copy = copySeeds();
    copy.remove('seeds/sources/kite.yaml');
    const begun = begin(copy, copy.read('documents/kite.txt'));
    const open = begun.match(/: TODO/g)?.length;
    expect(copy.faults().map(({ message }) => message)).toEqual(
      Array.from({ length: open ?? 0 }, () => expect.stringMatching(/ is still TODO; /) as string),
    );

    const chosen = begun
      .replace('kind: TODO', 'kind: news')
      .replace('from: TODO', "from: '2024-06-01'")
      .replace('to: TODO', "to: '2024-06-01'")
      .replace('grade: TODO', 'grade: low')
      .replace('speaker: TODO', 'speaker: company')
      .replaceAll('about: TODO', 'about: kitepost')
      .replace(/field: TODO(?=\n.*40000)/, 'field: users')
      .replace('unit: TODO', 'unit: people')
      .replace('field: TODO', 'field: funding')
      .replaceAll('status: TODO', 'status: reported')
      .replaceAll(/asOf: TODO.*/g, 'asOf: *published')
      .replaceAll('why: TODO', 'why: no-statement');
    copy.write('seeds/sources/000-new.yaml', chosen);
    expect(copy.faults().map(({ message }) => message.replace(/ is still TODO.*/, ''))).toEqual([
      'source.publisher.en',
      'source.publisher.zh-Hans',
      'source.reliability.remark.en',
      'source.reliability.remark.zh-Hans',
      'claims.0.saidBy.name.en',
      'claims.0.saidBy.name.zh-Hans',
    ]);

    const filled = chosen.replaceAll(/(en|zh-Hans): TODO/g, '$1: our own words');
    expect(filled).not.toMatch(/: TODO/);
    copy.write('seeds/sources/000-new.yaml', filled);
    expect(copy.faults()).toEqual([]);
  });

  it.each([
    ['no document', ['new'], /^usage: npm run source -- new FILE\.txt \[--id ID\]$/],
    ['a document that is not there', ['new', '/nowhere/a.txt'], /^there is no file .*a\.txt$/],
    ['a name without letters', ['new', '新闻.txt'], /^"" is no id: give one .* with --id$/],
  ])('says what is wrong with %s', (_, args, message) => {
    const { status, stderr } = source(copySeeds(), ...args);
    expect(status).toBe(1);
    expect(stderr).toMatch(message);
  });

  it('begins no second ledger for a document', () => {
    const copy = copySeeds();
    const { status, stderr } = source(copy, 'new', join(copy.documents, 'kite.txt'));
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: expect.stringMatching(/^kite\.txt already has its ledger: .*kite\.yaml$/) as string,
    });
    expect(readdirSync(join(copy.seeds, 'sources'))).toEqual(['kite.yaml']);
  });
});
