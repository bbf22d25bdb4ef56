import { describe, expect, onTestFinished, test } from 'vitest';
import { companyBundleSchema } from '../../../data/schema/bundle.ts';
import type { Pack } from '../../../data/schema/pack.ts';
import {
  deleteKnowledge,
  openKnowledge,
  type KnowledgeDatabase,
} from '../../../lib/store/knowledge/database.ts';
import { importPack } from '../../../lib/store/knowledge/import-pack.ts';
import { listCompanies } from '../../../lib/store/knowledge/list.ts';
import { readBundle } from '../../../lib/store/knowledge/read.ts';
import { fakeClaim, fakeCompany, fakePack, fakeSource } from '../../support/packs.ts';
import { freshName, knowledge, openRaw } from './databases.ts';

const rednote = fakeCompany({
  id: 'xiaohongshu',
  kind: 'app',
  names: { en: 'Xiaohongshu', 'zh-Hans': '小红书' },
  aliases: [{ text: 'RedNote', script: 'latin', rule: 'safe', case: 'any', basis: 'source' }],
});

async function nameOf(db: KnowledgeDatabase, id = 'xiaohongshu'): Promise<string | undefined> {
  const read = await readBundle(db, id);
  return read.ok ? read.value?.company.names.en : read.error.code;
}

async function rowCounts(db: KnowledgeDatabase): Promise<readonly number[]> {
  return Promise.all([db.packs, db.companies, db.claims, db.sources].map((table) => table.count()));
}

describe('importing a pack', () => {
  test('makes its companies readable', async () => {
    const db = await knowledge();
    const pack = fakePack({ companies: [rednote], claims: [fakeClaim({ id: 'c1', about: 'xiaohongshu' })] });
    expect(await importPack(db, pack, 'h1')).toEqual({ ok: true, value: { imported: true } });

    const read = await readBundle(db, 'xiaohongshu');
    expect(read).toMatchObject({
      ok: true,
      value: { company: rednote, claims: [{ id: 'c1', pack: 'seeds' }], sources: [{ id: 'wire-2022' }] },
    });
    expect(companyBundleSchema.safeParse(read.ok && read.value).error).toBeUndefined();
    expect(await readBundle(db, 'nobody')).toEqual({ ok: true, value: null });
  });

  test('does nothing for the hash it has, and replaces everything for another', async () => {
    const db = await knowledge();
    const named = (en: string) => fakePack({ companies: [{ ...rednote, names: { en } }] });
    await importPack(db, named('Old'), 'h1');
    expect(await importPack(db, named('Ignored'), 'h1')).toEqual({ ok: true, value: { imported: false } });
    expect(await nameOf(db)).toBe('Old');
    await importPack(db, named('New'), 'h2');
    expect(await nameOf(db)).toBe('New');
    expect(await rowCounts(db)).toEqual([1, 1, 0, 1]);
  });

  test.for([
    ['is no pack at all', 'not a pack'],
    ['lacks its claims', { ...fakePack(), claims: undefined }],
    ['is of a future format', { ...fakePack(), format: 2 }],
    ['holds a damaged claim', fakePack({ claims: [fakeClaim({ id: 'c1', about: 'x', value: 7 })] })],
  ] as const)('refuses one that %s, and keeps what was there', async ([, damaged]) => {
    const db = await knowledge();
    await importPack(db, fakePack({ companies: [rednote] }), 'h1');
    expect(await importPack(db, damaged, 'h2')).toMatchObject({ ok: false, error: { code: 'pack-damaged' } });
    expect(await nameOf(db)).toBe('Xiaohongshu');
  });

  test('shows readers the old pack or the new one, whole, at every moment', async () => {
    const db = await knowledge();
    const packOf = (word: string): Pack =>
      fakePack({
        companies: [{ ...rednote, names: { en: word } }],
        claims: Array.from({ length: 1_200 }, (_, i) =>
          fakeClaim({ id: `${word}-${i}`, about: 'xiaohongshu', evidence: word }),
        ),
      });
    await importPack(db, packOf('old'), 'h1');

    const second = await openKnowledge({ name: db.name });
    if (!second.ok) throw new Error(second.error.code);
    onTestFinished(() => second.value.close());
    const progress = { running: true };
    const importing = importPack(db, packOf('new'), 'h2').finally(() => (progress.running = false));
    const seen = new Set<string>();
    while (progress.running) {
      const read = await readBundle(second.value, 'xiaohongshu');
      if (!read.ok || !read.value) throw new Error('a reader found nothing');
      expect(read.value.claims).toHaveLength(1_200);
      const words = new Set(read.value.claims.map((claim) => claim.evidence));
      expect([...words]).toEqual([read.value.company.names.en]);
      seen.add(read.value.company.names.en);
    }
    expect(await importing).toMatchObject({ ok: true });
    expect(seen).toContain('old');
    expect(await nameOf(second.value)).toBe('new');
  });

  test('sweeps up after an import that was cut off', async () => {
    const db = await knowledge();
    await importPack(db, fakePack({ companies: [rednote] }), 'h1');
    const { id, title, version } = fakePack();
    const generation = await db.packs.add({ id, title, version, hash: 'half' });
    await db.companies.add({ generation, id: 'half', company: fakeCompany({ id: 'half' }) });
    expect(await nameOf(db, 'half')).toBeUndefined();

    await importPack(db, fakePack({ companies: [rednote] }), 'h1');
    expect(await rowCounts(db)).toEqual([1, 1, 0, 1]);
  });

  test('lets two windows import at once without losing a pack', async () => {
    const name = freshName();
    const [a, b] = [await knowledge(name), await knowledge(name)];
    await Promise.all([
      importPack(a, fakePack({ id: 'seeds', companies: [rednote] }), 'h1'),
      importPack(b, fakePack({ id: 'directory', companies: [fakeCompany({ id: 'tencent' })] }), 'h2'),
    ]);
    expect([await nameOf(a), await nameOf(a, 'tencent')]).toEqual(['Xiaohongshu', 'tencent']);
  });
});

describe('a bundle', () => {
  const seeds = fakePack({
    companies: [rednote, fakeCompany({ id: 'temasek', kind: 'investor' })],
    claims: [
      fakeClaim({ id: 'backer', about: 'xiaohongshu', field: 'investor', value: 'temasek' }),
      fakeClaim({ id: 'what', about: 'xiaohongshu' }),
    ],
  });
  const directory = fakePack({
    id: 'directory',
    title: { en: 'Directory', 'zh-Hans': '名录' },
    sources: [fakeSource({ id: 'site' })],
    companies: [
      fakeCompany({
        id: 'xiaohongshu',
        names: { en: 'Red', 'zh-Hant': '小紅書' },
        pinyin: 'Xiǎohóngshū',
        aliases: [...rednote.aliases, { ...rednote.aliases[0]!, text: 'XHS' }],
      }),
      fakeCompany({ id: 'douyin' }),
    ],
    claims: [
      fakeClaim({ id: 'rival', about: 'douyin', field: 'competitor', value: 'xiaohongshu', source: 'site' }),
    ],
  });

  async function bothPacks(): Promise<KnowledgeDatabase> {
    const db = await knowledge();
    await importPack(db, directory, 'd');
    await importPack(db, seeds, 's');
    return db;
  }

  test('merges the packs, the documents first', async () => {
    const read = await readBundle(await bothPacks(), 'xiaohongshu');
    expect(read).toMatchObject({
      value: {
        company: {
          kind: 'app',
          names: { en: 'Xiaohongshu', 'zh-Hans': '小红书', 'zh-Hant': '小紅書' },
          pinyin: 'Xiǎohóngshū',
          aliases: [{ text: 'RedNote' }, { text: 'XHS' }],
        },
        packs: [{ id: 'seeds' }, { id: 'directory' }],
        sources: [{ id: 'wire-2022' }, { id: 'site' }],
      },
    });
  });

  test('holds the claims of others that point at the company, and whom they name', async () => {
    const db = await bothPacks();
    const read = await readBundle(db, 'xiaohongshu');
    const bundle = read.ok ? read.value : null;
    expect(bundle?.claims.map(({ id, pack }) => `${pack}:${id}`).toSorted()).toEqual([
      'directory:rival',
      'seeds:backer',
      'seeds:what',
    ]);
    expect(Object.keys(bundle?.related ?? {}).toSorted()).toEqual(['douyin', 'temasek']);
    expect(await readBundle(db, 'temasek')).toMatchObject({
      value: { claims: [{ id: 'backer' }], related: { xiaohongshu: { names: rednote.names } } },
    });
  });

  test('leaves out a pack that is switched off', async () => {
    const db = await bothPacks();
    const read = await readBundle(db, 'xiaohongshu', { packsOff: ['directory'] });
    expect(read).toMatchObject({ value: { packs: [{ id: 'seeds' }] } });
    expect(await readBundle(db, 'douyin', { packsOff: ['directory'] })).toEqual({ ok: true, value: null });
    const listed = await listCompanies(db, { packsOff: ['directory'] });
    expect(listed.ok && listed.value.companies.map(({ id }) => id)).toEqual(['temasek', 'xiaohongshu']);
  });

  test('is listed once a company, with all claims', async () => {
    const listed = await listCompanies(await bothPacks());
    if (!listed.ok) throw new Error(listed.error.code);
    expect(listed.value.companies.map(({ id }) => id).toSorted()).toEqual([
      'douyin',
      'temasek',
      'xiaohongshu',
    ]);
    expect(listed.value.claims).toHaveLength(3);
    expect(listed.value.sources).toBe(2);
  });
});

describe('a knowledge database that is not as it should be', () => {
  test('has no pack: readers are told', async () => {
    expect(await readBundle(await knowledge(), 'xiaohongshu')).toMatchObject({
      error: { code: 'pack-missing' },
    });
  });

  test('comes from a later version: it does not open, and repair brings the cards back', async () => {
    const name = freshName();
    (await openRaw(name, 990)).close();
    expect(await openKnowledge({ name })).toMatchObject({ error: { code: 'knowledge-closed' } });
    expect(await deleteKnowledge({ name })).toEqual({ ok: true, value: null });
    const db = await knowledge(name);
    await importPack(db, fakePack({ companies: [rednote] }), 'h1');
    expect(await nameOf(db)).toBe('Xiaohongshu');
  });

  test('is held open by an old window: opening and deleting end with a reason instead of hanging', async () => {
    const name = freshName();
    const held = await openRaw(name, 5);
    onTestFinished(() => held.close());
    expect(await openKnowledge({ name, timeoutMs: 200 })).toMatchObject({ error: { code: 'blocked' } });
    expect(await deleteKnowledge({ name, timeoutMs: 200 })).toMatchObject({ error: { code: 'blocked' } });
  });

  test('lost its tables: readers are told, and repair brings the cards back', async () => {
    const name = freshName();
    (await openRaw(name, 10)).close();
    const bare = await knowledge(name);
    expect(await readBundle(bare, 'xiaohongshu')).toMatchObject({ error: { code: 'knowledge-closed' } });
    await deleteKnowledge({ name });
    const db = await knowledge(name);
    await importPack(db, fakePack({ companies: [rednote] }), 'h1');
    expect(await nameOf(db)).toBe('Xiaohongshu');
  });
});
