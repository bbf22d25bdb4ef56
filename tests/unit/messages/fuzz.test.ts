// Every message, from anyone, of any size, with any damage: what reaches a handler is held against bounds that are
// written down here, not against the schemas that are tested.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PROTOCOL, type MessageType } from '../../../lib/messages/protocol.ts';
import { createReceiver, type Handlers, type Sender } from '../../../lib/messages/receive.ts';
import { ok } from '../../../lib/shared/result.ts';
import { VALID } from './valid.ts';

const ORIGIN = 'chrome-extension://our-id/';
const IDENTITY = { id: 'our-id', origin: ORIGIN };
const TYPES = Object.keys(PROTOCOL) as MessageType[];

const PAGE: Sender = { id: 'our-id', url: 'https://news.example/story', frameId: 0, tab: { id: 7 } };
const POPUP: Sender = { id: 'our-id', url: `${ORIGIN}popup.html` };

/** Who may send a message, as `docs/security.md` has it: what changes packs or databases is for our own pages. */
const OF_PAGES_ONLY = new Set<string>([
  'mark-page',
  'open-card',
  'open-note-field',
  'to-window',
  'to-frame',
  'report-page',
]);
const OF_CLOSED_TOO = new Set<string>(['leave-words']);
const OF_OURS_ONLY = new Set<string>(['refresh-packs', 'repair-knowledge']);

const LIMIT = 1_000_000;
const LONGEST_TEXT = 200_000;
/** Of whatever is not the text of a note: names, addresses, ids, sentences. */
const LONGEST_LINE = 8_000;
const LONGEST_LIST = 3_000;

const senderOf = (type: MessageType): Sender => (OF_OURS_ONLY.has(type) ? POPUP : PAGE);

/** Handlers that keep what they are given, and answer with it or throw. */
function listening(throws?: unknown): { readonly taken: unknown[]; readonly handlers: Handlers } {
  const taken: unknown[] = [];
  const take = (body: unknown): Promise<unknown> => {
    taken.push(body);
    return throws === undefined ? Promise.resolve(ok(null)) : Promise.reject(throws);
  };
  return { taken, handlers: Object.fromEntries(TYPES.map((type) => [type, take])) as unknown as Handlers };
}

type Path = readonly string[];

/** The ways to every part of a body, its lists' items included. */
function pathsOf(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, part]) => pathsOf(part, [...path, key]))];
}

function replaced(value: unknown, [key, ...rest]: Path, part: unknown): unknown {
  if (key === undefined) return part;
  const inside: unknown = Reflect.get(Object(value) as object, key);
  const changed = replaced(inside, rest, part);
  if (!Array.isArray(value)) return { ...Object(value), [key]: changed };
  return value.map((one: unknown, at) => (String(at) === key ? changed : one));
}

/** Texts of notes. */
const TEXTS = new Set(['text', 'baseText', 'over']);

/** Parts of a body that no handler has to be ready for. */
function excesses(value: unknown, key = ''): readonly string[] {
  if (typeof value === 'string')
    return value.length > (TEXTS.has(key) ? LONGEST_TEXT : LONGEST_LINE) ? [`a long ${key}`] : [];
  if (typeof value === 'number') return Number.isFinite(value) ? [] : ['no number'];
  if (Array.isArray(value))
    return [
      ...(value.length > LONGEST_LIST ? ['a long list'] : []),
      ...value.flatMap((one) => excesses(one, key)),
    ];
  if (typeof value !== 'object' || value === null) return [];
  const isPlain = [Object.prototype, null].includes(Object.getPrototypeOf(value) as object | null);
  return [
    ...(isPlain ? [] : ['an object of a kind']),
    ...Object.entries(value).flatMap(([name, one]) => excesses(one, name)),
  ];
}

const keysOf = (value: unknown): readonly string[] => pathsOf(value).flatMap((path) => path.slice(-1));

/** Keys that a right body may have and the one in `VALID` has not. */
const MORE_KEYS: { readonly [T in MessageType]?: readonly string[] } = {
  'save-note': ['context'],
  'leave-words': ['context'],
  'mark-note': ['deleted'],
  'mute-name': ['site'],
};

const damage = fc.oneof(
  fc.anything({ withBigInt: true, withMap: true, withSet: true, withDate: true, withTypedArray: true }),
  fc.constantFrom(
    'x'.repeat(LONGEST_TEXT + 1),
    Array(LONGEST_LIST + 1).fill('x'),
    '',
    -1,
    NaN,
    Infinity,
    null,
  ),
  fc.constantFrom('javascript:alert(1)', '../../etc', '<img src=x>', '__proto__', '*', ' tencent', 'TENCENT'),
);

describe.each(TYPES)('%s', (type) => {
  const spoiled = fc
    .tuple(fc.constantFrom(...pathsOf(VALID[type]), ['extra'], ['constructor']), damage)
    .map(([path, part]) => replaced(VALID[type], path, part));

  test('damaged in any part is handed on within bounds or not at all, and answered with a result or not at all', async () => {
    const known = new Set([...keysOf(VALID[type]), ...(MORE_KEYS[type] ?? [])]);
    await fc.assert(
      fc.asyncProperty(spoiled, async (body) => {
        const { taken, handlers } = listening();
        const answer = await createReceiver(IDENTITY, handlers)({ type, body }, senderOf(type));
        expect([undefined, true, false]).toContain(answer?.ok);
        expect(taken.length).toBe(answer?.ok ? 1 : 0);
        expect(taken.flatMap((each) => excesses(each))).toEqual([]);
        expect(taken.flatMap(keysOf).filter((key) => !known.has(key))).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });

  test('is read up to a million signs and dropped above', async () => {
    const { taken, handlers } = listening();
    const receive = createReceiver(IDENTITY, handlers);
    const ask = (body: object) => receive({ type, body }, senderOf(type));
    const bare = JSON.stringify({ type, body: { ...VALID[type], pad: '' } }).length;
    expect(await ask(VALID[type])).toEqual(ok(null));
    expect(await ask({ ...VALID[type], pad: 'x'.repeat(LIMIT - bare) })).toMatchObject({ ok: false });
    expect(ask({ ...VALID[type], pad: 'x'.repeat(LIMIT - bare + 1) })).toBe(undefined);
    expect(taken.length).toBe(1);
  });

  test('is taken from those who may send it, whoever else tries', async () => {
    const senders = fc.record(
      {
        id: fc.constantFrom('our-id', 'their-id', ''),
        url: fc.oneof(
          fc.webUrl(),
          fc.constantFrom(`${ORIGIN}popup.html`, `${ORIGIN.slice(0, -1)}.evil/popup.html`),
          fc.constantFrom(`https://news.example/?${ORIGIN}`, 'chrome-extension://their-id/popup.html', ''),
        ),
        frameId: fc.nat(9),
        tab: fc.record({ id: fc.nat(9) }, { requiredKeys: [] }),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(fc.oneof(senders, fc.constantFrom(PAGE, POPUP)), async (sender) => {
        const { taken, handlers } = listening();
        const answer = await createReceiver(IDENTITY, handlers)({ type, body: VALID[type] }, sender);
        const isOurs = sender.url?.startsWith(ORIGIN) ?? false;
        const isFrame = !isOurs && sender.frameId !== undefined && sender.tab?.id !== undefined;
        const mayPage = isFrame ? !OF_OURS_ONLY.has(type) : OF_CLOSED_TOO.has(type);
        const may = isOurs ? !OF_PAGES_ONLY.has(type) : mayPage;
        const isTaken = sender.id === 'our-id' && may;
        expect([answer, taken.length]).toEqual(isTaken ? [ok(null), 1] : [undefined, 0]);
      }),
      { numRuns: 80 },
    );
  });

  test('is answered with a problem whatever its handler throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.constant(new Error('boom')), fc.object()), async (thrown) => {
        const { handlers } = listening(thrown);
        const answer = await createReceiver(IDENTITY, handlers)({ type, body: VALID[type] }, senderOf(type));
        expect(answer).toMatchObject({ ok: false, error: { code: 'unexpected' } });
      }),
      { numRuns: 20 },
    );
  });
});
