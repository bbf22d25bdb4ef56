// `npm run bench`: what Mingpian costs a page, beside other ways to do the same. See docs/performance.md.
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { BOUNDS, breachSentence, findBreaches } from './bench/bounds.ts';
import { measuresFor } from './bench/measures/measures.ts';
import type { Measurement } from './bench/measurement.ts';
import { parseOptions, type Options } from './bench/options.ts';
import { table } from './bench/table.ts';
import { openWorkshop } from './bench/workshop.ts';

const FOLDER = '.output/bench';

interface Measured {
  readonly found: readonly Measurement[];
  /** One sentence for each part that could not be measured. */
  readonly failures: readonly string[];
}

/** Takes one part after the other; one that fails does not keep the others from their turn. */
async function measure(options: Options): Promise<Measured> {
  const workshop = await openWorkshop(options);
  const found: Measurement[] = [];
  const failures: string[] = [];
  try {
    for (const [part, measurePart] of measuresFor(options)) {
      const start = performance.now();
      try {
        found.push(...(await measurePart(workshop)));
        console.error(`measured ${part} in ${((performance.now() - start) / 1000).toFixed(0)} s`);
      } catch (error) {
        failures.push(
          `${part} could not be measured: ${error instanceof Error ? error.message : String(error)}`,
        );
      }
    }
    return { found, failures };
  } finally {
    await workshop.close();
  }
}

function writeReport({ browser, repeats, spoiled }: Options, measurements: readonly Measurement[]): string {
  const file = `${FOLDER}/${browser}${spoiled ? '-spoiled' : ''}.json`;
  const [processor] = cpus();
  const machine = { cores: cpus().length, processor: processor?.model };
  const report = { date: new Date().toISOString(), browser, machine, repeats, measurements };
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
  return file;
}

async function main(): Promise<number> {
  const options = parseOptions(process.argv.slice(2));
  if (!options.ok) {
    console.error(options.error);
    return 2;
  }
  const { found, failures } = await measure(options.value);
  const file = writeReport(options.value, found);
  // The bounds are set in Chromium.
  const bounds = options.value.browser === 'chromium' ? BOUNDS : [];
  console.log(`${table(found, bounds)}\n\nThe same as JSON: ${file}`);
  const breaches = options.value.check ? findBreaches(found, options.value.parts) : [];
  const complaints = [...failures, ...breaches.map(breachSentence)];
  for (const complaint of complaints) console.error(complaint);
  return complaints.length > 0 ? 1 : 0;
}

process.exitCode = await main();
