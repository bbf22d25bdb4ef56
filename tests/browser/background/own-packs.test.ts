// The reader's companies and packs on their way to pages, cards and search.
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { detect, openIndex } from '../../../lib/detect/index.ts';
import type { StoredNameIndex } from '../../../lib/messages/storage-keys.ts';
import { correctionOf, draftFor, partsOf } from '../../../lib/own/draft.ts';
import { KNOWLEDGE_NAME } from '../../../lib/store/knowledge/database.ts';
import { markOwn, saveOwn } from '../../../lib/store/own/companies.ts';
import { openOwn, OWN_NAME, type KeptPack, type OwnStore } from '../../../lib/store/own/database.ts';
import { dropPack, keepPack } from '../../../lib/store/own/packs.ts';
import { hasWholeNames, retainWholeNames } from '../../../lib/store/whole-names.ts';
import type { Pack } from '../../../data/schema/pack.ts';
import { generateNames } from '../../../tools/bench/names/generate-names.ts';
import { fakeBrowser, type FakeBrowser } from '../../support/fake-browser.ts';
import { fakeCompany, fakePack } from '../../support/packs.ts';

const context = vi.hoisted((): { browser: FakeBrowser | undefined } => ({ browser: undefined }));
vi.mock('wxt/browser', () => ({
  browser: new Proxy({}, { get: (_, name) => Reflect.get(context.browser ?? {}, name) as unknown }),
}));

const { createStores } = await import('../../../lib/background/stores.ts');
const { ensureKnowledge, repairKnowledge } = await import('../../../lib/background/upkeep.ts');
const { largeOwners } = await import('../../../lib/companies-page/large-owners.ts');
const { WholeNames } = await import('../../../lib/background/whole-names.ts');
const { readBundle } = await import('../../../lib/store/knowledge/read.ts');
const { ownCopy } = await import('../../../lib/messages/stored-copies.ts');

const named = (id: string, text: string) =>
  fakeCompany({
    id,
    names: { en: text },
    aliases: [{ text, script: 'latin', rule: 'safe', case: 'any', basis: 'source' }],
  });
const SEEDS = fakePack({ companies: [named('tencent', 'Tencent Holdings')] });
const BUNDLED = [JSON.stringify(SEEDS)];
const TEXT = 'Tencent Holdings met Qingluo Robotics and Banyan Chips.';

let browser: FakeBrowser;
let stores: ReturnType<typeof createStores>;
let own: OwnStore;

beforeEach(async () => {
  browser = fakeBrowser();
  context.browser = browser;
  stores = createStores();
  const opened = await openOwn(ownCopy);
  if (!opened.ok) throw new Error(opened.error.detail);
  own = opened.value;
});
afterEach(async () => {
  own.db.close();
  for (const name of [KNOWLEDGE_NAME, OWN_NAME]) await Dexie.delete(name);
});

const storedIndex = () => browser.storage.local.items.get('name-index') as StoredNameIndex;

function detectedIn({ base64 }: StoredNameIndex): readonly string[] {
  const index = openIndex(Uint8Array.fromBase64(base64));
  return index.ok ? detect(index.value, TEXT).map(({ company }) => company) : [];
}

/** Companies that a page would mark in the text. */
async function marked(): Promise<readonly string[]> {
  await ensureKnowledge(stores, BUNDLED);
  return detectedIn(storedIndex());
}

async function known(id: string) {
  const knowledge = await stores.knowledge.get();
  const read = knowledge.ok ? await readBundle(knowledge.value, id) : knowledge;
  return read.ok ? read.value : null;
}

const add = async () => {
  const parts = partsOf(
    { ...draftFor('Qingluo Robotics'), description: 'makes pickers', parent: 'tencent' },
    'own-qingluo',
    '2026-11-21',
  );
  return saveOwn(own, parts, 0);
};

test('an own company is marked and has a card, off and on again, and when it is deleted it is gone', async () => {
  expect(await marked()).toEqual(['tencent']);
  await add();
  expect(await marked()).toEqual(['tencent', 'own-qingluo']);
  expect(await known('own-qingluo')).toMatchObject({
    packs: [{ id: 'own', title: { en: 'Yours' } }],
    claims: [{ field: 'description', pack: 'own' }, { field: 'parent' }],
    related: { tencent: { names: { en: 'Tencent Holdings' } } },
  });
  await markOwn(own, 'own-qingluo', { disabled: true });
  expect(await marked()).toEqual(['tencent']);
  expect(await known('own-qingluo')).toBeNull();
  await markOwn(own, 'own-qingluo', { disabled: false });
  expect(await marked()).toEqual(['tencent', 'own-qingluo']);
  await markOwn(own, 'own-qingluo', { deleted: true });
  expect(await marked()).toEqual(['tencent']);
});

test('facts on a company of a pack stand in its card as the reader’s, and change nothing of its marking', async () => {
  await marked();
  const index = storedIndex();
  const description = 'a holding';
  const draft = { ...correctionOf(named('tencent', 'Tencent Holdings')), description };
  await saveOwn(own, partsOf(draft, 'tencent', '2026-11-21'), 0);
  expect(await marked()).toEqual(['tencent']);
  expect(await known('tencent')).toMatchObject({
    company: { names: { en: 'Tencent Holdings' } },
    packs: [{ id: 'seeds' }, { id: 'own' }],
    claims: [{ field: 'description', pack: 'own', value: { en: description } }],
  });
  expect(detectedIn(storedIndex())).toEqual(detectedIn(index));
  await markOwn(own, 'tencent', { deleted: true });
  expect(await marked()).toEqual(['tencent']);
  expect(await known('tencent')).toMatchObject({ packs: [{ id: 'seeds' }], claims: [] });
});

test('the index stays untouched while nothing changes', async () => {
  await add();
  await marked();
  const before = storedIndex();
  await marked();
  expect(storedIndex()).toBe(before);
});

function keptOf(pack: Pack): KeptPack {
  const { id, title, version, builtFrom } = pack;
  const file = new Blob([JSON.stringify(pack)]);
  return {
    id,
    title,
    version,
    builtFrom,
    companies: 2,
    claims: 0,
    bytes: file.size,
    file,
    encoding: 'plain',
    hash: 'h',
    importedAt: 1,
  };
}

test('an imported pack is marked, off by the settings, and gone when it is removed', async () => {
  const pack = fakePack({
    id: 'chips',
    companies: [named('banyan', 'Banyan Chips'), named('tencent', 'Qingluo Robotics')],
  });
  await keepPack(own, keptOf(pack));
  expect(await marked()).toEqual(['tencent', 'tencent', 'banyan']);
  // The bundled pack has the first word on a company that both know.
  expect(await known('tencent')).toMatchObject({ company: { names: { en: 'Tencent Holdings' } } });
  const settings = {
    version: 1,
    language: 'browser',
    density: 'section',
    packsOff: ['chips'],
    quietSites: [],
  };
  await browser.storage.local.set({ settings });
  expect(await marked()).toEqual(['tencent']);
  await browser.storage.local.set({ settings: { ...settings, packsOff: [] } });
  await dropPack(own, 'chips');
  expect(await marked()).toEqual(['tencent']);
  expect(await known('banyan')).toBeNull();
});

test('repair throws the knowledge away and loses nothing of the reader’s', async () => {
  await add();
  await keepPack(own, keptOf(fakePack({ id: 'chips', companies: [named('banyan', 'Banyan Chips')] })));
  expect(await marked()).toEqual(['tencent', 'own-qingluo', 'banyan']);
  expect(await repairKnowledge(stores, BUNDLED)).toMatchObject({ ok: true });
  expect(await marked()).toEqual(['tencent', 'own-qingluo', 'banyan']);
});

test('a kept pack that is damaged on the disk is told, and the rest goes on', async () => {
  await add();
  const pack = keptOf(fakePack({ id: 'chips', companies: [named('banyan', 'Banyan Chips')] }));
  await keepPack(own, { ...pack, file: pack.file.slice(0, 200) });
  expect(await marked()).toEqual(['tencent', 'own-qingluo']);
  expect(browser.storage.session.items.get('health-own')).toMatchObject({ code: 'pack-damaged' });
});

test('a lost database is filled from the second copy before pages forget the company', async () => {
  await add();
  own.db.close();
  await Dexie.delete(OWN_NAME);
  expect(await marked()).toEqual(['tencent', 'own-qingluo']);
  expect(browser.storage.session.items.get('health-own')).toBeNull();
});

test('of a very large pack pages have a part, and the background the whole, also after it lay elsewhere or was lost', async () => {
  const large = generateNames(14_000, 1);
  await keepPack(own, keptOf(large));
  const name = large.companies[0]!.aliases[0]!.text;
  const given = async (): Promise<readonly string[]> => {
    const cut = await new WholeNames().cut([name.toLowerCase()]);
    const index = openIndex(Uint8Array.fromBase64((cut.ok && cut.value?.base64) || ''));
    return index.ok ? detect(index.value, `See ${name}.`).map(({ company }) => company) : [];
  };
  await marked();
  expect(storedIndex()).toMatchObject({ isPart: true });
  expect(await given()).toEqual(['made-up-0']);
  // The form for a company asks whose its names are.
  const knowledge = await stores.knowledge.get();
  const owners = knowledge.ok && (await largeOwners(knowledge.value)([name.toUpperCase(), 'Nobody’s']));
  expect([...(owners || [])].map(([text, all]) => [text, all.map(({ id }) => id)])).toEqual([
    [name.toLowerCase(), ['made-up-0']],
    ['nobody’s', []],
  ]);
  // As earlier versions left it.
  await retainWholeNames(undefined);
  const { version, hash } = storedIndex();
  await browser.storage.local.set({ 'name-index-whole': { version, hash, base64: 'AAAA' } });
  expect(await given()).toEqual([]);
  await marked();
  expect(browser.storage.local.items.has('name-index-whole')).toBe(false);
  expect(await given()).toEqual(['made-up-0']);
  // Nothing is kept for a pack that is gone.
  const tag = storedIndex();
  await dropPack(own, large.id);
  await marked();
  expect(await hasWholeNames(tag)).toBe(false);
}, 30_000);
