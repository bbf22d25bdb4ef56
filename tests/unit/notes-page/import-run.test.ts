import { expect, test } from 'vitest';
import { ImportRun, type ImportStep } from '../../../lib/notes-page/import-run.ts';
import type { Problem } from '../../../lib/shared/problem.ts';
import { err, ok, type Result } from '../../../lib/shared/result.ts';
import type { BackupFile } from '../../../lib/store/notes/backup.ts';

const COUNTS = { added: 1, changed: 0, joined: 0, same: 0 };
const BACKUP: BackupFile = { notes: [], versions: [], companies: [] };

/** A run whose files are read, and whose import ends, when they are told to. */
function fakeRun() {
  const steps: (ImportStep | undefined)[] = [];
  const files = new Map<string, (read: Result<BackupFile, Problem>) => void>();
  const brought = Promise.withResolvers<void>();
  let imports = 0;
  const run = new ImportRun({
    read: ({ name }) => new Promise((resolve) => files.set(name, resolve)),
    preview: () => Promise.resolve(ok(COUNTS)),
    bringIn: async (_, { signal }) => {
      imports += 1;
      await brought.promise;
      return signal.aborted ? err({ code: 'notes-closed' }) : ok(COUNTS);
    },
    tell: (step) => steps.push(step),
  });
  return {
    run,
    open: (name: string) => run.open(new File([], name)),
    isRead: (name: string, read: Result<BackupFile, Problem> = ok(BACKUP)) => files.get(name)?.(read),
    finish: () => brought.resolve(),
    imports: () => imports,
    stages: () => steps.map((step) => step?.stage),
    last: () => steps.at(-1),
  };
}

test('of two files the one that was chosen last is previewed, whichever is read first', async () => {
  const { open, isRead, last, stages } = fakeRun();
  const opening = [open('first'), open('second')];
  isRead('second');
  isRead('first');
  await Promise.all(opening);
  expect(last()).toEqual({ stage: 'preview', name: 'second', counts: COUNTS });
  expect(stages()).toEqual(['reading', 'reading', 'preview']);
});

test('a damaged file that was let go for another one is not told of', async () => {
  const { open, isRead, stages } = fakeRun();
  const opening = [open('first'), open('second')];
  isRead('second');
  isRead('first', err({ code: 'file-damaged' }));
  await Promise.all(opening);
  expect(stages()).toEqual(['reading', 'reading', 'preview']);
});

test('a file that is cancelled while it is read is not previewed and cannot be taken in', async () => {
  const { run, open, isRead, stages, imports } = fakeRun();
  const opening = open('first');
  run.cancel();
  isRead('first');
  await opening;
  await run.take();
  expect(stages()).toEqual(['reading', undefined]);
  expect(imports()).toBe(0);
});

test('while a file is taken in no other is opened, and it is taken in once', async () => {
  const { run, open, isRead, finish, stages, imports } = fakeRun();
  const opening = open('first');
  isRead('first');
  await opening;
  const taking = [run.take(), run.take(), open('second')];
  finish();
  await Promise.all(taking);
  expect(stages()).toEqual(['reading', 'preview', 'importing', 'done']);
  expect(imports()).toBe(1);
});

test('an import that is stopped says so', async () => {
  const { run, open, isRead, finish, last } = fakeRun();
  const opening = open('first');
  isRead('first');
  await opening;
  const taking = run.take();
  run.cancel();
  finish();
  await taking;
  expect(last()).toEqual({ stage: 'stopped' });
});

test('a file that cannot be read says why', async () => {
  const { open, isRead, last } = fakeRun();
  const opening = open('first');
  isRead('first', err({ code: 'file-damaged' }));
  await opening;
  expect(last()).toEqual({ stage: 'failed', problem: { code: 'file-damaged' } });
});
