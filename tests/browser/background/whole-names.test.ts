import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { compileIndex, detect, firstStage, INDEX_VERSION, openIndex } from '../../../lib/detect/index.ts';
import { writeStoredNames } from '../../../lib/messages/stored-names.ts';
import { partFor } from '../../../lib/packs/name-index.ts';
import {
  hasWholeNames,
  keepWholeNames,
  readWholeNames,
  retainWholeNames,
} from '../../../lib/store/whole-names.ts';
import { generateNames } from '../../../tools/bench/names/generate-names.ts';
import { fakeBrowser, type FakeBrowser } from '../../support/fake-browser.ts';

const context = vi.hoisted((): { browser: FakeBrowser | undefined } => ({ browser: undefined }));
vi.mock('wxt/browser', () => ({
  browser: new Proxy({}, { get: (_, name) => Reflect.get(context.browser ?? {}, name) as unknown }),
}));

const { WholeNames } = await import('../../../lib/background/whole-names.ts');

const LARGE = generateNames(20_000, 1);
const SMALL = generateNames(40, 2);

let browser: FakeBrowser;
beforeEach(() => {
  context.browser = browser = fakeBrowser();
});

afterEach(async () => {
  vi.restoreAllMocks();
  await retainWholeNames(undefined);
});

/** Stores an index as the background does. */
async function store(pack: typeof LARGE, hash: string): Promise<void> {
  const index = compileIndex([pack]);
  const tag = { version: INDEX_VERSION, hash };
  const { ofPages, isPart } = partFor(index);
  if (isPart) await keepWholeNames(tag, index);
  await writeStoredNames({
    ...tag,
    base64: ofPages.toBase64(),
    ...(isPart && { isPart }),
    first: firstStage(index).toBase64(),
  });
}

function companiesIn(base64: string, text: string): readonly string[] {
  const index = openIndex(Uint8Array.fromBase64(base64));
  return index.ok ? detect(index.value, text).map(({ company }) => company) : [index.error];
}

const aliases = LARGE.companies.slice(0, 3).map((company) => company.aliases[0]!.text);
const text = `${aliases.join(' and ')} met.`;
const spellings = aliases.slice(0, 2).map((alias) => alias.toLowerCase());

test('pages are given the names of a large index that they ask for', async () => {
  await store(LARGE, 'a');
  const stored = browser.storage.local.items.get('name-index') as { readonly base64: string };
  expect(stored.base64.length).toBeLessThan(20_000);
  expect(companiesIn(stored.base64, text)).toEqual([]);
  const cut = await new WholeNames().cut(spellings);
  expect(cut.ok && cut.value?.hash).toBe('a');
  expect(cut.ok && companiesIn(cut.value?.base64 ?? '', text)).toEqual(['made-up-0', 'made-up-1']);
});

test('the whole index is read once for many pages, and again when it is another', async () => {
  await store(LARGE, 'a');
  const get = vi.spyOn(IDBObjectStore.prototype, 'get');
  const wholeReads = () =>
    get.mock.calls.filter(([key]) => typeof key === 'string' && /^\d+ [ab]$/u.test(key)).length;
  const names = new WholeNames();
  await Promise.all([names.cut(spellings), names.cut([]), names.cut(spellings)]);
  expect(wholeReads()).toBe(1);
  await store({ ...LARGE, companies: LARGE.companies.slice(1) }, 'b');
  const cut = await names.cut(spellings);
  expect(wholeReads()).toBe(2);
  expect(cut.ok && companiesIn(cut.value?.base64 ?? '', text)).toEqual(['made-up-1']);
});

test('of a small index pages have everything, and the background has nothing to give', async () => {
  await store(LARGE, 'a');
  await store(SMALL, 'b');
  expect(await new WholeNames().cut(spellings)).toEqual({ ok: true, value: null });
});

describe('an index that is kept for the background', () => {
  const A = { version: INDEX_VERSION, hash: 'a' };
  const B = { version: INDEX_VERSION, hash: 'b' };
  const bytes = new Uint8Array([1, 2, 3]);

  test('stands beside the one before until that is thrown away', async () => {
    await keepWholeNames(A, bytes);
    await keepWholeNames(B, new Uint8Array([4]));
    expect(await readWholeNames(A)).toEqual(bytes);
    await retainWholeNames(B);
    expect([await hasWholeNames(A), await hasWholeNames(B)]).toEqual([false, true]);
    expect(await readWholeNames({ ...B, version: 0 })).toBeUndefined();
    await retainWholeNames(undefined);
    expect(await hasWholeNames(B)).toBe(false);
  });

  test('is thrown away also where nobody can tell whether it is there', async () => {
    await keepWholeNames(A, bytes);
    const exists = vi.spyOn(Dexie, 'exists').mockRejectedValue(new Dexie.UnknownError('unreadable'));
    await retainWholeNames(undefined);
    expect(exists).toHaveBeenCalled();
    expect(await hasWholeNames(A)).toBe(false);
  });

  test('is told not to be kept when there is no room', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    expect(await keepWholeNames(A, bytes)).toMatchObject({ ok: false, error: { code: 'no-space' } });
  });
});
