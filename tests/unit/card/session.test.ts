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
  const ports: Partial<CardPorts> = {
    getCompany: (id) => {
      const { promise, resolve } = Promise.withResolvers<Result<CompanyBundle, Problem>>();
      answers.set(id, resolve);
      return promise;
    },
    openCompanyNotes: (company) => {
      const opened = new CompanyNotes({ company, messages: new NoteStore().messages() });
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
  session.back();
  expect(shown()).toEqual(['tencent']);
  expect([isOpen('tencent'), isOpen('weibo')]).toEqual([true, false]);
  session.back();
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
