import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { KNOWLEDGE_NAME } from '../../../lib/store/knowledge/database.ts';
import { NOTES_NAME } from '../../../lib/store/notes/database.ts';
import { OWN_NAME } from '../../../lib/store/own/database.ts';
import { fakeCompany, fakePack } from '../../support/packs.ts';
import type { FromWorker, ToWorker } from './stoppable-background.ts';

const PACKS = [
  JSON.stringify(fakePack({ companies: [fakeCompany({ id: 'xiaohongshu' })] })),
  JSON.stringify(fakePack({ id: 'directory', companies: [fakeCompany({ id: 'tencent' })] })),
];
const popup = { id: 'our-id', url: 'chrome-extension://our-id/popup.html' };

type Answer = { readonly ok: boolean; readonly value?: unknown } | 'stopped';

/** Where a worker is ended: at its call of that number, before it is carried out or before it is answered. */
interface Stop {
  readonly call: number;
  readonly when: 'before' | 'after';
}

/** A browser that keeps what was stored while workers come and go. */
class Keeper {
  readonly stored = new Map<string, unknown>();
  /** What workers have asked of the browser. */
  readonly calls: string[] = [];
  #worker: Worker | undefined;
  #left: ((answer: Answer) => void) | undefined;

  /** Starts a worker; `stop` counts from when it listens, and holds until it has answered its first message. */
  async start(stop?: Stop): Promise<void> {
    const worker = new Worker(new URL('./stoppable-background.ts', import.meta.url), {
      type: 'module',
    });
    this.#worker = worker;
    const ready = Promise.withResolvers<void>();
    let calls = 0;
    let isArmed = false;
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if ('ready' in data) {
        isArmed = stop !== undefined;
        ready.resolve();
      } else if ('answer' in data) {
        isArmed = false;
        this.#left?.(data.answer as Answer);
      } else {
        if (isArmed) calls++;
        const isLast = isArmed && stop?.call === calls;
        const result = isLast && stop?.when === 'before' ? undefined : this.#carryOut(data.path, data.args);
        if (isLast) this.#end();
        else this.#tell({ id: data.id, result });
      }
    });
    this.#tell({ packs: PACKS });
    await ready.promise;
  }

  stop(): void {
    this.#worker?.terminate();
  }

  ask(type: string, body: object): Promise<Answer> {
    const { promise, resolve } = Promise.withResolvers<Answer>();
    this.#left = resolve;
    this.#tell({ event: 'runtime.onMessage', args: [{ type, body }, popup] });
    return promise;
  }

  /** Fires the event of an installation; resolves when the worker is stopped in the middle, or has done all. */
  async install(): Promise<'stopped' | 'done'> {
    const { promise, resolve } = Promise.withResolvers<'stopped'>();
    this.#left = () => resolve('stopped');
    this.#tell({ event: 'runtime.onInstalled', args: [{ reason: 'install' }] });
    return Promise.race([promise, this.untilPrepared()]);
  }

  async untilPrepared(): Promise<'done'> {
    await vi.waitUntil(() => this.stored.get('prepared-version') === '1.0.0', { timeout: 10_000 });
    return 'done';
  }

  #end(): void {
    this.stop();
    this.#left?.('stopped');
  }

  #tell(message: ToWorker): void {
    this.#worker?.postMessage(message);
  }

  #carryOut(path: string, [first]: readonly unknown[]): unknown {
    this.calls.push(path);
    if (path === 'storage.local.get') {
      const wanted = first === null ? [...this.stored.keys()] : [first].flat().map(String);
      return Object.fromEntries(
        wanted.filter((key) => this.stored.has(key)).map((key) => [key, this.stored.get(key)]),
      );
    }
    if (path === 'storage.local.set')
      for (const [key, item] of Object.entries(first as object)) this.stored.set(key, item);
    if (path === 'storage.local.remove') for (const key of [first].flat()) this.stored.delete(String(key));
    if (path === 'tabs.query') return [];
    return path.endsWith('get') ? {} : undefined;
  }
}

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

interface Case {
  readonly type: string;
  /** Every so many calls are tried; absent: each. */
  readonly step?: number;
  readonly body: (round: number) => object;
  /** What there is to see when the message went through, after rounds up to this one. */
  readonly seen: (round: number) => Promise<unknown>;
  readonly expected: (round: number) => unknown;
}

const texts = async (): Promise<unknown> => {
  const answer = await keeper.ask('get-notes', { company: 'tencent' });
  const { notes } = (answer as { value: { notes: { text: string }[] } }).value;
  return notes.map(({ text }) => text).toSorted();
};

const CASES: readonly Case[] = [
  {
    type: 'save-note',
    body: (round) => ({ note: noteId(round), company: 'tencent', text: `words ${round}`, base: 0 }),
    seen: texts,
    expected: (round) => Array.from({ length: round }, (_, i) => `words ${i + 1}`).toSorted(),
  },
  {
    type: 'quiet-site',
    body: (round) => ({ site: `site${round}.example`, quiet: true }),
    seen: () => Promise.resolve((keeper.stored.get('settings') as { quietSites: unknown }).quietSites),
    expected: (round) => Array.from({ length: round }, (_, i) => `site${i + 1}.example`),
  },
  {
    type: 'repair-knowledge',
    step: 4,
    body: () => ({}),
    seen: () => keeper.ask('get-company', { id: 'tencent' }),
    expected: () => expect.objectContaining({ ok: true }) as unknown,
  },
];

test.for(CASES)(
  '$type goes through when it is asked again, wherever the worker was stopped',
  { timeout: 90_000 },
  async ({ type, step = 1, body, seen, expected }) => {
    keeper.stored.set('prepared-version', '1.0.0');
    let stops = 0;
    let round = 0;
    for (let call = 1; call < 40; call += step) {
      let isThrough = true;
      for (const when of ['before', 'after'] as const) {
        round++;
        await keeper.start({ call, when });
        let answer = await keeper.ask(type, body(round));
        if (answer === 'stopped') {
          stops++;
          isThrough = false;
          await keeper.start();
          answer = await keeper.ask(type, body(round));
        }
        expect(answer).toMatchObject({ ok: true });
        expect(await seen(round)).toEqual(expected(round));
        keeper.stop();
      }
      if (isThrough) break;
    }
    expect(stops).toBeGreaterThan(1);
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
    const served = () => keeper.calls.filter((path) => path === 'tabs.query').length;
    const before = served();
    await keeper.start();
    expect(await keeper.ask('get-company', { id: 'tencent' })).toMatchObject({ ok: true });
    expect([before > 0, served()]).toEqual([true, before]);
  },
);
