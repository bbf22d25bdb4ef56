// `npm test`: everything that can be checked, one step after the other; the last line is "N passed, N failed".
// `npm test -- unit lint` runs only those steps.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
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

const STEPS = [
  check('format', 'check:format'),
  check('types', 'check:types'),
  check('lint', 'check:lint'),
  check('layers', 'check:layers'),
  check('dead-code', 'check:dead'),
  check('data', 'check:data'),
  check('spelling', 'check:spelling'),
  check('supply', 'check:supply'),
  // Builds for both browsers on its way.
  check('package', 'package'),
  check('size', 'check:size', ['package']),
  check('reproducible', 'check:reproducible', ['package']),
  // Mozilla's own; errors and warnings alike fail it.
  check('add-on', 'check:addon', ['package']),
  tests('unit'),
  tests('browser'),
  tests('e2e', ['package']),
];

/** Tests of a Vitest JSON report. A file that could not be loaded counts as one failed test. */
function countTests(file, code) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(
      readFileSync(file, 'utf8'),
    );
    const unloaded = testResults.filter(
      (suite) => suite.status === 'failed' && suite.assertionResults.length === 0,
    );
    const failed = numFailedTests + unloaded.length;
    return {
      passed: numPassedTests,
      failed: failed === 0 && code !== 0 ? 1 : failed,
      skipped: numPendingTests,
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

async function runStep({ script, report }, env) {
  if (!report) {
    const { code, output } = await npm(['run', '--silent', script], { env, quiet: true, limit: LIMIT });
    if (code !== 0 || script === 'check:size') console.log(output.trimEnd());
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
  }
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code } = await npm(['run', '--silent', script, '--', ...reporters], { env, limit: LIMIT });
  return countTests(report, code);
}

async function runSteps(steps, env) {
  const broken = new Set();
  const total = { passed: 0, failed: 0 };
  for (const step of steps) {
    const missing = step.needs.find((name) => broken.has(name));
    if (missing) {
      say(`${step.name}: not run, because ${missing} failed`);
      total.failed++;
      continue;
    }
    say(`${step.name} …`);
    const begun = Date.now();
    const { passed, failed, skipped } = await runStep(step, env);
    const seconds = ((Date.now() - begun) / 1000).toFixed(1);
    const counts = step.report
      ? `, ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
      : '';
    console.log(`  ${step.name}: ${failed > 0 ? 'FAILED' : 'ok'} in ${seconds} s${counts}`);
    if (failed > 0) broken.add(step.name);
    total.passed += passed;
    total.failed += failed;
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
  const total = await runSteps(
    wanted.length > 0 ? STEPS.filter(({ name }) => wanted.includes(name)) : STEPS,
    env,
  );
  if (process.env.CI && !env.MINGPIAN_FIREFOX) {
    say('firefox: FAILED, because it is not there and this is the CI');
    total.failed++;
  }
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed > 0 ? 1 : 0;
});
