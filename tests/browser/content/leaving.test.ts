import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser, type FakeBrowser } from '../../support/fake-browser.ts';
import { noteOf } from '../../unit/messages/note-store.ts';

const context = vi.hoisted((): { browser: FakeBrowser | object } => ({ browser: {} }));
vi.mock('wxt/browser', () => ({
  // The module is read once; each test has a browser of its own behind it.
  browser: new Proxy({}, { get: (_, name) => Reflect.get(context.browser, name) as unknown }),
}));

const { openNote } = await import('../../../lib/messages/open-notes.ts');

const SAVED = { ok: true, value: { outcome: 'saved', note: noteOf('new', 2), copied: true } };

type Listener = (event: { readonly isTrusted: boolean }) => void;

let browser: FakeBrowser;
let lifetime: AbortController;
let listeners: Map<string, Listener>;
let ends: AbortSignal | undefined;

/** Hears what is listened to in place of the window and its document: events of the browser's own cannot be made. */
function hear(type: string, listener: unknown, options: unknown): void {
  listeners.set(type, listener as Listener);
  ends = (options as { readonly signal: AbortSignal }).signal;
}

beforeEach(() => {
  browser = fakeBrowser();
  browser.runtime.sendMessage.mockResolvedValue(SAVED);
  context.browser = browser;
  lifetime = new AbortController();
  listeners = new Map();
  vi.spyOn(window, 'addEventListener').mockImplementation(hear);
  vi.spyOn(document, 'addEventListener').mockImplementation(hear);
});
afterEach(() => {
  lifetime.abort();
  vi.restoreAllMocks();
});

const left = (): readonly unknown[] =>
  [...browser.storage.local.items].filter(([key]) => key.startsWith('left:')).map(([, item]) => item);
const sent = (type: string): readonly unknown[] =>
  browser.runtime.sendMessage.mock.calls.filter(([message]) => Reflect.get(Object(message), 'type') === type);
const fire = (type: string, isTrusted = true): void => listeners.get(type)?.({ isTrusted });

function write(): void {
  openNote(noteOf('old', 1), lifetime.signal).change('new', 'old');
}

test('a window that closes leaves its words in storage and sends them', () => {
  browser.extension.inIncognitoContext = true;
  write();
  fire('pagehide');
  expect(left()).toMatchObject([{ text: 'new', baseText: 'old', baseRevision: 1, isPrivate: true }]);
  expect(sent('leave-words')).toMatchObject([[{ body: left()[0] }]]);
});

test('a tab that is hidden leaves its words; one that is shown, or a page that makes the events up, does nothing', () => {
  write();
  fire('visibilitychange');
  fire('pagehide', false);
  expect(left()).toEqual([]);
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  fire('visibilitychange', false);
  expect(left()).toEqual([]);
  fire('visibilitychange');
  expect(left()).toHaveLength(1);
});

test('a note that was let go of is minded until its words are saved', async () => {
  const answer = Promise.withResolvers<unknown>();
  browser.runtime.sendMessage.mockImplementation(() => answer.promise);
  write();
  lifetime.abort();
  fire('pagehide');
  expect(left()).toMatchObject([{ text: 'new' }]);
  expect(ends?.aborted).toBe(false);
  answer.resolve(SAVED);
  await expect.poll(() => ends?.aborted).toBe(true);
});

test('an extension that is gone, or a full disk, breaks nothing', async () => {
  vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('no room'));
  write();
  fire('pagehide');
  expect(sent('leave-words')).toHaveLength(1);
  context.browser = { runtime: {} };
  expect(() => fire('pagehide')).not.toThrow();
  await Promise.resolve();
});
