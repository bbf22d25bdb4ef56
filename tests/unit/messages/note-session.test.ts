import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { NOTE_LENGTH_LIMIT } from '../../../data/schema/note-length.ts';
import { NoteSession, SAVE_DELAY_MS } from '../../../lib/messages/note-session.ts';
import { COMPANY, noteOf, NoteStore } from './note-store.ts';
import { id, open, opened, settle, type } from './open-session.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('a note being written', () => {
  test('shows what is stored, and saves nothing by itself', async () => {
    const { store, session } = opened('old');
    session.flush();
    await settle();
    expect(session.status()).toMatchObject({ text: 'old', stage: 'idle' });
    expect(store.saves).toEqual([]);
  });

  test('is saving from the first letter, and saved when the store says so', async () => {
    const store = new NoteStore();
    const session = open(store);
    const stages: string[] = [];
    session.subscribe(() => stages.push(session.status().stage));
    type(session, 'a');
    type(session, 'ab');
    await settle();
    expect(stages).toEqual(['saving', 'saving', 'saved']);
    expect(store.saves.map(({ text }) => text)).toEqual(['ab']);
  });

  test('is saved every second while the reader does not pause', async () => {
    const store = new NoteStore();
    const session = open(store);
    for (let at = 1; at <= 30; at += 1) {
      type(session, 'x'.repeat(at));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(store.saves.length).toBeGreaterThanOrEqual(2);
    await settle();
    expect(store.text()).toBe('x'.repeat(30));
  });

  test('sends on what was typed while a save was under way, in order', async () => {
    const store = new NoteStore();
    const session = open(store);
    type(session, 'a');
    session.flush();
    await vi.advanceTimersByTimeAsync(1);
    type(session, 'ab');
    type(session, 'abc');
    await settle();
    expect(store.saves.map(({ text }) => text)).toEqual(['a', 'abc']);
    expect(store.notes.get(id)).toMatchObject({ text: 'abc', revision: 2 });
    expect(session.status().stage).toBe('saved');
  });

  test('is left when the window closes, and handed in as well', async () => {
    const { store, session } = opened('old');
    type(session, 'new');
    session.leave();
    expect(store.left).toEqual([
      { noteId: id, companyId: COMPANY, text: 'new', baseRevision: 1, baseText: 'old', over: [] },
    ]);
    expect(store.saves.map(({ text }) => text)).toEqual(['new']);
    await settle();
    session.leave();
    expect(store.left).toHaveLength(1);
  });

  test('is left with its place, and with the last texts whose answers have not come', async () => {
    const context = { title: 'A story', url: 'https://news.example/a', at: 1 };
    const store = new NoteStore();
    const session = open(store, undefined, context);
    for (const text of ['a', 'ab', 'abc', 'abcd']) {
      type(session, text);
      session.leave();
    }
    expect(store.left.map(({ text, over }) => [text, over])).toEqual([
      ['a', []],
      ['ab', ['a']],
      ['abc', ['a', 'ab']],
      ['abcd', ['ab', 'abc']],
    ]);
    expect(store.left.every(({ context: place }) => place === context)).toBe(true);
    expect(store.saves.map(({ text }) => text)).toEqual(['a']);
  });

  test('goes on after such a leaving, if the window stays, whoever saved what it left', async () => {
    const store = new NoteStore();
    const session = open(store);
    for (const text of ['a', 'ab']) {
      type(session, text);
      session.leave();
    }
    store.put(noteOf('ab', 1));
    session.meet(noteOf('ab', 1));
    type(session, 'abc');
    await settle();
    expect(session.status()).toMatchObject({ text: 'abc', stage: 'saved', merged: false });
    expect(store.text()).toBe('abc');
  });

  test('keeps its place, can let go of it, and takes it again', async () => {
    const context = { title: 'A story', url: 'https://news.example/a', at: 1 };
    const store = new NoteStore();
    const session = open(store, undefined, context);
    type(session, 'a');
    await settle();
    expect(store.notes.get(id)?.context).toEqual(context);
    session.place(undefined);
    await settle();
    expect(store.notes.get(id)?.context).toBeUndefined();
    expect(session.status()).toMatchObject({ stage: 'saved' });
    session.place(context);
    await settle();
    expect(session.status().context).toEqual(context);
    expect(store.notes.get(id)?.text).toBe('a');
  });

  test('keeps the place that was chosen while another one was being saved', async () => {
    const { store, session } = opened('a');
    const [first, second] = ['https://a.example/', 'https://b.example/'].map((url) => ({
      title: 'A',
      url,
      at: 1,
    }));
    session.place(first);
    await vi.advanceTimersByTimeAsync(1);
    session.place(second);
    await settle();
    expect(session.status()).toMatchObject({ context: second, stage: 'saved' });
    expect(store.notes.get(id)?.context).toEqual(second);
  });

  test('takes nothing from a state of it that is older than its own', () => {
    const session = open(new NoteStore(), noteOf('new', 3));
    session.meet(noteOf('old', 2));
    expect(session.status()).toMatchObject({ text: 'new', stage: 'idle', stored: { revision: 3 } });
  });

  test('listens no longer when nobody looks', async () => {
    const session = open(new NoteStore());
    const listener = vi.fn<() => void>();
    session.subscribe(listener)();
    type(session, 'a');
    await settle();
    expect(listener).not.toHaveBeenCalled();
  });
});

describe('a save that fails', () => {
  test('keeps the words, says why, and is tried again on request', async () => {
    const store = new NoteStore();
    const session = open(store);
    store.failure = { code: 'no-space' };
    type(session, 'words');
    await settle();
    expect(session.status()).toMatchObject({ text: 'words', stage: 'failed', problem: { code: 'no-space' } });
    store.failure = undefined;
    session.flush();
    await settle();
    expect(session.status()).toMatchObject({ text: 'words', stage: 'saved' });
  });

  test('because it is too long goes nowhere, and goes through when it is shorter', async () => {
    const store = new NoteStore();
    const session = open(store);
    type(session, 'a'.repeat(NOTE_LENGTH_LIMIT + 1));
    await settle();
    expect(session.status()).toMatchObject({ stage: 'failed', problem: { code: 'note-refused' } });
    expect(store.saves).toEqual([]);
    type(session, 'a'.repeat(NOTE_LENGTH_LIMIT));
    session.leave();
    expect(store.left.map(({ over }) => over)).toEqual([[]]);
    await settle();
    expect(session.status().stage).toBe('saved');
  });

  test('for a worker that was stopped is tried again by itself', async () => {
    const store = new NoteStore();
    const session = open(store);
    store.failure = { code: 'no-answer' };
    type(session, 'words');
    await vi.advanceTimersByTimeAsync(SAVE_DELAY_MS + 50);
    store.failure = undefined;
    await settle();
    expect(session.status()).toMatchObject({ text: 'words', stage: 'saved' });
  });

  test('by throwing is a failure like any other', async () => {
    const save = () => Promise.reject(new Error('gone'));
    const session = new NoteSession({ id, company: COMPANY, save, leave: () => undefined });
    type(session, 'words');
    await settle();
    expect(session.status()).toMatchObject({
      text: 'words',
      stage: 'failed',
      problem: { code: 'no-answer' },
    });
  });

  test('whose answer alone was lost is no conflict afterwards', async () => {
    const store = new NoteStore();
    store.tells = false;
    const session = open(store);
    store.losesAnswers = true;
    type(session, 'one');
    await settle();
    expect(session.status().stage).toBe('failed');
    store.losesAnswers = false;
    type(session, 'one two');
    await settle();
    expect(session.status()).toMatchObject({ text: 'one two', stage: 'saved', merged: false });
    expect(store.text()).toBe('one two');
  });
});
