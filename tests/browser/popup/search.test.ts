import { describe, expect, onTestFinished, test } from 'vitest';
import type { Pack } from '../../../data/schema/pack.ts';
import { loadSearch } from '../../../lib/popup/load-search.ts';
import type { FromSearch, ToSearch } from '../../../lib/popup/search-messages.ts';
import { answerSearch } from '../../../lib/popup/answer-search.ts';
import { search, SEARCH_VERSION } from '../../../lib/search/index.ts';
import type { KnowledgeDatabase } from '../../../lib/store/knowledge/database.ts';
import { importPack } from '../../../lib/store/knowledge/import-pack.ts';
import { readFingerprint } from '../../../lib/store/knowledge/list.ts';
import { keepSearchIndex, readSearchIndex } from '../../../lib/store/search-index.ts';
import { fakeClaim, fakeCompany, fakePack } from '../../support/packs.ts';
import { freshName, knowledge, openRaw } from '../store/databases.ts';

const SEEDS = fakePack({
  companies: [
    fakeCompany({ id: 'xiaohongshu', names: { en: 'Xiaohongshu', 'zh-Hans': '小红书' } }),
    fakeCompany({ id: 'temasek', kind: 'investor', names: { en: 'Temasek' } }),
  ],
  claims: [
    fakeClaim({ id: 'c1', about: 'xiaohongshu', asOf: { from: '2022-01', to: '2022-03', basis: 'stated' } }),
  ],
});
const DIRECTORY = fakePack({
  id: 'directory',
  companies: [fakeCompany({ id: 'tencent', names: { en: 'Tencent' } })],
});

async function filled(...packs: readonly Pack[]): Promise<KnowledgeDatabase> {
  const db = await knowledge();
  for (const pack of packs) await importPack(db, pack, `hash of ${pack.id}`);
  return db;
}

/** Loads, and tells whether the index had to be built. */
function loader(db: KnowledgeDatabase, store = freshName()) {
  return async (options: { version?: string; packsOff?: readonly string[] } = {}) => {
    const before = await readSearchIndexes(store);
    const loaded = await loadSearch(db, {
      version: '1.0.0',
      packsOff: [],
      onProgress: () => undefined,
      store,
      ...options,
    });
    if (!loaded.ok) throw new Error(loaded.error.code);
    const after = await readSearchIndexes(store);
    return { ...loaded.value, wasBuilt: JSON.stringify(before) !== JSON.stringify(after) };
  };
}

/** What the kept indexes were built of. */
async function readSearchIndexes(store: string): Promise<readonly IDBValidKey[]> {
  const db = await openRaw(store, 10, (made) => made.createObjectStore('index', { keyPath: 'of' }));
  const { promise, resolve } = Promise.withResolvers<readonly IDBValidKey[]>();
  const request = db.transaction('index').objectStore('index').getAllKeys();
  request.addEventListener('success', () => resolve(request.result));
  const keys = await promise;
  db.close();
  return keys;
}

describe('the search index', () => {
  test('is built once and kept, until packs or version are others', async () => {
    const db = await filled(SEEDS);
    const load = loader(db);
    expect((await load()).wasBuilt).toBe(true);
    expect((await load()).wasBuilt).toBe(false);
    expect((await load({ version: '1.0.1' })).wasBuilt).toBe(true);
    await importPack(db, DIRECTORY, 'h');
    const both = await load({ version: '1.0.1' });
    expect([both.wasBuilt, both.extent]).toEqual([true, { companies: 3, sources: 2, newest: '2022-03' }]);
    expect(search(both.index, 'tencent').map(({ entry }) => entry.id)).toEqual(['tencent']);
    const without = await load({ version: '1.0.1', packsOff: ['directory'] });
    expect([without.wasBuilt, search(without.index, 'tencent')]).toEqual([true, []]);
  });

  test('answers as it was built, when it comes back from the disk', async () => {
    const load = loader(await filled(SEEDS, DIRECTORY));
    const [built, kept] = [await load(), await load()];
    expect(kept.wasBuilt).toBe(false);
    for (const query of ['xiao', '红', 'tmesek', 'app 2022', 'tencent']) {
      expect(search(kept.index, query)).toEqual(search(built.index, query));
    }
  });

  test('is built anew where the kept one cannot be read, and says so when there is nothing to build of', async () => {
    const store = freshName();
    const later = await openRaw(store, 990, (made) => made.createObjectStore('index', { keyPath: 'key' }));
    onTestFinished(() => later.close());
    await keepSearchIndex('any', { some: 'index' }, store);
    expect(await readSearchIndex('any', store)).toBeUndefined();
    const options = { version: '1', packsOff: [], onProgress: () => undefined, store };
    const loaded = await loadSearch(await filled(SEEDS), options);
    expect(loaded.ok && search(loaded.value.index, 'xiaohongshu')).toHaveLength(1);
    expect(await loadSearch(await knowledge(), options)).toMatchObject({ error: { code: 'pack-missing' } });
  });
});

/** A page's end of a line to a search, which runs here on the same thread. */
async function line(db: KnowledgeDatabase, store = freshName()) {
  const { port1, port2 } = new MessageChannel();
  const heard: FromSearch[] = [];
  port1.addEventListener('message', ({ data }: MessageEvent<FromSearch>) => heard.push(data));
  for (const port of [port1, port2]) {
    port.start();
    onTestFinished(() => port.close());
  }
  answerSearch(port2, { knowledge: db.name, store });
  const say = (message: ToSearch): void => port1.postMessage(message);
  /** The ids and reasons of the last answer to a query. */
  const found = (query: string) => {
    const answer = heard.findLast((each) => each.type === 'found' && each.query === query);
    return answer?.type === 'found' ? answer.found.map(({ id, reason }) => `${id}: ${reason}`) : undefined;
  };
  return { heard, say, found };
}

const LOAD: ToSearch = { type: 'load', version: '1', packsOff: [] };

describe('the worker', () => {
  test('answers what was asked before it was ready, and live as notes and packs change', async () => {
    const db = await filled(SEEDS);
    const { heard, say, found } = await line(db);
    say({ type: 'find', query: 'tencent', language: 'en' });
    say(LOAD);
    await expect.poll(() => found('tencent')).toEqual([]);
    expect(heard[0]).toEqual({ type: 'ready', extent: { companies: 2, sources: 1, newest: '2022-03' } });

    say({ type: 'notes', notes: [{ company: 'xiaohongshu', text: 'a rival of Tencent' }] });
    await expect.poll(() => found('tencent')).toEqual(['xiaohongshu: note']);
    await importPack(db, DIRECTORY, 'h');
    say(LOAD);
    await expect.poll(() => found('tencent')).toEqual(['tencent: name', 'xiaohongshu: note']);
  });

  test('says what is wrong, and tells the way of a long build alone', async () => {
    const empty = await line(await knowledge());
    empty.say(LOAD);
    await expect
      .poll(() => empty.heard)
      .toMatchObject([{ type: 'failed', problem: { code: 'pack-missing' } }]);

    const companies = Array.from({ length: 5_001 }, (_, at) => fakeCompany({ id: `made-up-${at}` }));
    const { heard, say, found } = await line(await filled(fakePack({ companies })));
    say(LOAD);
    await expect.poll(() => heard.at(-1)?.type, { timeout: 10_000 }).toBe('ready');
    const told = heard.flatMap((each) => (each.type === 'progress' ? [each.done] : []));
    expect([told[0], told.length > 3]).toEqual([0, true]);
    say({ type: 'find', query: 'made up 5000', language: 'en' });
    await expect.poll(() => found('made up 5000')).toEqual(['made-up-5000: name']);
  });

  test('says so when the kept index is none, instead of leaving the page to wait', async () => {
    const [db, store] = [await filled(SEEDS), freshName()];
    const fingerprint = await readFingerprint(db);
    if (!fingerprint.ok) throw new Error(fingerprint.error.code);
    await keepSearchIndex(`${SEARCH_VERSION} 1 ${fingerprint.value}`, { index: 'torn', extent: {} }, store);
    const { heard, say } = await line(db, store);
    say({ type: 'find', query: 'tencent', language: 'en' });
    say(LOAD);
    await expect.poll(() => heard.at(-1)).toMatchObject({ type: 'failed', problem: { code: 'unexpected' } });
  });
});
