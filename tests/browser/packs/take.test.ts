// Packs on their way into real databases.
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Pack } from '../../../data/schema/pack.ts';
import { detect, openIndex } from '../../../lib/detect/index.ts';
import { bringIn } from '../../../lib/packs/bring-in.ts';
import { compileNames } from '../../../lib/packs/name-index.ts';
import { PACK_SIZE_LIMIT } from '../../../lib/packs/check-pack.ts';
import {
  lookAtPack,
  restorePack,
  takePack,
  type PackProgress,
  type PackStores,
} from '../../../lib/packs/take.ts';
import { importPack } from '../../../lib/store/knowledge/import-pack.ts';
import { listCompanies } from '../../../lib/store/knowledge/list.ts';
import { openOwn } from '../../../lib/store/own/database.ts';
import { generateNames } from '../../../tools/bench/names/generate-names.ts';
import { fakeClaim, fakeCompany, fakePack } from '../../support/packs.ts';
import { freshName, knowledge } from '../store/databases.ts';

const named = (id: string, text: string) =>
  fakeCompany({
    id,
    names: { en: text },
    aliases: [{ text, script: 'latin', rule: 'safe', case: 'any', basis: 'source' }],
  });

const SEEDS = fakePack({ companies: [named('tencent', 'Tencent Holdings')] });
const ROBOTS = fakePack({
  id: 'robots',
  companies: [named('qingluo', 'Qingluo Robotics'), named('banyan', 'Banyan Chips')],
  claims: [
    fakeClaim({ id: 'r1', about: 'qingluo', field: 'founded', value: '2019' }),
    fakeClaim({ id: 'r2', about: 'tencent' }),
  ],
});
/** Enough that it comes in several parts. */
const MANY = fakePack({
  id: 'many',
  companies: Array.from({ length: 3_000 }, (_, at) => named(`made-up-${at}`, `Made Up ${at}`)),
});
const fileOf = (pack: Pack): Blob => new Blob([JSON.stringify(pack)]);
const calm = (): PackProgress => ({ signal: new AbortController().signal, onProgress: () => undefined });

async function stores(): Promise<PackStores> {
  const noCopy = { readAll: () => Promise.resolve(new Map()), write: () => Promise.resolve() };
  const own = await openOwn(noCopy, { name: freshName() });
  if (!own.ok) throw new Error(own.error.detail);
  onTestFinished(() => own.value.db.close());
  const db = await knowledge();
  await importPack(db, SEEDS, 'seeds');
  return { own: own.value, knowledge: db };
}

async function take(to: PackStores, pack: Pack, progress = calm()) {
  const { sources: _, companies: _companies, claims: _claims, ...head } = pack;
  return takePack(to, { file: fileOf(pack), head }, progress);
}

const idsIn = async ({ knowledge: db }: PackStores): Promise<readonly string[]> => {
  const listed = await listCompanies(db);
  return listed.ok ? listed.value.companies.map(({ id }) => id).toSorted() : [listed.error.code];
};

/** Rows of every import that lie in the database, whether readers see them or not. */
const rowsIn = ({ knowledge: db }: PackStores): Promise<number> => db.companies.count();

describe('importing a pack', () => {
  test('brings its companies in and keeps the file; a newer one takes its place', async () => {
    const to = await stores();
    expect(await lookAtPack(to, fileOf(ROBOTS), calm())).toMatchObject({
      value: { companies: 2, claims: 2, names: 2, head: { id: 'robots' } },
    });
    expect(await take(to, ROBOTS)).toMatchObject({ ok: true, value: { companies: 2, encoding: 'gzip' } });
    expect(await idsIn(to)).toEqual(['banyan', 'qingluo', 'tencent']);

    const [first, second] = ROBOTS.claims;
    if (!first || !second) throw new Error('no claims');
    const newer = {
      ...ROBOTS,
      version: '1.1.0',
      companies: ROBOTS.companies.slice(0, 1),
      claims: [{ ...first, value: '2020' }],
    };
    expect(await lookAtPack(to, fileOf(newer), calm())).toMatchObject({
      value: {
        replaces: {
          version: '1.0.0',
          companies: { added: 0, changed: 0, gone: 1 },
          facts: { added: 0, changed: 1, gone: 1 },
          examples: [{ before: first, after: { ...first, value: '2020' } }, { before: second }],
        },
      },
    });
    expect(await take(to, newer)).toMatchObject({ ok: true });
    expect(await idsIn(to)).toEqual(['qingluo', 'tencent']);
    expect(await rowsIn(to)).toBe(2);
  });

  test('tells names that other companies have', async () => {
    const to = await stores();
    await take(to, fakePack({ id: 'lakes', companies: [named('a-lake', 'Heron'), named('heron', 'Heron')] }));
    const companies = [named('qingluo', 'Tencent holdings'), named('heron', 'Heron')];
    expect(await lookAtPack(to, fileOf({ ...ROBOTS, companies, claims: [] }), calm())).toMatchObject({
      value: { clashes: { names: ['Tencent holdings', 'Heron'], count: 2 } },
    });
  });

  test('that knowledge was thrown away is made up for from the kept file', async () => {
    const to = await stores();
    const taken = await take(to, MANY);
    if (!taken.ok) throw new Error('not taken');
    const afresh = { ...to, knowledge: await knowledge() };
    await importPack(afresh.knowledge, SEEDS, 'seeds');
    expect(await restorePack(afresh.knowledge, taken.value)).toEqual({ ok: true, value: null });
    expect(await idsIn(afresh)).toEqual(await idsIn(to));
  });

  test('readers see the old state, whole, until all is in', async () => {
    const to = await stores();
    await take(to, ROBOTS);
    const before = await idsIn(to);
    const seen: Promise<readonly string[]>[] = [];
    await take(to, MANY, { ...calm(), onProgress: () => void seen.push(idsIn(to)) });
    expect(seen.length).toBeGreaterThan(1);
    for (const ids of (await Promise.all(seen)).slice(0, -1)) expect(ids).toEqual(before);
    expect(await idsIn(to)).toHaveLength(3_003);
  });

  test('the names of all packs are compiled from the database', async () => {
    const to = await stores();
    await take(to, ROBOTS);
    const text = 'Tencent Holdings met Qingluo Robotics and Banyan Chips.';
    const companies = async (packsOff: readonly string[]) => {
      const names = await compileNames(to.knowledge, { packsOff });
      const index = names.ok ? openIndex(Uint8Array.fromBase64(names.value.base64)) : names;
      return index.ok ? detect(index.value, text).map(({ company }) => company) : [];
    };
    expect(await companies([])).toEqual(['tencent', 'qingluo', 'banyan']);
    expect(await companies(['robots'])).toEqual(['tencent']);
  });
});

describe('a pack that cannot be taken leaves everything as it was:', () => {
  async function unchanged(to: PackStores, spoil: () => Promise<unknown>): Promise<void> {
    const [ids, rows, kept] = [await idsIn(to), await rowsIn(to), await to.own.db.packs.count()];
    await spoil();
    vi.restoreAllMocks();
    expect(await idsIn(to)).toEqual(ids);
    expect(await rowsIn(to)).toBe(rows);
    expect(await to.own.db.packs.count()).toBe(kept);
  }

  test('one that is stopped half-way', async () => {
    const to = await stores();
    await take(to, ROBOTS);
    await unchanged(to, async () => {
      const stop = new AbortController();
      const onProgress = (): void => stop.abort();
      expect(await take(to, MANY, { signal: stop.signal, onProgress })).toMatchObject({ ok: false });
    });
    expect(await take(to, MANY)).toMatchObject({ ok: true });
  });

  test('one for which the disk is full in the middle', async () => {
    const to = await stores();
    await take(to, ROBOTS);
    await unchanged(to, async () => {
      vi.spyOn(console, 'trace').mockImplementation(() => {});
      let rows = 0;
      vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, ...args) {
        rows += 1;
        if (rows > 1_200) throw new DOMException('no room', 'QuotaExceededError');
        return IDBObjectStore.prototype.put.apply(this, args);
      });
      expect(await take(to, MANY)).toMatchObject({ ok: false, error: { code: 'no-space' } });
      expect(rows).toBeGreaterThan(1_000);
    });
  });

  describe('one whose names cannot be compiled:', () => {
    const LARGE = generateNames(14_000, 2);
    /** Runs something whenever a record is put into a store of this name. */
    const onPut = (store: string, run: () => void): void => {
      const put = Reflect.get(IDBObjectStore.prototype, 'put') as (...args: unknown[]) => IDBRequest;
      vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
        if (this.name === store) run();
        return Reflect.apply(put, this, args);
      });
    };
    const bring = async (to: PackStores, pack: Pack, progress = calm()) => {
      const { sources: _, companies: _companies, claims: _claims, ...head } = pack;
      return bringIn(to, { file: fileOf(pack), head }, [], progress);
    };

    test('it is stopped then', async () => {
      const to = await stores();
      await unchanged(to, async () => {
        const stop = new AbortController();
        onPut('packs', () => stop.abort());
        await expect(bring(to, LARGE, { ...calm(), signal: stop.signal })).rejects.toThrow(/abort/i);
      });
    });

    test('the disk is full then, and the version before is there again', async () => {
      const to = await stores();
      const before = { ...LARGE, companies: LARGE.companies.slice(0, 5) };
      expect(await bring(to, before)).toMatchObject({ ok: true });
      await unchanged(to, async () => {
        vi.spyOn(console, 'trace').mockImplementation(() => {});
        onPut('index', () => {
          throw new DOMException('no room', 'QuotaExceededError');
        });
        const newer = { ...LARGE, version: '2.0.0' };
        expect(await bring(to, newer)).toMatchObject({ ok: false, error: { code: 'no-space' } });
      });
      expect(await to.own.db.packs.get(LARGE.id)).toMatchObject({ version: '1.0.0', companies: 5 });
    });
  });

  test('one that turns out damaged near its end', async () => {
    const to = await stores();
    const cut = JSON.stringify(MANY).slice(0, -30);
    const { sources: _, companies: _companies, claims: _claims, ...head } = MANY;
    await unchanged(to, async () => {
      const taken = await takePack(to, { file: new Blob([cut]), head }, calm());
      expect(taken).toEqual({ ok: false, error: { kind: 'no-json' } });
    });
  });

  test('one that is no text', async () => {
    const to = await stores();
    const bytes = new Uint8Array([0x7b, 0xff, 0xfe, 0xfd, 0x7d]);
    expect(await lookAtPack(to, new Blob([bytes]), calm())).toEqual({
      ok: false,
      error: { kind: 'no-json' },
    });
  });

  test('one of 1 GB, before a byte of it is read', async () => {
    const to = await stores();
    const file = new Blob();
    Object.defineProperty(file, 'size', { value: 1_000_000_000 });
    const read = vi.spyOn(file, 'stream');
    expect(PACK_SIZE_LIMIT).toBeLessThan(file.size);
    expect(await lookAtPack(to, file, calm())).toEqual({ ok: false, error: { kind: 'too-large' } });
    expect(read).not.toHaveBeenCalled();
  });
});
