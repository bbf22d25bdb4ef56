import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { NoteSession } from '../../../lib/messages/note-session.ts';
import { COMPANY, noteOf, NoteStore } from './note-store.ts';
import { id, open, opened, settle, type } from './open-session.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('a note that another window writes too', () => {
  test('appears at once where nobody writes', async () => {
    const { session } = opened('start');
    session.meet(noteOf('start\ntheirs', 2));
    expect(session.status()).toMatchObject({ text: 'start\ntheirs', stage: 'idle', merged: false });
  });

  test('is joined line by line with words that are on their way, and the whole is saved', async () => {
    const { store, session } = opened('one\ntwo');
    type(session, 'one\ntwo\nours');
    const theirs = noteOf('theirs\none\ntwo', 2);
    store.put(theirs);
    session.meet(theirs);
    expect(session.status()).toMatchObject({ text: 'theirs\none\ntwo\nours', stage: 'saving', merged: true });
    await settle();
    expect(session.status().stage).toBe('saved');
    expect(store.text()).toBe('theirs\none\ntwo\nours');
  });

  test('is joined in when the save meets it first', async () => {
    const { store, session } = opened('start');
    store.put(noteOf('start, theirs', 2));
    type(session, 'start, ours');
    await settle();
    expect(store.text()).toBe('start, theirs\nstart, ours');
    expect(session.status()).toMatchObject({ stage: 'saved', merged: true, text: store.text() });
  });

  test('reaches a field that has not shown it yet without being overwritten', async () => {
    const { store, session } = opened('start');
    const theirs = noteOf('start\ntheirs', 2);
    store.put(theirs);
    session.meet(theirs);
    // The field was composing Chinese and still shows what it had.
    session.change('开始\nstart', 'start');
    await settle();
    expect(store.text()).toBe('开始\nstart\ntheirs');
  });

  test('may go back to words that were once ours', async () => {
    const { store, session } = opened('start');
    type(session, 'start and more');
    await settle();
    const theirs = noteOf('start', 3);
    store.put(theirs);
    session.meet(theirs);
    type(session, 'start again');
    await settle();
    session.meet(noteOf('start and more', 5));
    expect(session.status().text).toBe('start and more');
  });

  test('keeps our words when it was deleted there', async () => {
    const { store, session } = opened('start');
    store.put(noteOf('start', 2, { deleted: true }));
    type(session, 'start, and more');
    await settle();
    expect(store.notes.get(id)).toMatchObject({ text: 'start, and more', deleted: false });
  });

  test('is begun anew when the store has lost it altogether', async () => {
    const { store, session } = opened('start');
    store.notes.clear();
    type(session, 'start, and more');
    await settle();
    expect(store.text()).toBe('start, and more');
  });

  test('that never rests is given up on after some turns, with the words kept', async () => {
    const store = new NoteStore();
    let revision = 1;
    const session = new NoteSession({
      id,
      company: COMPANY,
      leave: store.leave,
      save: () => {
        revision += 1;
        return Promise.resolve({
          ok: true,
          value: { outcome: 'conflict', current: noteOf('theirs', revision) },
        });
      },
    });
    type(session, 'ours');
    await settle();
    expect(store.saves).toEqual([]);
    expect(session.status()).toMatchObject({ stage: 'failed', problem: { code: 'note-conflict' } });
    expect(session.status().text).toContain('ours');
  });

  test('of any two windows in any order: no line is lost, and both end with the same text', async () => {
    const word = fc.constantFrom('a', 'b', '小红书', 'd');
    const step = fc.record({ window: fc.nat(1), word, top: fc.boolean(), wait: fc.constantFrom(0, 50, 400) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), fc.boolean(), async (steps, tells) => {
        const start = noteOf('start', 1);
        const store = new NoteStore(start);
        const [here, there] = [open(store, start), open(store, start)];
        const sessions = [here, there];
        if (tells)
          store
            .messages()
            .watch((note) => sessions.forEach((each) => each.meet(note)), new AbortController().signal);
        const written: string[] = [];
        for (const [at, { window, word: line, top, wait }] of steps.entries()) {
          const session = window === 0 ? here : there;
          const before = session.status().text;
          written.push(`${line}${at}`);
          type(session, top ? `${line}${at}\n${before}` : `${before}\n${line}${at}`);
          await vi.advanceTimersByTimeAsync(wait);
        }
        await settle();
        for (const session of sessions) expect(session.status().stage).not.toBe('failed');
        const ends = new Set([here.status().text, there.status().text]);
        expect(ends.size).toBeLessThanOrEqual(tells ? 1 : 2);
        for (const line of written) expect(store.text()?.split('\n')).toContain(line);
      }),
      { numRuns: 150 },
    );
  });
});
