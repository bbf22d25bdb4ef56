import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { MESSAGE_LIMITS } from '../../../lib/messages/limits.ts';
import { PROTOCOL, type MessageType } from '../../../lib/messages/protocol.ts';
import { createReceiver, type Handlers, type Sender } from '../../../lib/messages/receive.ts';
import { ok } from '../../../lib/shared/result.ts';
import { NOTE, VALID } from './valid.ts';

const IDENTITY = { id: 'our-id', origin: 'chrome-extension://our-id/' };
const TYPES = Object.keys(PROTOCOL) as MessageType[];

const page: Sender = { id: 'our-id', url: 'https://news.example/story', frameId: 0, tab: { id: 7 } };
/** A content script whose tab has closed meanwhile, as Firefox tells of it. */
const closed: Sender = { id: 'our-id', url: 'https://news.example/story', frameId: 0 };
const popup: Sender = { id: 'our-id', url: 'chrome-extension://our-id/popup.html' };

function spies(): Handlers {
  const entries = TYPES.map((type) => [type, vi.fn<() => Promise<unknown>>(() => Promise.resolve(ok(null)))]);
  return Object.fromEntries(entries) as Handlers;
}

function callsOf(handlers: Handlers): string[] {
  return TYPES.filter((type) => vi.mocked(handlers[type]).mock.calls.length > 0);
}

describe('the receiver', () => {
  test.for(TYPES)('lets only those send %s who may', async (type) => {
    for (const [kind, sender] of [
      ['page', page],
      ['closed', closed],
      ['extension', popup],
    ] as const) {
      const handlers = spies();
      const answer = createReceiver(IDENTITY, handlers)({ type, body: VALID[type] }, sender);
      const allowed = (PROTOCOL[type].from as readonly string[]).includes(kind);
      expect(await answer).toEqual(allowed ? ok(null) : undefined);
      expect(callsOf(handlers)).toEqual(allowed ? [type] : []);
    }
  });

  test('keeps pages away from what is not a reader’s business', () => {
    const forPages = TYPES.filter((type) => (PROTOCOL[type].from as readonly string[]).includes('page'));
    expect(forPages).toEqual([
      'mark-page',
      'get-names',
      'open-card',
      'open-note-field',
      'to-window',
      'to-frame',
      'get-company',
      'get-notes',
      'save-note',
      'leave-words',
      'mark-note',
      'keep-place',
      'open-notes',
      'report-page',
      'open-profile',
      'quiet-site',
      'mute-name',
    ]);
  });

  test('hears a page that has closed only for what it leaves', () => {
    const isHeard = (type: MessageType): boolean =>
      (PROTOCOL[type].from as readonly string[]).includes('closed');
    expect(TYPES.filter(isHeard)).toEqual(['leave-words']);
  });

  test.for([
    ['another extension', { ...page, id: 'their-id' }],
    ['nobody', {}],
    ['a page without a frame', { id: 'our-id', url: 'https://news.example/', tab: { id: 1 } }],
    ['a look-alike origin', { id: 'our-id', url: 'chrome-extension://our-id.evil/popup.html' }],
  ] as const)('drops messages from %s', ([, sender]) => {
    const handlers = spies();
    expect(createReceiver(IDENTITY, handlers)({ type: 'get-notes', body: { company: 'a' } }, sender)).toBe(
      undefined,
    );
    expect(callsOf(handlers)).toEqual([]);
  });

  test.for([
    ['an unknown type', { type: 'delete-everything', body: {} }],
    ['a type of Object.prototype', { type: 'constructor', body: {} }],
    ['an unknown part', { type: 'open-card', body: {}, extra: 1 }],
    ['no body at all', 'open-card'],
    ['a message too large', { type: 'open-card', body: { text: 'x'.repeat(MESSAGE_LIMITS.message) } }],
  ] as const)('drops %s', ([, message]) => {
    const handlers = spies();
    expect(createReceiver(IDENTITY, handlers)(message, page)).toBe(undefined);
    expect(callsOf(handlers)).toEqual([]);
  });

  test.for([
    ['get-company', { id: '../../etc' }],
    ['get-company', { id: 'tencent', also: 1 }],
    ['save-note', { note: NOTE, company: 'tencent', text: 'x'.repeat(200_001), base: 0 }],
    ['save-note', { note: NOTE, company: 'tencent', text: 'x', base: -1 }],
    ['to-window', { ask: { type: 'show', token: 1, company: 'tencent' } }],
    ['to-window', { ask: { type: 'run', token: 1 } }],
    ['to-frame', { frame: 0, news: { type: 'over', token: 1 } }],
    ['to-frame', { frame: 2, news: { type: 'hold', token: 1, hold: 'everything', on: true } }],
    ['report-page', { companies: [{ id: 'a', count: 0, sentence: '' }], truncated: false }],
    ['report-page', { companies: [{ id: 'a', count: 1, sentence: 'x'.repeat(401) }], truncated: false }],
    [
      'report-page',
      {
        companies: Array.from({ length: 301 }, () => ({ id: 'a', count: 1, sentence: '' })),
        truncated: false,
      },
    ],
  ] as const)('refuses %s with a wrong body', async ([type, body]) => {
    const handlers = spies();
    expect(await createReceiver(IDENTITY, handlers)({ type, body }, page)).toMatchObject({ ok: false });
    expect(callsOf(handlers)).toEqual([]);
  });

  test('answers with a problem when a handler throws', async () => {
    const handlers: Handlers = { ...spies(), 'get-notes': () => Promise.reject(new Error('boom')) };
    const answer = createReceiver(IDENTITY, handlers)({ type: 'get-notes', body: { company: 'a' } }, page);
    expect(await answer).toEqual({
      ok: false,
      error: { code: 'unexpected', detail: 'get-notes: Error: boom' },
    });
  });

  test.for(TYPES)('hands on a spoiled %s only if it still fits', async (type) => {
    const valid = VALID[type];
    const spoiled = fc
      .tuple(fc.constantFrom(...Object.keys(valid), 'extra'), fc.anything())
      .map(([key, value]) => ({
        ...valid,
        [key]: value,
      }));
    const [kind] = PROTOCOL[type].from;
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(spoiled, fc.constant({ text: 'x'.repeat(MESSAGE_LIMITS.message) })),
        async (body) => {
          const handlers = spies();
          await createReceiver(IDENTITY, handlers)({ type, body }, kind === 'page' ? page : popup);
          expect(callsOf(handlers)).toEqual(PROTOCOL[type].request.safeParse(body).success ? [type] : []);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('survives any message from anyone, and hands on only what fits its schema', async () => {
    const messages = fc.oneof(
      fc.anything({ withBigInt: true, withMap: true, withDate: true, withNullPrototype: true }),
      fc.record({ type: fc.oneof(fc.constantFrom(...TYPES), fc.string()), body: fc.anything() }),
      fc.record({ type: fc.constantFrom(...TYPES), body: fc.constantFrom(...Object.values(VALID)) }),
    );
    const senders = fc.oneof(
      fc.constantFrom(page, popup),
      fc.record({
        id: fc.string(),
        url: fc.webUrl(),
        frameId: fc.integer(),
        tab: fc.record({ id: fc.nat() }),
      }),
    );
    let handled = 0;
    await fc.assert(
      fc.asyncProperty(messages, senders, async (message, sender) => {
        const handlers = spies();
        const answer = await createReceiver(IDENTITY, handlers)(message, sender);
        const called = callsOf(handlers);
        expect(called.length).toBe(answer?.ok ? 1 : 0);
        for (const type of called as MessageType[]) {
          const [body] = vi.mocked(handlers[type]).mock.calls[0] ?? [];
          expect(PROTOCOL[type].request.safeParse(body).success).toBe(true);
          expect([page, popup]).toContain(sender);
          handled += 1;
        }
      }),
      { numRuns: 500 },
    );
    expect(handled).toBeGreaterThan(0);
  });
});
