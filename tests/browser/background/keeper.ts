// A made-up browser that keeps what was stored while workers with the background in them come, are ended, and come again.
import { vi } from 'vitest';
import type { MessageType } from '../../../lib/messages/protocol.ts';
import type { Sender } from '../../../lib/messages/receive.ts';
import { fakeCompany, fakePack } from '../../support/packs.ts';
import type { FromWorker, ToWorker } from './stoppable-background.ts';
import background from 'virtual:whole/tests/browser/background/stoppable-background.ts';

const SCRIPT = URL.createObjectURL(new Blob([background], { type: 'text/javascript' }));

const PACKS = [
  JSON.stringify(fakePack({ companies: [fakeCompany({ id: 'xiaohongshu' })] })),
  JSON.stringify(fakePack({ id: 'directory', companies: [fakeCompany({ id: 'tencent' })] })),
];
const POPUP: Sender = { id: 'our-id', url: 'chrome-extension://our-id/popup.html' };

export type Answer = { readonly ok: boolean; readonly value?: unknown } | 'stopped';

/** Where a worker is ended: at its call of that number, before it is carried out or before it is answered. */
export interface Stop {
  readonly call: number;
  readonly when: 'before' | 'after';
}

/** A browser that keeps what was stored while workers come and go. */
export class Keeper {
  readonly stored = new Map<string, unknown>();
  /** What is forgotten when the browser ends, not when a worker does. */
  readonly session = new Map<string, unknown>();
  /** What workers have asked of the browser, and with what. */
  readonly calls: { readonly path: string; readonly args: readonly unknown[] }[] = [];
  #worker: Worker | undefined;
  #left: ((answer: Answer) => void) | undefined;
  #isArmed = false;

  /** Starts a worker; `stop` counts from when it listens, and holds until it has answered its first message or is prepared. */
  async start(stop?: Stop): Promise<void> {
    const worker = new Worker(SCRIPT, { type: 'module' });
    this.#worker = worker;
    const ready = Promise.withResolvers<void>();
    let calls = 0;
    this.#isArmed = false;
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if ('ready' in data) {
        this.#isArmed = stop !== undefined;
        ready.resolve();
      } else if ('answer' in data) {
        this.#isArmed = false;
        this.#left?.(data.answer as Answer);
      } else {
        if (this.#isArmed) calls++;
        const isLast = this.#isArmed && stop?.call === calls;
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

  ask(type: MessageType, body: object, sender: Sender = POPUP): Promise<Answer> {
    const { promise, resolve } = Promise.withResolvers<Answer>();
    this.#left = resolve;
    this.#tell({ event: 'runtime.onMessage', args: [{ type, body }, sender] });
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
    this.#isArmed = false;
    return 'done';
  }

  #end(): void {
    this.stop();
    this.#left?.('stopped');
  }

  #tell(message: ToWorker): void {
    this.#worker?.postMessage(message);
  }

  /** What was last asked of an interface of the browser; `undefined` if nothing was. */
  lastOf(wanted: string): unknown {
    return this.calls.findLast(({ path }) => path === wanted)?.args;
  }

  #carryOut(path: string, args: readonly unknown[]): unknown {
    this.calls.push({ path, args });
    const [, area, act] = /^storage\.(local|session)\.(get|getKeys|set|remove)$/.exec(path) ?? [];
    if (area === undefined) return path === 'tabs.query' ? [] : undefined;
    const [first] = args;
    const stored = area === 'local' ? this.stored : this.session;
    if (act === 'getKeys') return [...stored.keys()];
    if (act === 'get') {
      const wanted = first === null ? [...stored.keys()] : [first].flat().map(String);
      return Object.fromEntries(wanted.filter((key) => stored.has(key)).map((key) => [key, stored.get(key)]));
    }
    if (act === 'set') for (const [key, item] of Object.entries(first as object)) stored.set(key, item);
    else for (const key of [first].flat()) stored.delete(String(key));
    return undefined;
  }
}
