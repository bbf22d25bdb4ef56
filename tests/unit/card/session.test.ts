import { expect, test } from 'vitest';
import type { CompanyBundle } from '../../../data/schema/bundle.ts';
import type { CardPorts } from '../../../lib/card/ports.ts';
import { CardSession } from '../../../lib/card/session.ts';
import { CompanyNotes } from '../../../lib/messages/company-notes.ts';
import type { Problem } from '../../../lib/shared/problem.ts';
import { err, ok, type Result } from '../../../lib/shared/result.ts';
import { fakeBundle } from '../facts/make.ts';
import { NoteStore } from '../messages/note-store.ts';

/** A session whose companies come when they are told to. */
function fakeSession() {
  const answers = new Map<string, (answer: Result<CompanyBundle, Problem>) => void>();
  const notes = new Map<string, CompanyNotes>();
  const store = new NoteStore();
  const ports: Partial<CardPorts> = {
    getCompany: (id) => {
      const { promise, resolve } = Promise.withResolvers<Result<CompanyBundle, Problem>>();
      answers.set(id, resolve);
      return promise;
    },
    openCompanyNotes: (company) => {
      const opened = new CompanyNotes({ company, messages: store.messages() });
      notes.set(company, opened);
      return opened;
    },
  };
  const session = new CardSession({
    ports: ports as CardPorts,
    context: undefined,
    onUnsaved: () => undefined,
  });
  const bundleOf = (id: string): CompanyBundle => {
    const bundle = fakeBundle([]);
    return { ...bundle, company: { ...bundle.company, id } };
  };
  return {
    session,
    store,
    notesOf: (id: string) => notes.get(id),
    answer: (id: string) => answers.get(id)?.(ok(bundleOf(id))),
    refuse: (id: string) => answers.get(id)?.(err({ code: 'blocked' })),
    isOpen: (id: string) => notes.get(id)?.signal.aborted === false,
    shown: () => session.view().leaves.map(({ bundle }) => bundle.company.id),
  };
}

test('a card turns to a company and back, and its notes are open as long', async () => {
  const { session, answer, isOpen, shown } = fakeSession();
  const first = session.open('tencent');
  answer('tencent');
  await first;
  const second = session.open('weibo');
  answer('weibo');
  await second;
  expect(shown()).toEqual(['tencent', 'weibo']);
  await session.back();
  expect(shown()).toEqual(['tencent']);
  expect([isOpen('tencent'), isOpen('weibo')]).toEqual([true, false]);
  await session.back();
  expect(shown()).toEqual(['tencent']);
});

test('a card that is closed before its company came leaves no notes open', async () => {
  const { session, answer, isOpen, shown } = fakeSession();
  const opening = session.open('tencent');
  session.close();
  answer('tencent');
  await opening;
  expect(shown()).toEqual([]);
  expect(isOpen('tencent')).toBe(false);
});

test('of two companies that were asked for at once, the later one is shown, once', async () => {
  const { session, answer, isOpen, shown } = fakeSession();
  const asked = ['tencent', 'weibo'].map((id) => session.open(id));
  answer('weibo');
  answer('tencent');
  await Promise.all(asked);
  expect(shown()).toEqual(['weibo']);
  expect(isOpen('tencent')).toBe(false);
});

test('a company that cannot be had is a problem of the first one only', async () => {
  const { session, answer, refuse, isOpen, shown } = fakeSession();
  const first = session.open('tencent');
  refuse('tencent');
  await first;
  expect(session.view().problem).toEqual({ code: 'blocked' });
  expect(isOpen('tencent')).toBe(false);
  const again = session.open('tencent');
  answer('tencent');
  await again;
  const second = session.open('weibo');
  refuse('weibo');
  await second;
  expect(shown()).toEqual(['tencent']);
});

/** A card on its second company, with words there that are not saved yet. */
async function writingOnSecond() {
  const fake = fakeSession();
  for (const id of ['tencent', 'weibo']) {
    const opening = fake.session.open(id);
    fake.answer(id);
    await opening;
  }
  const notes = fake.notesOf('weibo');
  const { id, text } = notes?.view().current ?? { id: '', text: '' };
  notes?.write(id, 'ask them', text);
  return { ...fake, notes, id };
}

test('words on the company that is left are saved before the card turns back', async () => {
  const { session, store, isOpen, shown, id } = await writingOnSecond();
  const turning = session.back();
  expect(shown()).toEqual(['tencent', 'weibo']);
  await turning;
  expect(store.text(id)).toBe('ask them');
  expect(shown()).toEqual(['tencent']);
  expect([session.unsaved, isOpen('weibo')]).toEqual([false, false]);
});

test('a card stays with words that cannot be saved, shows them and why, and turns back when they are', async () => {
  const { session, store, notes, isOpen, shown, id } = await writingOnSecond();
  // The words that fail are not those in the field.
  notes?.begin();
  store.failure = { code: 'notes-closed' };
  await session.back();
  expect(shown()).toEqual(['tencent', 'weibo']);
  expect(isOpen('weibo')).toBe(true);
  expect(notes?.view().current).toMatchObject({
    id,
    text: 'ask them',
    stage: 'failed',
    problem: { code: 'notes-closed' },
  });
  store.failure = undefined;
  await session.back();
  expect(shown()).toEqual(['tencent']);
});

test('a card that was closed or turned while it saved does not turn back later', async () => {
  const { session, store, answer, shown } = await writingOnSecond();
  const turning = session.back();
  const opening = session.open('bytedance');
  answer('bytedance');
  await Promise.all([turning, opening]);
  expect(shown()).toEqual(['tencent', 'weibo', 'bytedance']);
  expect(store.saves).toHaveLength(1);
});
