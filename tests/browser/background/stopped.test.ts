import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PROTOCOL, type MessageType } from '../../../lib/messages/protocol.ts';
import type { Sender } from '../../../lib/messages/receive.ts';
import { KNOWLEDGE_NAME } from '../../../lib/store/knowledge/database.ts';
import { NOTES_NAME } from '../../../lib/store/notes/database.ts';
import { OWN_NAME } from '../../../lib/store/own/database.ts';
import { LEFT_WORDS } from '../../unit/messages/valid.ts';
import { Keeper, type Answer } from './keeper.ts';

let keeper: Keeper;

beforeEach(() => {
  keeper = new Keeper();
});
afterEach(async () => {
  keeper.stop();
  await deleteAll();
});

async function deleteAll(): Promise<void> {
  for (const name of [KNOWLEDGE_NAME, NOTES_NAME, OWN_NAME]) await Dexie.delete(name);
}

const noteId = (round: number): string => `6f1c2f6e-3c1b-4c57-9c3f-${String(round).padStart(12, '0')}`;

/** The window of a tab, which may speak of its own site. */
const TAB: Sender = {
  id: 'our-id',
  url: 'https://news.example/story',
  frameId: 0,
  tab: { id: 7, incognito: false },
};
const FRAME: Sender = { ...TAB, frameId: 3 };

interface Case {
  /** Who sends it; absent: a page of the extension. */
  readonly from?: Sender;
  /** Every so many calls are tried; absent: each. */
  readonly step?: number;
  /** How often it is stopped at least; absent: twice. */
  readonly leastStops?: number;
  readonly body: (round: number) => object;
  /** What there is to see when the message went through, after rounds up to this one. */
  readonly seen: (answer: Answer) => unknown;
  readonly expected: (round: number) => unknown;
}

/** Notes of Tencent as they are now. */
async function notes(): Promise<readonly { readonly text: string; readonly pinned: boolean }[]> {
  const answer = await keeper.ask('get-notes', { company: 'tencent' });
  return (answer as { value: { notes: { text: string; pinned: boolean }[] } }).value.notes;
}
const setting = (name: string) => (): unknown => Reflect.get(Object(keeper.stored.get('settings')), name);
const heard = (path: string) => (): unknown => keeper.lastOf(path);
const isEven = (round: number): boolean => round % 2 === 0;
const company = (id: string): unknown => ({
  ok: true,
  value: expect.objectContaining({ company: expect.objectContaining({ id }) as unknown }) as unknown,
});
const script = (file: string, frameId: number): unknown => [
  { target: { tabId: 7, frameIds: [frameId] }, files: [file] },
];
const newTab = (page: string): unknown => [{ url: `chrome-extension://our-id/${page}` }];

const CASES: { readonly [T in MessageType]: Case } = {
  'mark-page': {
    from: FRAME,
    body: () => ({}),
    seen: heard('scripting.executeScript'),
    expected: () => script('/marker.js', 3),
  },
  'open-card': {
    from: TAB,
    body: () => ({}),
    seen: heard('scripting.executeScript'),
    expected: () => script('/card.js', 0),
  },
  'open-note-field': {
    from: FRAME,
    body: () => ({}),
    seen: heard('scripting.executeScript'),
    expected: () => script('/note-field.js', 3),
  },
  'get-names': {
    from: TAB,
    body: () => ({ spellings: ['tencent'] }),
    seen: (answer) => answer,
    expected: () => ({ ok: true, value: null }),
  },
  'to-window': {
    from: FRAME,
    body: (round) => ({ ask: { type: 'hide', token: round } }),
    seen: heard('tabs.sendMessage'),
    expected: (round) => [
      7,
      { type: 'to-card', body: { type: 'hide', token: round, frame: 3 } },
      { frameId: 0 },
    ],
  },
  'to-frame': {
    from: TAB,
    body: (round) => ({ frame: 3, news: { type: 'over', token: round } }),
    seen: heard('tabs.sendMessage'),
    expected: (round) => [7, { type: 'to-card', body: { type: 'over', token: round } }, { frameId: 3 }],
  },
  'get-company': {
    from: TAB,
    step: 3,
    body: () => ({ id: 'tencent' }),
    seen: (answer) => [answer, keeper.stored.get('recent')],
    expected: () => [company('tencent'), ['tencent']],
  },
  'get-notes': {
    body: () => ({ company: 'tencent' }),
    seen: (answer) => answer,
    expected: () => ({ ok: true, value: { notes: [], place: 'on' } }),
  },
  'save-note': {
    body: (round) => ({ note: noteId(round), company: 'tencent', text: `words ${round}`, base: 0 }),
    seen: async () => (await notes()).map(({ text }) => text).toSorted(),
    expected: (round) => Array.from({ length: round }, (_, i) => `words ${i + 1}`).toSorted(),
  },
  'leave-words': {
    body: (round) => ({ ...LEFT_WORDS, id: noteId(round), noteId: noteId(round), text: `words ${round}` }),
    seen: async () => (await notes()).map(({ text }) => text).toSorted(),
    expected: (round) => Array.from({ length: round }, (_, i) => `words ${i + 1}`).toSorted(),
  },
  'mark-note': {
    body: (round) => ({ note: noteId(0), pinned: isEven(round) }),
    seen: async () => (await notes()).map(({ pinned }) => pinned),
    expected: (round) => [isEven(round)],
  },
  'keep-place': {
    body: (round) => ({ keep: isEven(round) }),
    seen: setting('notePlace'),
    expected: isEven,
  },
  'open-notes': {
    body: (round) => ({ company: `company-${round}` }),
    seen: heard('tabs.create'),
    expected: (round) => newTab(`notes.html?company=company-${round}`),
  },
  'open-profile': {
    body: (round) => ({ id: `company-${round}` }),
    seen: heard('tabs.create'),
    expected: (round) => newTab(`profile.html?company=company-${round}`),
  },
  'report-page': {
    from: FRAME,
    body: (round) => ({ companies: [{ id: 'tencent', count: round, sentence: '' }], truncated: false }),
    seen: () => [keeper.session.get('page:7:3'), keeper.lastOf('action.setBadgeText')],
    expected: (round) => [
      { companies: [{ id: 'tencent', count: round, sentence: '' }], truncated: false },
      [{ tabId: 7, text: '1' }],
    ],
  },
  'quiet-site': {
    body: (round) => ({ site: `site${round}.example`, quiet: true }),
    seen: setting('quietSites'),
    expected: (round) => Array.from({ length: round }, (_, i) => `site${i + 1}.example`),
  },
  'mute-name': {
    body: (round) => ({ name: `name ${round}`, company: 'tencent', muted: true }),
    seen: setting('mutedNames'),
    expected: (round) =>
      Array.from({ length: round }, (_, i) => ({ name: `name ${i + 1}`, company: 'tencent' })),
  },
  'refresh-packs': {
    step: 4,
    body: () => ({}),
    seen: () => keeper.ask('get-company', { id: 'tencent' }),
    expected: () => company('tencent'),
  },
  'repair-knowledge': {
    step: 4,
    body: () => ({}),
    seen: () => keeper.ask('get-company', { id: 'tencent' }),
    expected: () => company('tencent'),
  },
};

const TYPES = Object.keys(PROTOCOL) as MessageType[];

test.for(TYPES)(
  '%s goes through when it is asked again, wherever the worker was stopped',
  { timeout: 90_000 },
  async (type) => {
    const { from, step = 1, leastStops = 2, body, seen, expected } = CASES[type];
    keeper.stored.set('prepared-version', '1.0.0');
    if (type === 'mark-note') {
      await keeper.start();
      await keeper.ask('save-note', { note: noteId(0), company: 'tencent', text: 'words', base: 0 });
      keeper.stop();
    }
    let stops = 0;
    let round = 0;
    for (let call = 1; call < 40; call += step) {
      let isThrough = true;
      for (const when of ['before', 'after'] as const) {
        round++;
        await keeper.start({ call, when });
        let answer = await keeper.ask(type, body(round), from);
        if (answer === 'stopped') {
          stops++;
          isThrough = false;
          await keeper.start();
          answer = await keeper.ask(type, body(round), from);
        }
        expect(answer).toMatchObject({ ok: true });
        expect(await seen(answer)).toEqual(expected(round));
        keeper.stop();
      }
      if (isThrough) break;
    }
    expect(stops).toBeGreaterThanOrEqual(leastStops);
  },
);

// As when the reader allows the extension in private windows right after the install: no event tells of the next start.
test(
  'an installation is carried through by the next start, wherever it was stopped',
  { timeout: 60_000 },
  async () => {
    let stops = 0;
    for (let call = 1; call < 60; call += 3) {
      await keeper.start({ call, when: 'before' });
      const end = await keeper.install();
      if (end === 'stopped') {
        stops++;
        await keeper.start();
        await keeper.untilPrepared();
      }
      expect(keeper.stored.has('name-index')).toBe(true);
      expect(await keeper.ask('get-company', { id: 'tencent' })).toMatchObject({ value: { company: {} } });
      keeper.stop();
      if (end === 'done') break;
      keeper.stored.clear();
      await deleteAll();
    }
    expect(stops).toBeGreaterThan(5);
    // Then there is nothing more to do: open tabs are served once.
    const served = () => keeper.calls.filter(({ path }) => path === 'tabs.query').length;
    const before = served();
    await keeper.start();
    expect(await keeper.ask('get-company', { id: 'tencent' })).toMatchObject({ ok: true });
    expect([before > 0, served()]).toEqual([true, before]);
  },
);
