import { describe, expect, test } from 'vitest';
import type { Note } from '../../../data/schema/note.ts';
import { healNotes } from '../../../lib/store/notes/heal.ts';
import { readNotes } from '../../../lib/store/notes/read-notes.ts';
import { fakeNote, memoryCopy, notesWith } from './databases.ts';

const one = fakeNote();
const two = fakeNote({ text: 'second words', revision: 2, updatedAt: 2_000 });
const other = fakeNote({ text: 'other words', updatedAt: 2_000 });

interface Case {
  readonly name: string;
  readonly kept: readonly Note[];
  readonly copied: readonly Note[];
  /** Texts in both places afterwards. */
  readonly texts: readonly string[];
  readonly report: { readonly restored: number; readonly copied: number; readonly damaged: number };
}

const CASES: readonly Case[] = [
  { name: 'both empty', kept: [], copied: [], texts: [], report: { restored: 0, copied: 0, damaged: 0 } },
  {
    name: 'equal',
    kept: [one],
    copied: [one],
    texts: [one.text],
    report: { restored: 0, copied: 0, damaged: 0 },
  },
  {
    name: 'database lost it',
    kept: [],
    copied: [one],
    texts: [one.text],
    report: { restored: 1, copied: 0, damaged: 0 },
  },
  {
    name: 'copy lost it',
    kept: [one],
    copied: [],
    texts: [one.text],
    report: { restored: 0, copied: 1, damaged: 0 },
  },
  {
    name: 'database older',
    kept: [one],
    copied: [two],
    texts: [two.text],
    report: { restored: 1, copied: 0, damaged: 0 },
  },
  {
    name: 'copy older',
    kept: [two],
    copied: [one],
    texts: [two.text],
    report: { restored: 0, copied: 1, damaged: 0 },
  },
  {
    name: 'same revision, other words, copy later',
    kept: [one],
    copied: [other],
    texts: [one.text, other.text],
    report: { restored: 2, copied: 1, damaged: 0 },
  },
  {
    name: 'same revision, other words, database later',
    kept: [other],
    copied: [one],
    texts: [one.text, other.text],
    report: { restored: 1, copied: 2, damaged: 0 },
  },
];

describe('healing', () => {
  test.for(CASES)('$name', async ({ kept, copied, texts, report }) => {
    const copy = memoryCopy(...copied);
    const notes = await notesWith(copy);
    await notes.db.notes.bulkAdd([...kept]);

    expect(await healNotes(notes)).toEqual({ ok: true, value: report });
    const inDatabase = await notes.db.notes.toArray();
    expect(inDatabase.map(({ text }) => text).toSorted()).toEqual(texts.toSorted());
    expect(new Map(inDatabase.map((note) => [note.id, note]))).toEqual(copy.records);
    expect(await healNotes(notes)).toEqual({ ok: true, value: { restored: 0, copied: 0, damaged: 0 } });
  });

  test('replaces a damaged record by its copy, and keeps the damaged one aside', async () => {
    const notes = await notesWith(memoryCopy(one));
    const damaged = { ...one, text: 42, companyId: one.companyId };
    await notes.db.notes.add(damaged as unknown as Note);
    expect(await readNotes(notes, one.companyId)).toEqual({ ok: true, value: [one] });
    expect(await notes.db.damaged.toArray()).toMatchObject([{ record: damaged }]);
  });

  test('reports a record that is damaged in both places and loses neither', async () => {
    const copy = memoryCopy();
    copy.records.set(one.id, 'gone');
    const notes = await notesWith(copy);
    await notes.db.notes.add({ ...one, revision: 'x' } as unknown as Note);
    expect(await healNotes(notes)).toEqual({ ok: true, value: { restored: 0, copied: 0, damaged: 1 } });
    expect(await notes.db.damaged.count()).toBe(1);
    expect(copy.records.get(one.id)).toBe('gone');
  });

  test('sets a record without a text for its id aside once', async () => {
    const notes = await notesWith(memoryCopy());
    const damaged = { ...one, id: 7 };
    await notes.db.notes.add(damaged as unknown as Note);
    expect(await healNotes(notes)).toMatchObject({ ok: true, value: { damaged: 1 } });
    expect(await healNotes(notes)).toMatchObject({ ok: true, value: { damaged: 0 } });
    expect(await notes.db.damaged.toArray()).toMatchObject([{ record: damaged }]);
    expect(await notes.db.notes.count()).toBe(0);
  });

  test('says why it could not, when the copy cannot be read', async () => {
    const copy = { ...memoryCopy(one), readAll: () => Promise.reject(new Error('unreadable')) };
    const notes = await notesWith(copy);
    expect(await healNotes(notes)).toMatchObject({ ok: false, error: { code: 'notes-closed' } });
  });
});
