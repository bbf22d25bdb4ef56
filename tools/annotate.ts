// `npm run --silent annotate -- FILE.jsonl [--packs seeds,directory]`: the mentions in each line's text,
// found by the code that runs on pages. Lines come out in the order they went in, as they are ready.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { detect, type NameIndex } from '../lib/detect/index.ts';
import { err, ok, type Result } from '../lib/shared/result.ts';
import { splitLines } from './lines.ts';
import { DEFAULT_PACKS, indexOf, readPacks } from './packs.ts';
import { readArgs } from './read-args.ts';

const USAGE =
  'usage: npm run --silent annotate -- FILE.jsonl [--packs seeds,directory], a line of FILE.jsonl being {"id": "1", "text": "…"}';

interface Passage {
  readonly id: string | number;
  readonly text: string;
  readonly lang?: string;
}

interface Options {
  readonly file: string;
  readonly packs: readonly string[];
}

function readOptions(): Result<Options> {
  const parsed = readArgs({ options: { packs: { type: 'string' } }, allowPositionals: true } as const, USAGE);
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) return err(USAGE);
  if (!existsSync(file) || !statSync(file).isFile()) return err(`there is no file ${file}`);
  const packs = values.packs?.split(',').map((id) => id.trim()) ?? DEFAULT_PACKS;
  return ok({ file, packs });
}

/** A line as a passage, or what is wrong with it. */
function readPassage(line: string): Result<Passage> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return err('not JSON');
  }
  if (typeof value !== 'object' || value === null) return err('not an object');
  const { id, text, lang }: { id?: unknown; text?: unknown; lang?: unknown } = value;
  if (typeof id !== 'string' && typeof id !== 'number') return err('"id" is missing');
  if (typeof text !== 'string') return err('"text" is not a string');
  if (lang === undefined || lang === null) return ok({ id, text });
  return typeof lang === 'string' ? ok({ id, text, lang }) : err('"lang" is not a string');
}

function annotate(index: NameIndex, { id, text, lang }: Passage): string {
  const mentions = detect(index, text, lang === undefined ? {} : { lang }).map(({ start, end, company }) => ({
    start,
    end,
    surface: text.slice(start, end),
    company,
  }));
  return JSON.stringify({ id, mentions });
}

/** Gives the number of malformed lines, each of which has been reported. */
async function annotateFile(index: NameIndex, file: string): Promise<number> {
  let malformed = 0;
  async function* annotateLines(chunks: AsyncIterable<string>): AsyncGenerator<string> {
    let number = 0;
    for await (const line of splitLines(chunks)) {
      number++;
      const content = number === 1 ? line.replace(/^\uFEFF/, '') : line;
      if (content.trim() === '') continue;
      const passage = readPassage(content);
      if (passage.ok) yield `${annotate(index, passage.value)}\n`;
      else {
        malformed++;
        console.error(`${file}:${number}: ${passage.error}`);
      }
    }
  }
  await pipeline(createReadStream(file, 'utf8'), annotateLines, process.stdout);
  return malformed;
}

async function run(): Promise<Result<number>> {
  const options = readOptions();
  if (!options.ok) return options;
  const packs = readPacks(options.value.packs);
  if (!packs.ok) return packs;
  const index = indexOf(packs.value);
  return index.ok ? ok(await annotateFile(index.value, options.value.file)) : index;
}

try {
  const outcome = await run();
  if (!outcome.ok) console.error(outcome.error);
  process.exitCode = outcome.ok && outcome.value === 0 ? 0 : 1;
} catch (error) {
  if (!(error instanceof Error && 'code' in error)) throw error;
  process.exitCode = 1;
  // A reader such as `head` may close the pipe before the end; that needs no words.
  if (error.code !== 'EPIPE') console.error(error.message);
}
