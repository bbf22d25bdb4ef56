import { Dexie } from 'dexie';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { LeftWords, Note } from '../../../data/schema/note.ts';
import { err } from '../../../lib/shared/result.ts';
import { underLock } from '../../../lib/locks/lock.ts';
import { NOTES_NAME } from '../../../lib/store/notes/database.ts';
import { fakeBrowser, type FakeBrowser } from '../../support/fake-browser.ts';
import { LEFT_WORDS, NOTE } from '../../unit/messages/valid.ts';

const context = vi.hoisted((): { browser: FakeBrowser | undefined } => ({ browser: undefined }));
vi.mock('wxt/browser', () => ({
  // The module is read once; each test has a browser of its own behind it.
  browser: new Proxy({}, { get: (_, name) => Reflect.get(context.browser ?? {}, name) as unknown }),
}));

const { listenToLeftWords } = await import('../../../lib/background/left-words.ts');
const { createNoteHandlers } = await import('../../../lib/background/note-handlers.ts');
const { createStores } = await import('../../../lib/background/stores.ts');

const sender = { id: 'our-id', url: 'https://news.example/', frameId: 0, tab: { id: 7 } };

let browser: FakeBrowser;
let stores: ReturnType<typeof createStores>;
let handlers: ReturnType<typeof createNoteHandlers>;

beforeEach(() => {
  browser = fakeBrowser();
  context.browser = browser;
  stores = createStores();
  handlers = createNoteHandlers(stores);
});
afterEach(() => Dexie.delete(NOTES_NAME));

/** What a window leaves; each time under another id, and later. */
let times = 0;
function words(text: string, more: Partial<LeftWords> = {}): LeftWords {
  times += 1;
  return { ...LEFT_WORDS, id: crypto.randomUUID(), at: times, over: [], text, ...more };
}

const leave = (...left: readonly LeftWords[]): Promise<void> =>
  browser.storage.local.set(Object.fromEntries(left.map((one) => [`left:${one.id}`, one])));
const listen = (): void => listenToLeftWords(stores, (task) => void task.catch(console.error));

const keysLeft = (): readonly string[] =>
  [...browser.storage.local.items.keys()].filter((key) => key.startsWith('left:'));

/** What is kept once all that was left is taken up. */
async function notes(): Promise<readonly Note[]> {
  await underLock('left-words', () => Promise.resolve());
  const opened = await stores.notes.get();
  return opened.ok ? opened.value.db.notes.toArray() : [];
}

async function save(text: string, base: number): Promise<void> {
  await handlers['save-note']({ note: NOTE, company: 'tencent', text, base }, sender);
}

describe('words that a window left', () => {
  test('are saved and taken away as they are left', async () => {
    listen();
    await leave(words('ask them'));
    expect(await notes()).toMatchObject([{ id: NOTE, companyId: 'tencent', text: 'ask them', revision: 1 }]);
    expect(keysLeft()).toEqual([]);
  });

  test('before anyone listened are saved at the next start, in their order', async () => {
    const [first, second] = [words('ask'), words('ask them', { over: ['ask'] })];
    await leave(second, first);
    listen();
    expect(await notes()).toMatchObject([{ text: 'ask them', revision: 2 }]);
    expect(keysLeft()).toEqual([]);
  });

  test('are there for whoever asks for notes next', async () => {
    await leave(words('ask them'));
    listen();
    const found = await handlers['get-notes']({ company: 'tencent' }, sender);
    expect(found).toMatchObject({ value: { notes: [{ text: 'ask them' }] } });
  });

  test('and sent as well are saved once', async () => {
    listen();
    const both = words('ask them');
    await leave(both);
    expect(await handlers['leave-words'](both, sender)).toEqual({ ok: true, value: null });
    await save('ask them, soon', 1);
    await leave(both);
    expect(await notes()).toMatchObject([{ text: 'ask them, soon', revision: 2 }]);
    expect(keysLeft()).toEqual([]);
  });

  test('take the place of those they grew from, saved or on their way', async () => {
    listen();
    await save('helo', 0);
    await leave(words('hello', { over: ['hel', 'helo'] }));
    expect(await notes()).toMatchObject([{ text: 'hello', revision: 2 }]);
    await leave(words('hi', { baseRevision: 2, baseText: 'hello' }));
    expect(await notes()).toMatchObject([{ text: 'hi', revision: 3 }]);
  });

  test('by two windows over one note are all kept', async () => {
    listen();
    await save('one\ntwo', 0);
    const base = { baseRevision: 1, baseText: 'one\ntwo' };
    await leave(words('here\none\ntwo', base), words('one\ntwo\nthere', base));
    expect(await notes()).toMatchObject([{ text: 'here\none\ntwo\nthere', revision: 3 }]);
  });

  test('are a note of their own where they are too long to be joined, once however often', async () => {
    listen();
    await save('y'.repeat(150_000), 0);
    const long = words('x'.repeat(150_000));
    await leave(long);
    await notes();
    await leave(long);
    const texts = new Map((await notes()).map(({ id, text }) => [id, text]));
    expect(texts).toEqual(
      new Map([
        [NOTE, 'y'.repeat(150_000)],
        [long.id, long.text],
      ]),
    );
    expect(keysLeft()).toEqual([]);
  });

  test('bring a deleted note back if it was deleted without them, and only then', async () => {
    listen();
    await save('one', 0);
    await handlers['mark-note']({ note: NOTE, deleted: true }, sender);
    await leave(words('one'));
    expect(await notes()).toMatchObject([{ text: 'one', deleted: true, revision: 2 }]);
    await leave(words('one two', { over: ['one'] }));
    expect(await notes()).toMatchObject([{ text: 'one two', deleted: false, revision: 3 }]);
  });

  test('begin a note anew that the database does not know', async () => {
    listen();
    await leave(words('one two', { baseRevision: 4, baseText: 'one' }));
    expect(await notes()).toMatchObject([{ text: 'one two', revision: 1 }]);
  });

  test('have their place, but none of a private window', async () => {
    listen();
    const place = { title: 'A story', url: 'https://news.example/a', at: 1 };
    const ids = [1, 2, 3].map(() => crypto.randomUUID());
    await leave(words('a', { noteId: ids[0]!, context: place }));
    await leave(words('b', { noteId: ids[1]!, context: place, isPrivate: true }));
    const hidden = { ...sender, tab: { id: 8, incognito: true } };
    await handlers['leave-words'](words('c', { noteId: ids[2]!, context: place }), hidden);
    const byId = new Map((await notes()).map((note) => [note.id, note]));
    expect(ids.map((id) => [byId.get(id)?.text, byId.get(id)?.context])).toEqual([
      ['a', place],
      ['b', undefined],
      ['c', undefined],
    ]);
  });

  test('that cannot be saved stay until they can', async () => {
    const closed = { ...stores, notes: { get: () => Promise.resolve(err({ code: 'no-space' } as const)) } };
    await leave(words('ask them'));
    listenToLeftWords(closed, (task) => void task.catch(console.error));
    await underLock('left-words', () => Promise.resolve());
    expect(keysLeft()).toHaveLength(1);
    listen();
    expect(await notes()).toMatchObject([{ text: 'ask them' }]);
    expect(keysLeft()).toEqual([]);
  });

  test('and are none of ours, or damaged anywhere, go without a trace', async () => {
    listen();
    const part = fc.oneof(
      fc.anything(),
      fc.constantFrom('', -1, null, 'x'.repeat(200_001), { url: 'javascript:0' }),
    );
    const keys = Object.keys(LEFT_WORDS).filter((key) => key !== 'text');
    const damaged = fc
      .tuple(fc.constantFrom(...keys, 'context', 'extra'), part)
      .filter(([key, value]) => !(key === 'context' && (value === null || value === undefined)))
      .filter(([key, value]) => typeof value !== typeof Reflect.get(LEFT_WORDS, key))
      .map(([key, value]) => ({ ...words('planted'), [key]: value }));
    await fc.assert(
      fc.asyncProperty(fc.oneof(damaged, fc.anything()), async (item) => {
        fc.pre(item !== undefined);
        browser.storage.local.items.set('left:x', item);
        browser.storage.local.onChanged.fire({ 'left:x': { newValue: item } });
        expect(await notes()).toEqual([]);
        expect(keysLeft()).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
