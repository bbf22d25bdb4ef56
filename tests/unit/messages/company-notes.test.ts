import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CompanyNotes } from '../../../lib/messages/company-notes.ts';
import { err } from '../../../lib/shared/result.ts';
import { noteOf, NoteStore } from './note-store.ts';

const context = { title: 'A story', url: 'https://news.example/a', quote: 'It grew.', at: 1 };
const older = noteOf('older', 1);
const newer = noteOf('newer', 2, { id: 'a1e0c5a4-3a0f-4e57-8f9f-5f1d1c6f2b22' });
const pinned = noteOf('pinned', 1, { id: 'b2e0c5a4-3a0f-4e57-8f9f-5f1d1c6f2b33', pinned: true });

const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(4_000);
const open = (store: NoteStore): CompanyNotes =>
  new CompanyNotes({ company: 'tencent', context, messages: store.messages() });

async function opened(store: NoteStore): Promise<CompanyNotes> {
  const notes = open(store);
  await settle();
  return notes;
}

const texts = (notes: CompanyNotes): string[] => notes.view().notes.map(({ text }) => text);
const current = (notes: CompanyNotes) => notes.view().current;
const type = (notes: CompanyNotes, text: string): void =>
  notes.write(current(notes).id, text, current(notes).text);

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('the notes of a company', () => {
  test('come pinned first, then the last changed, and the first is in the field', async () => {
    const notes = await opened(new NoteStore(older, newer, pinned));
    expect(texts(notes)).toEqual(['pinned', 'newer', 'older']);
    expect(current(notes)).toMatchObject({ id: pinned.id, text: 'pinned', stage: 'idle' });
  });

  test('begin with an empty field, and what is written there is a note with its place', async () => {
    const store = new NoteStore();
    const notes = await opened(store);
    expect(current(notes)).toMatchObject({ text: '', stage: 'idle' });
    type(notes, 'first words');
    await settle();
    expect([...store.notes.values()]).toMatchObject([{ text: 'first words', revision: 1, context }]);
    expect(texts(notes)).toEqual(['first words']);
  });

  test('are left in every field that holds unsaved words when the window closes', async () => {
    const store = new NoteStore(older);
    const notes = await opened(store);
    type(notes, 'older, longer');
    notes.begin();
    type(notes, 'another');
    notes.leave();
    expect(store.left.map(({ text, baseText }) => [text, baseText])).toEqual([
      ['older, longer', 'older'],
      ['another', ''],
    ]);
  });

  test('written before the others had come, stay a note of their own', async () => {
    const store = new NoteStore(older);
    const notes = open(store);
    type(notes, 'quick');
    await settle();
    expect(current(notes).text).toBe('quick');
    expect(texts(notes).toSorted()).toEqual(['older', 'quick']);
    expect([...store.notes.values()].find(({ text }) => text === 'quick')?.context).toEqual(context);
  });

  test('grow by one, while words of another are still on their way', async () => {
    const store = new NoteStore(older);
    const notes = await opened(store);
    type(notes, 'older, longer');
    notes.begin();
    expect(current(notes).text).toBe('');
    expect(notes.view().unsaved).toBe(true);
    type(notes, 'another');
    await settle();
    expect([...store.notes.values()].map(({ text }) => text).toSorted()).toEqual([
      'another',
      'older, longer',
    ]);
    expect(notes.view().unsaved).toBe(false);
  });

  test('are begun once: an empty new note is not left for another', async () => {
    const notes = await opened(new NoteStore());
    const { id } = current(notes);
    notes.begin();
    expect(current(notes).id).toBe(id);
  });

  test('can be turned to', async () => {
    const notes = await opened(new NoteStore(older, newer));
    notes.choose(older.id);
    expect(current(notes).text).toBe('older');
    notes.choose('nothing');
    expect(current(notes).text).toBe('older');
  });

  test('can be pinned', async () => {
    const store = new NoteStore(older, newer);
    const notes = await opened(store);
    await Promise.all([notes.pin(older.id, true), settle()]);
    expect(texts(notes)).toEqual(['older', 'newer']);
    expect(store.notes.get(older.id)).toMatchObject({ pinned: true, text: 'older' });
  });

  test('remember for new ones whether the place is kept', async () => {
    const store = new NoteStore();
    const notes = await opened(store);
    type(notes, 'a');
    await settle();
    notes.keepPlace(false);
    await settle();
    notes.begin();
    type(notes, 'b');
    await settle();
    expect([...store.notes.values()].map(({ text, context: place }) => [text, place])).toEqual([
      ['a', undefined],
      ['b', undefined],
    ]);
    expect(store.kept).toEqual([false]);
  });

  test('say why they cannot be read, and are read on request; words are saved all the same', async () => {
    const store = new NoteStore(older);
    store.failure = { code: 'blocked' };
    const notes = await opened(store);
    expect(current(notes)).toMatchObject({ stage: 'failed', problem: { code: 'blocked' } });
    type(notes, 'mine');
    store.failure = undefined;
    await settle();
    notes.retry();
    await settle();
    expect(current(notes)).toMatchObject({ text: 'mine', stage: 'saved' });
    expect(texts(notes).toSorted()).toEqual(['mine', 'older']);
  });
});

test('words that could not be saved are still there when the notes are read again', async () => {
  const store = new NoteStore(older);
  const save = () => Promise.resolve(err({ code: 'no-space' } as const));
  const notes = new CompanyNotes({ company: 'tencent', messages: { ...store.messages(), save } });
  await settle();
  type(notes, 'older, and more');
  await settle();
  notes.begin();
  store.failure = { code: 'blocked' };
  await Promise.all([notes.pin(older.id, true), settle()]);
  store.failure = undefined;
  notes.retry();
  await settle();
  expect(notes.view().unsaved).toBe(true);
  expect(current(notes)).toMatchObject({ text: 'older, and more', stage: 'failed' });
});

describe('a deleted note', () => {
  test('goes, and comes back into the field', async () => {
    const store = new NoteStore(older, newer);
    const notes = await opened(store);
    await Promise.all([notes.remove(newer.id), settle()]);
    expect(current(notes).text).toBe('older');
    expect(notes.view().removed).toMatchObject({ id: newer.id });
    expect(store.notes.get(newer.id)?.deleted).toBe(true);
    await Promise.all([notes.undo(), settle()]);
    expect(current(notes).text).toBe('newer');
    expect(notes.view().removed).toBeUndefined();
    expect(store.notes.get(newer.id)?.deleted).toBe(false);
  });

  test('that was brought back stays when the news of its deletion comes late', async () => {
    const store = new NoteStore(older);
    const notes = await opened(store);
    await Promise.all([notes.remove(older.id), settle()]);
    await Promise.all([notes.undo(), settle()]);
    store.put({ ...older, deleted: true, revision: 2 });
    expect(texts(notes)).toEqual(['older']);
    expect(current(notes).id).toBe(older.id);
  });

  test('takes its last words with it into the trash', async () => {
    const store = new NoteStore(older);
    const notes = await opened(store);
    type(notes, 'older, and more');
    await Promise.all([notes.remove(older.id), settle()]);
    expect(store.notes.get(older.id)).toMatchObject({ text: 'older, and more', deleted: true });
    expect(current(notes).text).toBe('');
  });
});

describe('what another window does', () => {
  test('new, changed, moved and deleted notes are seen at once', async () => {
    const store = new NoteStore(older);
    const notes = await opened(store);
    store.put(newer);
    expect(texts(notes)).toEqual(['newer', 'older']);
    store.put({ ...older, text: 'older, changed', revision: 2, updatedAt: 9 });
    expect(texts(notes)).toEqual(['older, changed', 'newer']);
    expect(current(notes).text).toBe('older, changed');
    store.put({ ...newer, companyId: 'xiaohongshu', revision: 3 });
    expect(texts(notes)).toEqual(['older, changed']);
    store.put({ ...older, deleted: true, revision: 3 });
    expect(texts(notes)).toEqual([]);
    expect(current(notes).text).toBe('');
  });

  test('is heard no more when the notes are closed; what was unsaved is saved', async () => {
    const store = new NoteStore(older);
    const notes = await opened(store);
    type(notes, 'last words');
    notes.close();
    await settle();
    expect(store.text()).toBe('last words');
    store.put({ ...older, text: 'later', revision: 9 });
    expect(current(notes).text).toBe('last words');
  });
});
