// `npm run accuracy [-- --part working|kept-apart] [--errors] [--packs seeds,directory]`:
// how well mentions are found in the labelled passages, beside two plain searches for the same names.
// `npm run accuracy -- --no-company FILE…`: how much is marked in plain texts that name no company.
import { readFileSync } from 'node:fs';
import { detect } from '../lib/detect/index.ts';
import { err, ok, type Result } from '../lib/shared/result.ts';
import { PARTS, readCorpus, type Part } from '../tests/support/corpus.ts';
import { falseMarkRate, falseMarks } from './accuracy/false-marks.ts';
import { aliasClasses, aliasSearch } from './accuracy/names.ts';
import { comparison, errors, tables } from './accuracy/report.ts';
import { judge } from './accuracy/score.ts';
import { DEFAULT_PACKS, indexOf, readPacks } from './packs.ts';
import { readArgs } from './read-args.ts';

const USAGE =
  'usage: npm run accuracy -- [--part working|kept-apart] [--errors] [--packs seeds,directory] [--no-company FILE…]';

const OPTIONS = {
  'no-company': { type: 'boolean', default: false },
  part: { type: 'string' },
  errors: { type: 'boolean', default: false },
  packs: { type: 'string' },
} as const;

interface Options {
  readonly parts: readonly Part[];
  readonly showErrors: boolean;
  readonly packs: readonly string[];
  /** Texts without companies to read instead of the labelled passages. */
  readonly files: readonly string[];
}

function readOptions(): Result<Options> {
  const parsed = readArgs({ allowPositionals: true, options: OPTIONS }, USAGE);
  if (!parsed.ok) return parsed;
  const { values, positionals: files } = parsed.value;
  if (files.length > 0 !== values['no-company']) return err(USAGE);
  const parts = PARTS.filter((part) => values.part === undefined || values.part === part);
  if (parts.length === 0) return err(`--part is one of ${PARTS.join(', ')}`);
  return ok({ parts, showErrors: values.errors, packs: values.packs?.split(',') ?? DEFAULT_PACKS, files });
}

function run(): Result<string[]> {
  const options = readOptions();
  if (!options.ok) return options;
  const packs = readPacks(options.value.packs);
  if (!packs.ok) return packs;
  const index = indexOf(packs.value);
  if (!index.ok) return index;
  if (options.value.files.length > 0) {
    const texts = options.value.files.map((file) => readFileSync(file, 'utf8'));
    const found = falseMarks(index.value, texts.join('\n\n'));
    return ok([...found.marks, falseMarkRate(found)]);
  }

  const classOf = aliasClasses(packs.value);
  const lines = options.value.parts.flatMap((part) => {
    const passages = readCorpus(part);
    const findings = judge(passages, ({ text, lang }) => detect(index.value, text, { lang }));
    const search = (wholeWords: boolean) => judge(passages, aliasSearch(packs.value, { wholeWords }));
    // The texts of the part that is kept apart are not for the eyes of whoever writes rules.
    const listErrors = part === 'working' || options.value.showErrors;
    return [
      `\n${part}: ${passages.length} passages`,
      ...comparison({
        Mingpian: findings,
        'search for whole words': search(true),
        'search anywhere': search(false),
      }),
      ...tables(findings, classOf),
      ...(listErrors ? ['', 'Errors', ...errors(findings)] : []),
    ];
  });
  return ok(lines);
}

const outcome = run();
if (outcome.ok) console.log(outcome.value.join('\n').trimStart());
else console.error(outcome.error);
process.exitCode = outcome.ok ? 0 : 1;
