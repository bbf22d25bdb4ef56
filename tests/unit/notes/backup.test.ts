import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import { readBackup, writeBackup } from '../../../lib/store/notes/backup.ts';
import { markdownZip, notesCsv } from '../../../lib/notes/export-text.ts';
import { draftFor, partsOf } from '../../../lib/own/draft.ts';
import { noteOf } from '../messages/note-store.ts';

const context = { title: 'A [story]', url: 'https://news.example/a', quote: 'It grew,\n"they" said.', at: 5 };
const one = noteOf('ask #ipo', 2, {
  createdAt: 86_400_000,
  updatedAt: 3 * 86_400_000,
  context,
  pinned: true,
});
const two = noteOf('=1+1, "quoted"\n小红书', 1, {
  id: 'a1e0c5a4-3a0f-4e57-8f9f-5f1d1c6f2b22',
  companyId: 'a',
});
const gone = noteOf('deleted', 1, { id: 'b1e0c5a4-3a0f-4e57-8f9f-5f1d1c6f2b22', deleted: true });
const all = {
  notes: [one, two, gone],
  versions: [{ noteId: one.id, revision: 1, text: 'ask', updatedAt: 1 }],
  companies: [
    {
      ...partsOf({ ...draftFor('Qingluo'), description: 'picks pears' }, 'own-qingluo', '2026-11-21'),
      revision: 2,
      createdAt: 1,
      updatedAt: 2,
      disabled: false,
      deleted: true,
    },
  ],
};

const file = (change: object): string =>
  JSON.stringify({ ...JSON.parse(writeBackup(all, 7).join('')), ...change });

describe('a backup', () => {
  test('holds everything, trash and history included', async () => {
    expect(await readBackup(writeBackup(all, 7).join(''))).toEqual({ ok: true, value: all });
    expect(
      await readBackup(writeBackup({ notes: [], versions: [], companies: [] }, 7).join('')),
    ).toMatchObject({
      ok: true,
    });
  });

  test('of version 1, which had no companies, is read', async () => {
    const { notes, versions } = all;
    const text = JSON.stringify({ format: 'mingpian-notes', version: 1, exportedAt: 7, notes, versions });
    expect(await readBackup(text)).toEqual({ ok: true, value: { notes, versions, companies: [] } });
  });

  test.for<readonly [string, string, string]>([
    ['cut off', writeBackup(all, 7).join('').slice(0, -30), 'file-damaged'],
    ['empty', '', 'file-damaged'],
    ['deeply nested', '['.repeat(100_000), 'file-damaged'],
    ['of another program', '{"notes":[]}', 'file-foreign'],
    ['a list', '[1,2]', 'file-foreign'],
    ['null', 'null', 'file-foreign'],
    ['of a later version', file({ version: 3, notes: 'other' }), 'file-newer'],
    ['of version 0', file({ version: 0 }), 'file-damaged'],
    ['with a company that is none', file({ companies: [{ company: {} }] }), 'file-damaged'],
    ['with a company twice', file({ companies: [all.companies[0], all.companies[0]] }), 'file-damaged'],
    ['of no version', file({ version: 'x' }), 'file-damaged'],
    ['without notes', file({ notes: {} }), 'file-damaged'],
    ['with a note that is none', file({ notes: [one, { id: 1 }] }), 'file-damaged'],
    ['with two notes of one id', file({ notes: [one, one] }), 'file-damaged'],
    [
      'with a script for an address',
      file({ notes: [{ ...one, context: { ...context, url: 'javascript:1' } }] }),
      'file-damaged',
    ],
    ['with a field that no note has', file({ notes: [{ ...one, html: '<b>' }] }), 'file-damaged'],
    ['with a version that is none', file({ versions: [{ text: 1 }] }), 'file-damaged'],
    [
      'with a note that would never end',
      file({ notes: [{ ...one, text: 'x'.repeat(200_001) }] }),
      'file-damaged',
    ],
  ])('that is %s is refused', async ([, text, code]) => {
    expect(await readBackup(text)).toMatchObject({ ok: false, error: { code } });
  });

  test('with a prototype in it changes nothing but is refused', async () => {
    const text = writeBackup(all, 7).join('').replace('"text"', '"__proto__":{"polluted":1},"text"');
    expect(await readBackup(text)).toMatchObject({ ok: false });
    expect('polluted' in {}).toBe(false);
  });
});

const nameOf = (id: string): string => (id === 'a' ? 'A/B: "C"' : 'Tencent 腾讯');

test('Markdown is a file a company, with the way back to each page, without deleted notes', () => {
  const files = unzipSync(markdownZip(all.notes, nameOf));
  expect(Object.keys(files).toSorted()).toEqual(['A B   C (a).md', 'Tencent 腾讯 (tencent).md']);
  expect(strFromU8(files['Tencent 腾讯 (tencent).md'] ?? new Uint8Array())).toBe(
    `# Tencent 腾讯

## 1970-01-02, changed 1970-01-04 (pinned)

ask #ipo

> It grew,
> "they" said.

Written on [A \\[story\\]](<https://news.example/a#:~:text=It%20grew%2C%0A%22they%22%20said.>)
`,
  );
});

test('Markdown tells days as the reader’s calendar does', () => {
  vi.stubEnv('TZ', 'Asia/Shanghai');
  const late = Date.parse('2026-03-04T23:30:00Z');
  const note = { ...one, createdAt: late, updatedAt: late, pinned: false };
  const files = unzipSync(markdownZip([note], nameOf));
  vi.unstubAllEnvs();
  expect(strFromU8(files['Tencent 腾讯 (tencent).md'] ?? new Uint8Array())).toContain('## 2026-03-05\n');
});

test('CSV quotes what must be, and no cell is a formula', () => {
  const [head, first, ...others] = notesCsv(all.notes, nameOf).split('\r\n');
  expect(head).toBe('\uFEFFid,company,begun,changed,pinned,tags,text,page,address,quote');
  expect(first).toBe(
    `${one.id},Tencent 腾讯,1970-01-02T00:00:00.000Z,1970-01-04T00:00:00.000Z,yes,ipo,ask #ipo,A [story],https://news.example/a,"It grew,\n""they"" said."`,
  );
  expect(others[0]).toContain(`,"'=1+1, ""quoted""\n小红书",`);
  expect(others).toEqual([expect.any(String), '']);
});
