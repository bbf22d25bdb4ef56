import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { copySeeds, ROOT } from './seeds-copy.ts';

const LEDGER = 'seeds/sources/kite.yaml';
const COMPANIES = 'seeds/companies/all.yaml';
const DIRECTORY = 'seeds/directory/larkhold.yaml';

interface Case {
  readonly what: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  /** Text of the broken file on whose line the fault is reported; absent where it is reported elsewhere. */
  readonly at?: string;
  /** Pattern of the message. */
  readonly says: string;
}

const cases = parse(readFileSync(join(ROOT, 'tests/fixtures/seed-faults.yaml'), 'utf8')) as readonly Case[];

test.each(cases)('stops at $what', ({ file, from, to, at, says }) => {
  const copy = copySeeds();
  copy.change(file, from, to);

  const faults = copy.faults();

  expect(faults.map(({ message }) => message)).toEqual([expect.stringMatching(new RegExp(says))]);
  expect(faults).toMatchObject([at === undefined ? {} : { file, line: copy.lineOf(file, at) }]);
});

test('stops at a ledger that names no document', () => {
  const copy = copySeeds();
  copy.write(LEDGER, copy.read(LEDGER).replace(/ {2}document:\n.*\n.*\n/, ''));

  expect(copy.faults({ documents: false })).toEqual([
    { file: LEDGER, line: 2, message: 'the source names no document; add document with file and sha256' },
  ]);
});

test('a reference to something of another kind is a fault where it stands, not where it leads', () => {
  const copy = copySeeds();
  copy.change(
    LEDGER,
    'saidBy: { speaker: document, name: { en: the report, zh-Hans: 报道 }, origin: harbour-board }',
    'saidBy: *published',
  );

  const faults = copy.faults();

  expect(faults.map(({ line }) => line)).toEqual(faults.map(() => copy.lineOf(LEDGER, 'saidBy: *published')));
  expect(faults.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^claims\.1\.saidBy\.speaker is missing; it takes one of company,/),
    'claims.1.saidBy.name is missing; it takes an object',
    'claims.1.saidBy has no place for from, to, basis; take it out or correct its spelling',
  ]);
});

test('stops at a second ledger of a document', () => {
  const copy = copySeeds();
  const again = 'seeds/sources/kite-again.yaml';
  copy.write(again, copy.read(LEDGER).replaceAll(/id: kite-(report|readers|owner)/g, 'id: again-$1'));

  expect(copy.faults()).toEqual([
    {
      file: LEDGER,
      line: copy.lineOf(LEDGER, 'file: kite.txt'),
      message: expect.stringMatching(
        /^kite\.txt already has its ledger, .*kite-again\.yaml; write there what it lacks$/,
      ) as string,
    },
  ]);
});

test('what several references lead to is one fault, where it is written', () => {
  const copy = copySeeds();
  copy.change(
    LEDGER,
    '&by-kitepost { speaker: company,',
    '&by-kitepost { speaker: company, origin: harbour-bored,',
  );
  copy.write(LEDGER, copy.read(LEDGER).replace(/saidBy: \{ speaker: document.*/, 'saidBy: *by-kitepost'));

  expect(copy.faults()).toEqual([
    {
      file: LEDGER,
      line: copy.lineOf(LEDGER, '&by-kitepost'),
      message: expect.stringMatching(/^there is no company or other subject "harbour-bored"/) as string,
    },
  ]);
});

test('a reference to what it stands in is a fault of form', () => {
  const copy = copySeeds();
  copy.change(LEDGER, 'publisher: { en:', 'publisher: &round { zh: *round, en:');

  expect(copy.faults().map(({ message }) => message)).toEqual([
    'source.publisher has no place for zh; take it out or correct its spelling',
  ]);
});

test('reports every fault of every file at once, in the order of the files', () => {
  const copy = copySeeds();
  copy.change(LEDGER, 'about: kitepost\n    field: users', 'about: kytepost\n    field: users');
  copy.change(COMPANIES, 'cueSets: [app]', 'cueSets: [apps]');
  copy.change(DIRECTORY, 'source: lark-page', 'source: dove-page');

  expect(copy.faults().map(({ file }) => file)).toEqual([COMPANIES, DIRECTORY, LEDGER]);
});

test('sound seeds have no fault, with and without their documents', () => {
  const copy = copySeeds();

  expect(copy.faults()).toEqual([]);
  expect(copy.faults({ documents: false })).toEqual([]);
});

test('a seeds folder without seeds is one fault', () => {
  const copy = copySeeds();
  copy.remove(LEDGER);

  expect(copy.faults().map(({ message }) => message)).toEqual([
    expect.stringMatching(/^holds no companies.*--seeds$/),
  ]);
});
