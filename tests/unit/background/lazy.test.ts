import { expect, test } from 'vitest';
import { Lazy } from '../../../lib/background/lazy.ts';
import type { Problem } from '../../../lib/shared/problem.ts';
import { err, ok, type Result } from '../../../lib/shared/result.ts';

const BLOCKED = err({ code: 'blocked' } as const);

/** A store that opens as it is told, and how often it was. */
function fakeStore(...outcomes: readonly (() => Promise<Result<string, Problem>>)[]) {
  let opened = 0;
  let lost = '';
  const open = () => {
    const outcome = outcomes[opened];
    opened += 1;
    return outcome?.() ?? Promise.resolve(ok(`store ${opened}`));
  };
  const lazy = new Lazy(open, (store) => store === lost);
  return { lazy, opened: () => opened, lose: (store: string) => void (lost = store) };
}

test('a store is opened once for all who ask', async () => {
  const { lazy, opened } = fakeStore();
  expect(await Promise.all([lazy.get(), lazy.get()])).toEqual([ok('store 1'), ok('store 1')]);
  expect(await lazy.get()).toEqual(ok('store 1'));
  expect(opened()).toBe(1);
});

test('after a failure it is opened anew, however the failure came', async () => {
  const { lazy } = fakeStore(
    () => Promise.resolve(BLOCKED),
    () => Promise.reject(new Error('torn')),
  );
  expect(await lazy.get()).toEqual(BLOCKED);
  expect(await lazy.get()).toEqual(err({ code: 'unexpected', detail: 'Error: torn' }));
  expect(await lazy.get()).toEqual(ok('store 3'));
});

test('one that the browser has closed for good is opened anew', async () => {
  const { lazy, lose } = fakeStore();
  expect(await lazy.get()).toEqual(ok('store 1'));
  lose('store 1');
  expect(await Promise.all([lazy.get(), lazy.get()])).toEqual([ok('store 2'), ok('store 2')]);
});

test('a failure that comes after the store was let go does not throw away what was opened since', async () => {
  const { promise, resolve } = Promise.withResolvers<Result<string, Problem>>();
  const { lazy, opened } = fakeStore(() => promise);
  const first = lazy.get();
  const given = lazy.letGo();
  const second = lazy.get();
  resolve(BLOCKED);
  expect(await Promise.all([first, given, second])).toEqual([BLOCKED, undefined, ok('store 2')]);
  expect(await lazy.get()).toEqual(ok('store 2'));
  expect(opened()).toBe(2);
});

test('what is let go is given back once, and opened anew for the next', async () => {
  const { lazy } = fakeStore();
  expect(await lazy.letGo()).toBeUndefined();
  await lazy.get();
  const given = lazy.letGo();
  const next = lazy.get();
  expect(await given).toBe('store 1');
  expect(await next).toEqual(ok('store 2'));
  expect(await lazy.letGo()).toBe('store 2');
});
