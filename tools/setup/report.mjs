// What a test runner says of its tests. Plain JavaScript for Node 20, as all of `npm test`.
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

/** Lines that are told again of a failure's message, and of the output of a check: the rest stands where it failed. */
const FIRST_LINES = 8;
const LAST_LINES = 20;

/**
 * Reads a Vitest JSON report. A file that could not be loaded counts as one failed test, and so does a report that is
 * missing, and an exit code that no failed test explains.
 * @returns {{ passed: number, skipped: number, failures: string[] }} of each failed test where it stands, its name and
 *   the beginning of the message
 */
export function readReport(file, code) {
  let report;
  try {
    report = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { passed: 0, skipped: 0, failures: [`no report of tests in ${file} (exit code ${code})`] };
  }
  const { numPassedTests, numPendingTests, testResults } = report;
  const failures = testResults.flatMap(failuresOf);
  if (failures.length === 0 && code !== 0) failures.push(`all tests passed, but the exit code is ${code}`);
  return { passed: numPassedTests, skipped: numPendingTests, failures };
}

function failuresOf({ name, status, message, assertionResults }) {
  const place = relative(process.cwd(), name);
  if (status === 'failed' && assertionResults.length === 0) return [`${place}\n${beginning(message)}`];
  return assertionResults
    .filter((test) => test.status === 'failed')
    .map(
      ({ fullName, failureMessages }) => `${place} > ${fullName}\n${beginning(failureMessages.join('\n'))}`,
    );
}

function beginning(message = '') {
  return message.split('\n').slice(0, FIRST_LINES).join('\n');
}

/** The last lines of what a check printed, which say what is wrong. */
export function endOf(output) {
  return output.trimEnd().split('\n').slice(-LAST_LINES).join('\n');
}
