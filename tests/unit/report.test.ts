import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { endOf, readReport } from '../../tools/setup/report.mjs';

const folder = mkdtempSync(join(tmpdir(), 'mingpian-report-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** A report as Vitest writes it, as far as it is read. */
function reportOf(report: object): string {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(report));
  return file;
}

const name = resolve('tests/unit/dates.test.ts');
const passes = { status: 'passed', fullName: 'a date is read', failureMessages: [] };
const fails = {
  status: 'failed',
  fullName: 'a date keeps its year',
  failureMessages: [`AssertionError: 2025 is not 2026\n${'    at a place\n'.repeat(30)}`],
};

describe('readReport', () => {
  it('counts what passed and was skipped', () => {
    const file = reportOf({
      numPassedTests: 7,
      numPendingTests: 2,
      testResults: [{ name, status: 'passed', message: '', assertionResults: [passes] }],
    });
    expect(readReport(file, 0)).toEqual({ passed: 7, skipped: 2, failures: [] });
  });

  it('says of each failed test where it stands, its name and the beginning of the message', () => {
    const file = reportOf({
      numPassedTests: 1,
      numPendingTests: 0,
      testResults: [{ name, status: 'failed', message: '', assertionResults: [passes, fails] }],
    });
    const { failures } = readReport(file, 1);
    expect(failures).toHaveLength(1);
    const [place, message, ...rest] = (failures[0] ?? '').split('\n');
    expect(place).toBe('tests/unit/dates.test.ts > a date keeps its year');
    expect(message).toBe('AssertionError: 2025 is not 2026');
    expect(rest).toHaveLength(7);
  });

  it('takes a file that could not be loaded for a failed test', () => {
    const file = reportOf({
      numPassedTests: 0,
      numPendingTests: 0,
      testResults: [{ name, status: 'failed', message: 'no such module', assertionResults: [] }],
    });
    expect(readReport(file, 1).failures).toEqual(['tests/unit/dates.test.ts\nno such module']);
  });

  it('does not take an exit code for passed that no failed test explains', () => {
    const file = reportOf({ numPassedTests: 3, numPendingTests: 0, testResults: [] });
    expect(readReport(file, 1)).toMatchObject({
      passed: 3,
      failures: ['all tests passed, but the exit code is 1'],
    });
  });

  it('does not take a missing report for passed', () => {
    expect(readReport(join(folder, 'none.json'), 0).failures).toEqual([
      expect.stringContaining('no report of tests in'),
    ]);
  });
});

describe('endOf', () => {
  it('keeps the last lines that something printed', () => {
    const lines = Array.from({ length: 50 }, (_, i) => `line ${i}`);
    const kept = endOf(`${lines.join('\n')}\n\n`).split('\n');
    expect(kept).toHaveLength(20);
    expect(kept.at(-1)).toBe('line 49');
  });
});
