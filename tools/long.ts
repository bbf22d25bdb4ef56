// `npm run test:long`: what takes too long for `npm test`, one part after the other, and what came of each at the end.
// `npm run test:long -- crawl:long` runs only that part.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** Scripts of `package.json`. The first builds what the others open. */
const PARTS = ['package:long', 'browsers:long', 'torture:long', 'crawl:long'] as const;

/** Lines of a part that hold its figures. */
const FIGURES = / without .* with$|^\w+: \d+ (?:rounds|pages), |^Tests .*passed|requests of all browsers/;

/** Vitest colours what it writes. */
// oxlint-disable-next-line no-control-regex
const COLOURS = /\u001B\[\d+m/g;

interface Outcome {
  readonly part: string;
  readonly passed: boolean;
  readonly seconds: number;
  readonly figures: readonly string[];
}

async function run(part: string): Promise<Outcome> {
  const begun = performance.now();
  const process = spawn('npm', ['run', '--silent', part], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<number | null>((resolve) => process.on('close', resolve));
  const figures: string[] = [];
  for await (const line of createInterface({ input: process.stdout })) {
    console.log(line);
    const plain = line.replaceAll(COLOURS, '').trim();
    if (FIGURES.test(plain)) figures.push(plain);
  }
  const passed = (await ended) === 0;
  return { part, passed, seconds: (performance.now() - begun) / 1_000, figures };
}

const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !PARTS.some((part) => part === name));
if (unknown !== undefined) {
  console.error(`There is no part "${unknown}"; the parts are ${PARTS.join(', ')}.`);
  process.exit(2);
}
const outcomes: Outcome[] = [];
for (const part of PARTS) if (wanted.length === 0 || wanted.includes(part)) outcomes.push(await run(part));
console.log('');
for (const { part, passed, seconds, figures } of outcomes) {
  console.log(`${part}: ${passed ? 'ok' : 'FAILED'} in ${(seconds / 60).toFixed(1)} min`);
  for (const figure of figures) console.log(`  ${figure}`);
}
const failed = outcomes.filter(({ passed }) => !passed).length;
console.log(`${outcomes.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
