import { onTestFinished, describe, expect, test } from 'vitest';
import type { OwnCompany } from '../../../data/schema/own.ts';
import { draftFor, partsOf } from '../../../lib/own/draft.ts';
import { listOwn, markOwn, saveOwn } from '../../../lib/store/own/companies.ts';
import { openOwn, type KeptPack, type OwnStore } from '../../../lib/store/own/database.ts';
import { importOwnCompanies, previewOwnImport, type OwnImport } from '../../../lib/store/own/import-own.ts';
import { healOwn } from '../../../lib/store/own/heal.ts';
import { dropPack, keepPack, listKeptPacks } from '../../../lib/store/own/packs.ts';
import type { SecondCopy } from '../../../lib/store/second-copy.ts';
import { fakeCompany, fakePack } from '../../support/packs.ts';
import { freshName, openRaw } from './databases.ts';

const QINGLUO = partsOf(draftFor('Qingluo Robotics'), 'own-qingluo-robotics', '2026-11-21');
const ID = QINGLUO.company.id;
const renamed = (en: string): typeof QINGLUO => ({
  ...QINGLUO,
  company: { ...QINGLUO.company, names: { en } },
});

function copyInMemory(): SecondCopy<OwnCompany> & {
  readonly records: Map<string, unknown>;
  broken: boolean;
} {
  const records = new Map<string, unknown>();
  return {
    records,
    broken: false,
    readAll: () => Promise.resolve(new Map(records)),
    write(written) {
      if (this.broken) return Promise.reject(new Error('storage.local is full'));
      for (const one of written) records.set(one.company.id, one);
      return Promise.resolve();
    },
  };
}

async function ownWith(copy: SecondCopy<OwnCompany> = copyInMemory(), name = freshName()): Promise<OwnStore> {
  const opened = await openOwn(copy, { name });
  if (!opened.ok) throw new Error(opened.error.detail);
  onTestFinished(() => opened.value.db.close());
  return opened.value;
}

async function all(store: OwnStore): Promise<readonly OwnCompany[]> {
  const listed = await listOwn(store);
  return listed.ok ? listed.value : [];
}

const names = async (store: OwnStore): Promise<readonly string[]> =>
  (await all(store)).map(({ company }) => company.names.en);

describe('a company of the reader', () => {
  test('is saved on the disk and in the second copy, and changed from the revision that was read', async () => {
    const copy = copyInMemory();
    const store = await ownWith(copy);
    expect(await saveOwn(store, QINGLUO, 0, 1_000)).toMatchObject({ ok: true, value: { revision: 1 } });
    const again = await saveOwn(store, renamed('Qingluo Pickers'), 1, 2_000);
    expect(again).toMatchObject({ ok: true, value: { revision: 2, createdAt: 1_000, updatedAt: 2_000 } });
    expect(copy.records.get(ID)).toEqual((await all(store))[0]);
  });

  test('that another window has changed meanwhile is not overwritten', async () => {
    const store = await ownWith();
    await saveOwn(store, QINGLUO, 0);
    const both = await Promise.all([saveOwn(store, renamed('A'), 1), saveOwn(store, renamed('B'), 1)]);
    expect(both.map(({ ok }) => ok).filter(Boolean)).toEqual([true]);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'own-conflict' } });
    expect(await names(store)).toHaveLength(1);
  });

  test('that is none is refused', async () => {
    const wrong = { ...QINGLUO, company: { ...QINGLUO.company, id: 'No Id' } };
    expect(await saveOwn(await ownWith(), wrong, 0)).toMatchObject({ error: { code: 'own-refused' } });
  });

  test('is deleted and comes back as it was', async () => {
    const store = await ownWith();
    await saveOwn(store, QINGLUO, 0);
    await markOwn(store, ID, { deleted: true });
    expect((await all(store))[0]).toMatchObject({ deleted: true, company: QINGLUO.company });
    expect(await markOwn(store, ID, { deleted: false })).toMatchObject({
      value: { deleted: false, revision: 3 },
    });
    expect(await markOwn(store, 'own-nobody', { disabled: true })).toMatchObject({ ok: false });
  });

  test('is saved though the second copy cannot be written, which healing makes up for', async () => {
    const copy = copyInMemory();
    const store = await ownWith(copy);
    copy.broken = true;
    expect(await saveOwn(store, QINGLUO, 0)).toMatchObject({ ok: true });
    expect(copy.records.size).toBe(0);
    copy.broken = false;
    expect(await healOwn(store)).toEqual({ ok: true, value: { restored: 0, copied: 1 } });
    expect(copy.records.has(ID)).toBe(true);
  });
});

describe('healing', () => {
  const later = { ...QINGLUO, revision: 3, createdAt: 1, updatedAt: 9, disabled: false, deleted: false };

  test('brings back what the database lost or has older', async () => {
    const copy = copyInMemory();
    const store = await ownWith(copy);
    await saveOwn(store, renamed('Older'), 0);
    copy.records.set(ID, later).set('own-x', 'no company');
    expect(await healOwn(store)).toEqual({ ok: true, value: { restored: 1, copied: 0 } });
    expect(await names(store)).toEqual(['Qingluo Robotics']);
  });

  test('puts a damaged record aside and takes the copy', async () => {
    const copy = copyInMemory();
    const store = await ownWith(copy);
    copy.records.set(ID, later);
    const damaged = { company: { id: ID }, revision: 'x' };
    await store.db.companies.add(damaged as unknown as OwnCompany);
    expect(await all(store)).toEqual([]);
    await healOwn(store);
    expect(await names(store)).toEqual(['Qingluo Robotics']);
    expect(await store.db.damaged.toArray()).toMatchObject([{ record: damaged }]);
  });
});

describe('companies of a backup', () => {
  const one = { ...QINGLUO, revision: 3, createdAt: 1, updatedAt: 9, disabled: false, deleted: false };
  const counts = ({ added, changed, same }: OwnImport) => [added, changed, same];

  test('are previewed, added and copied; a second time they are there already', async () => {
    const copy = copyInMemory();
    const store = await ownWith(copy);
    const preview = await previewOwnImport(store, [one]);
    expect(preview.ok && counts(preview.value)).toEqual([1, 0, 0]);
    expect(await all(store)).toEqual([]);
    const done = await importOwnCompanies(store, [one]);
    expect(done.ok && counts(done.value)).toEqual([1, 0, 0]);
    expect(await all(store)).toEqual([one]);
    expect(copy.records.get(ID)).toEqual(one);
    const again = await importOwnCompanies(store, [one]);
    expect(again.ok && counts(again.value)).toEqual([0, 0, 1]);
  });

  test('that went on here stay as they are here', async () => {
    const store = await ownWith();
    await importOwnCompanies(store, [one]);
    await saveOwn(store, renamed('Qingluo Pickers'), 3);
    const done = await importOwnCompanies(store, [one]);
    expect(done.ok && counts(done.value)).toEqual([0, 0, 1]);
    expect(await names(store)).toEqual(['Qingluo Pickers']);
  });

  test('come all or not at all', async () => {
    const store = await ownWith();
    const broken = { ...one, company: { ...one.company, id: undefined } } as unknown as OwnCompany;
    expect(await importOwnCompanies(store, [one, broken])).toMatchObject({ ok: false });
    expect(await all(store)).toEqual([]);
  });
});

test('a database of a later version is left alone', async () => {
  const name = freshName();
  (await openRaw(name, 90)).close();
  expect(await openOwn(copyInMemory(), { name })).toMatchObject({ error: { code: 'newer-store' } });
});

const kept = (id: string, version = '1.0.0'): KeptPack => ({
  id,
  version,
  title: { en: id, 'zh-Hans': id },
  builtFrom: 'a test',
  companies: 1,
  claims: 0,
  bytes: 2,
  file: new Blob(['{}']),
  encoding: 'plain',
  hash: version,
  importedAt: 5,
});

test('packs are kept, replaced by their id, and removed', async () => {
  const store = await ownWith();
  for (const pack of [kept('robots'), kept('robots', '1.1.0'), kept('banks')]) await keepPack(store, pack);
  const listed = await listKeptPacks(store);
  expect(listed.ok && listed.value.map(({ id, version }) => `${id} ${version}`)).toEqual([
    'banks 1.0.0',
    'robots 1.1.0',
  ]);
  expect(listed.ok && (await listed.value[0]?.file.text())).toBe('{}');
  await dropPack(store, 'robots');
  expect(await listKeptPacks(store)).toMatchObject({ value: [{ id: 'banks' }] });
});

test('a database of version 1 comes over whole; its packs are files then', async () => {
  const name = freshName();
  const record = { ...QINGLUO, revision: 3, createdAt: 1, updatedAt: 9, disabled: false, deleted: false };
  const pack = fakePack({ id: 'robots', companies: [fakeCompany({ id: 'a' })] });
  const old = await openRaw(name, 10, (raw) => {
    raw.createObjectStore('companies', { keyPath: 'company.id' }).add(record);
    raw.createObjectStore('packs', { keyPath: 'id' }).add({ id: 'robots', pack, hash: 'h', importedAt: 7 });
    raw.createObjectStore('damaged', { keyPath: 'number', autoIncrement: true });
  });
  old.close();
  const store = await ownWith(copyInMemory(), name);
  expect(await all(store)).toEqual([record]);
  const [found] = await store.db.packs.toArray();
  expect(found).toMatchObject({ id: 'robots', version: '1.0.0', companies: 1, claims: 0, hash: 'h' });
  expect(JSON.parse((await found?.file.text()) ?? '')).toEqual(pack);
});
