import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Note, NoteContext, SaveOutcome } from '../../../data/schema/note.ts';
import {
  openNoteSession,
  SAVE_DELAY_MS,
  type NoteMessages,
  type NoteSession,
} from '../../../lib/messages/note-session.ts';
import type { Problem } from '../../../lib/shared/problem.ts';
import { err, ok, type Result } from '../../../lib/shared/result.ts';

const note = (text: string, revision: number): Note => ({
  id: '6f1c2f6e-3c1b-4c57-9c3f-0a2f7e6d5b4a',
  companyId: 'tencent',
  text,
  revision,
  updatedAt: 0,
  device: '0b8f7f0e-52fd-4c0e-8f38-8b2e5c7a9d10',
  deleted: false,
  pinned: false,
});

/** A background with one note, which can be made to fail or to lose its answers. */
class FakeBackground implements NoteMessages {
  stored: Note | null;
  failure: Problem | undefined;
  losesAnswers = false;
  readonly saves: string[] = [];

  constructor(stored: Note | null = null) {
    this.stored = stored;
  }

  load(): Promise<Result<Note | null, Problem>> {
    return Promise.resolve(this.failure ? err(this.failure) : ok(this.stored));
  }

  async save(edit: {
    text: string;
    base: number;
    context?: NoteContext;
  }): Promise<Result<SaveOutcome, Problem>> {
    this.saves.push(edit.text);
    await new Promise((resolve) => setTimeout(resolve, 10));
    if (this.failure) return err(this.failure);
    if (this.stored?.text !== edit.text) {
      if ((this.stored?.revision ?? 0) !== edit.base)
        return ok({ outcome: 'conflict', current: this.stored });
      this.stored = { ...note(edit.text, edit.base + 1), ...(edit.context && { context: edit.context }) };
    }
    if (this.losesAnswers) return err({ code: 'no-answer' });
    return ok({ outcome: 'saved', note: this.stored, copied: true });
  }
}

function open(messages: NoteMessages, context?: NoteContext): NoteSession {
  return openNoteSession({ company: 'tencent', messages, context });
}

const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(SAVE_DELAY_MS * 4);

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('a note being written', () => {
  test('shows what is stored, and saves nothing by itself', async () => {
    const background = new FakeBackground(note('old', 3));
    const session = open(background);
    await settle();
    expect(session.status()).toEqual({ text: 'old', stage: 'idle' });
    session.flush();
    await settle();
    expect(background.saves).toEqual([]);
  });

  test('is saving from the first letter, and saved when the background says so', async () => {
    const background = new FakeBackground();
    const session = open(background);
    await settle();
    const stages: string[] = [];
    session.subscribe(() => stages.push(session.status().stage));
    session.change('a');
    session.change('ab');
    await settle();
    expect(stages).toEqual(['saving', 'saving', 'saved']);
    expect(background.saves).toEqual(['ab']);
  });

  test('sends on what was typed while a save was under way, in order', async () => {
    const background = new FakeBackground();
    const session = open(background);
    await settle();
    session.change('a');
    session.flush();
    await vi.advanceTimersByTimeAsync(1);
    session.change('ab');
    session.change('abc');
    await settle();
    expect(background.saves).toEqual(['a', 'abc']);
    expect(background.stored).toMatchObject({ text: 'abc', revision: 2 });
    expect(session.status().stage).toBe('saved');
  });

  test('is sent at once when the window closes', async () => {
    const background = new FakeBackground();
    const session = open(background);
    await vi.advanceTimersByTimeAsync(0);
    session.change('a');
    session.flush();
    await vi.advanceTimersByTimeAsync(0);
    expect(background.saves).toEqual(['a']);
  });

  test('keeps where it was first written', async () => {
    const context = { title: 'A story', url: 'https://news.example/a', at: 1 };
    const background = new FakeBackground();
    const session = open(background, context);
    session.change('a');
    await settle();
    expect(session.status().context).toEqual(context);
  });

  test('listens no longer when nobody looks', async () => {
    const session = open(new FakeBackground());
    const listener = vi.fn<() => void>();
    session.subscribe(listener)();
    session.change('a');
    await settle();
    expect(listener).not.toHaveBeenCalled();
  });
});

describe('a save that fails', () => {
  test('keeps the words, says why, and is tried again on request', async () => {
    const background = new FakeBackground();
    const session = open(background);
    await settle();
    background.failure = { code: 'no-space' };
    session.change('words');
    await settle();
    expect(session.status()).toEqual({ text: 'words', stage: 'failed', problem: { code: 'no-space' } });
    background.failure = undefined;
    session.flush();
    await settle();
    expect(session.status()).toMatchObject({ text: 'words', stage: 'saved' });
  });

  test('whose answer alone was lost is no conflict afterwards', async () => {
    const background = new FakeBackground();
    const session = open(background);
    await settle();
    background.losesAnswers = true;
    session.change('one');
    await settle();
    expect(session.status().stage).toBe('failed');
    background.losesAnswers = false;
    session.change('one two');
    await settle();
    expect(session.status()).toMatchObject({ text: 'one two', stage: 'saved' });
    expect(background.stored?.text).toBe('one two');
  });
});

describe('a note changed in another window', () => {
  test('is not overwritten by typing on; trying again keeps both texts', async () => {
    const background = new FakeBackground(note('start', 1));
    const session = open(background);
    await settle();
    background.stored = note('theirs', 2);
    session.change('ours');
    await settle();
    session.change('ours, more');
    await settle();
    expect(session.status()).toMatchObject({ stage: 'failed', problem: { code: 'note-conflict' } });
    expect(background.stored.text).toBe('theirs');

    session.flush();
    await settle();
    expect(session.status()).toMatchObject({ text: 'theirs\n\nours, more', stage: 'saved' });
    expect(background.stored.text).toBe('theirs\n\nours, more');
  });

  test('is kept too when the reader wrote before it had come', async () => {
    const background = new FakeBackground(note('stored', 4));
    const session = open(background);
    session.change('quick');
    await settle();
    expect(session.status()).toMatchObject({ text: 'quick', stage: 'failed' });
    expect(background.stored?.text).toBe('stored');
    session.flush();
    await settle();
    expect(background.stored?.text).toBe('stored\n\nquick');
  });
});
