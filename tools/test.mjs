// `npm test`: everything that can be checked, two steps at a time where they leave each other alone; the last line is "N passed, N failed".
// `npm test -- unit lint` runs only those steps.
import { mkdirSync, rmSync } from 'node:fs';
import { endOf, readReport } from './setup/report.mjs';
import { main, Missing, npm, say } from './setup/run.mjs';
import { setUp } from './setup.mjs';

const LIMIT = 20 * 60_000;
const REPORTS = '.output/test';

const check = (name, script, needs = []) => ({ name, script, needs });
const tests = (name, needs = []) => ({
  name,
  script: `test:${name}`,
  needs,
  report: `${REPORTS}/${name}.json`,
});

/**
 * One stage after the other. The rows of a stage run side by side, each row one step after the other, and no step reads
 * what one of another row writes. Two rows at most, as small machines have two cores.
 */
const STAGES = [
  [
    [
      // Writes the types that others read.
      check('types', 'check:types'),
      check('format', 'check:format'),
      check('lint', 'check:lint'),
      check('layers', 'check:layers'),
      check('dead-code', 'check:dead'),
      check('data', 'check:data'),
      check('spelling', 'check:spelling'),
      check('supply', 'check:supply'),
      // Builds for both browsers on its way; the packs stay as they are where they are current.
      check('package', 'package', ['data']),
      check('size', 'check:size', ['package']),
      check('reproducible', 'check:reproducible', ['package']),
      // Mozilla's own; errors and warnings alike fail it.
      check('add-on', 'check:addon', ['package']),
    ],
    [tests('unit')],
  ],
  [[tests('browser')]],
  [[tests('e2e', ['package'])]],
];
const STEPS = STAGES.flat(2);

async function runStep({ script, report }, env) {
  if (!report) {
    const { code, output } = await npm(['run', '--silent', script], { env, quiet: true, limit: LIMIT });
    if (code !== 0 || script === 'check:size') console.log(output.trimEnd());
    return code === 0 ? { passed: 1, failures: [] } : { passed: 0, failures: [endOf(output)] };
  }
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code } = await npm(['run', '--silent', script, '--', ...reporters], { env, limit: LIMIT });
  return readReport(report, code);
}

/** Runs a step, unless one that it needs has failed, and says how it went. */
async function takeStep(step, env, broken) {
  const missing = step.needs.find((name) => broken.has(name));
  if (missing) {
    broken.add(step.name);
    const reason = `not run, because ${missing} failed`;
    console.log(`  ${step.name}: ${reason}`);
    return { passed: 0, failures: [`${step.name}: ${reason}`] };
  }
  const begun = Date.now();
  const { passed, failures, skipped } = await runStep(step, env);
  const failed = failures.length;
  const seconds = ((Date.now() - begun) / 1000).toFixed(1);
  const counts = step.report
    ? `, ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
    : '';
  console.log(`  ${step.name}: ${failed > 0 ? 'FAILED' : 'ok'} in ${seconds} s${counts}`);
  if (failed > 0) broken.add(step.name);
  return { passed, failures: failures.map((failure) => `${step.name}: ${failure}`) };
}

/** Runs the steps that are wanted; counts what passed and keeps what failed. */
async function runStages(isWanted, env) {
  const broken = new Set();
  /** @type {{ passed: number, failures: string[] }} */
  const total = { passed: 0, failures: [] };
  const takeRow = async (row) => {
    for (const step of row) {
      const { passed, failures } = await takeStep(step, env, broken);
      total.passed += passed;
      total.failures.push(...failures);
    }
  };
  for (const stage of STAGES) {
    const rows = stage.map((row) => row.filter(isWanted)).filter((row) => row.length > 0);
    if (rows.length > 0)
      say(`${rows.map((row) => row.map(({ name }) => name).join(', ')).join(' beside ')} …`);
    await Promise.all(rows.map(takeRow));
  }
  return total;
}

await main(async () => {
  const wanted = process.argv.slice(2);
  const unknown = wanted.find((name) => STEPS.every((step) => step.name !== name));
  if (unknown) {
    console.error(
      `There is no step "${unknown}"; the steps are ${STEPS.map(({ name }) => name).join(', ')}.`,
    );
    return 1;
  }
  const env = await setUp({ firefox: true }).catch((error) => {
    if (!(error instanceof Missing)) throw error;
    console.error(`\n${error.message}`);
    console.log('0 passed, 1 failed');
  });
  if (!env) return 1;
  mkdirSync(REPORTS, { recursive: true });
  const total = await runStages(({ name }) => wanted.length === 0 || wanted.includes(name), env);
  if (process.env.CI && !env.MINGPIAN_FIREFOX) {
    total.failures.push('firefox: it is not there and this is the CI');
  }
  const { passed, failures } = total;
  // Once more, where whoever has only the end of the output finds it.
  for (const failure of failures) say(`FAILED ${failure}`);
  console.log(`${passed} passed, ${failures.length} failed`);
  return failures.length > 0 ? 1 : 0;
});
