// `npm run bench`: what Mingpian costs a page, beside other ways to do the same. See docs/bench.md.
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { breachSentence, findBreaches } from './bench/bounds.ts';
import { bundle } from './bench/bundle.ts';
import { measureIndexLoad } from './bench/measures/index-load.ts';
import { measureCold, measureWhole } from './bench/measures/whole.ts';
import type { Measurement } from './bench/measurement.ts';
import { generateNames } from './bench/names/generate-names.ts';
import { parseOptions, type Options } from './bench/options.ts';
import { startServer, type Server } from './bench/server.ts';
import { putNames, putPages } from './bench/setting.ts';
import { startChromium } from './bench/stage/chromium.ts';
import { startFirefox } from './bench/stage/firefox.ts';
import type { Stage } from './bench/stage/stage.ts';
import { table } from './bench/table.ts';
import { DEFAULT_PACKS, readPacks } from './packs.ts';

const MANY_NAMES = 400_000;
const NAMES_SEED = 8;

async function measure(options: Options, stage: Stage, server: Server): Promise<Measurement[]> {
  const packs = readPacks(DEFAULT_PACKS);
  if (!packs.ok) throw new Error(packs.error);
  const { repeats } = options;
  const pages = putPages(server, packs.value, options.pages);
  const names = putNames(server, 'bundled', 'bundled packs', packs.value);
  const wants = (part: Options['parts'][number]) => options.parts.includes(part);
  const found: Measurement[] = [];
  const engines = ['floor', 'lean-floor', 'first-stage', 'ours', 'regexp', 'aho'] as const;
  const whole = { stage, pages, names, engines, repeats };
  if (wants('whole')) {
    found.push(
      ...(await measureWhole({
        ...whole,
        slow: { engine: 'mark.js', pages: pages.filter((_, i) => i % 18 === 1) },
      })),
    );
  }
  if (wants('cold')) {
    found.push(...(await measureCold({ ...whole, pages: pages.filter((_, i) => i % 5 === 0) })));
  }
  const [first] = pages;
  if (wants('index-load') && first) {
    found.push(...(await measureIndexLoad(stage, first, names, 2 * repeats + 1)));
  }
  if (wants('many-names')) {
    const many = putNames(server, 'many', 'made-up', [...packs.value, generateNames(MANY_NAMES, NAMES_SEED)]);
    const few = pages.filter((_, i) => i % 2 === 1);
    found.push(
      ...(await measureWhole({
        ...whole,
        pages: few,
        names: many,
        engines: ['floor', 'first-stage', 'ours'],
      })),
    );
    if (first) found.push(...(await measureIndexLoad(stage, first, many, repeats)));
  }
  return found;
}

async function main(): Promise<number> {
  const options = parseOptions(process.argv.slice(2));
  if (!options.ok) {
    console.error(options.error);
    return 2;
  }
  const server = await startServer();
  const script = await bundle('page/bench.ts');
  const stage = await (options.value.browser === 'chromium' ? startChromium(script) : startFirefox(script));
  try {
    const found = await measure(options.value, stage, server);
    const report = {
      browser: stage.browser,
      version: stage.version,
      cores: cpus().length,
      measurements: found,
    };
    mkdirSync('.output/bench', { recursive: true });
    writeFileSync(`.output/bench/${stage.browser}.json`, `${JSON.stringify(report, null, 2)}\n`);
    console.log(
      `${stage.browser} ${stage.version}, ${cpus().length} cores, ${options.value.repeats} repeats\n`,
    );
    console.log(table(found));
    if (!options.value.check) return 0;
    const breaches = findBreaches(found);
    for (const breach of breaches) console.error(breachSentence(breach));
    return breaches.length > 0 ? 1 : 0;
  } finally {
    await stage.close();
    await server.close();
  }
}

process.exitCode = await main();
