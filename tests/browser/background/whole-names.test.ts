import { beforeEach, expect, test, vi } from 'vitest';
import { compileIndex, detect, firstStage, INDEX_VERSION, openIndex } from '../../../lib/detect/index.ts';
import { writeStoredNames } from '../../../lib/messages/stored-names.ts';
import { partFor } from '../../../lib/packs/name-index.ts';
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

/** Stores an index as the background does. */
async function store(pack: typeof LARGE, hash: string): Promise<void> {
  const index = compileIndex([pack]);
  const { ofPages, whole } = partFor(index);
  await writeStoredNames({
    version: INDEX_VERSION,
    hash,
    base64: ofPages.toBase64(),
    ...(whole && { isPart: true, whole: whole.toBase64() }),
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
  const get = vi.spyOn(browser.storage.local, 'get');
  const wholeReads = () => get.mock.calls.filter(([key]) => key === 'name-index-whole').length;
  const names = new WholeNames();
  await Promise.all([names.cut(spellings), names.cut([]), names.cut(spellings)]);
  expect(wholeReads()).toBe(1);
  await store({ ...LARGE, companies: LARGE.companies.slice(1) }, 'b');
  const cut = await names.cut(spellings);
  expect(wholeReads()).toBe(2);
  expect(cut.ok && companiesIn(cut.value?.base64 ?? '', text)).toEqual(['made-up-1']);
});

test('of a small index pages have everything, and nothing else is kept', async () => {
  await store(LARGE, 'a');
  await store(SMALL, 'b');
  expect(browser.storage.local.items.has('name-index-whole')).toBe(false);
  expect(await new WholeNames().cut(spellings)).toEqual({ ok: true, value: null });
});
