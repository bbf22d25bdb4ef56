// The background in a worker of its own, over a made-up browser whose interface is asked by messages. Whoever holds
// the worker can end it at any of these, as a browser ends a service worker: with its locks, and with what it waits for.
interface Call {
  readonly id: number;
  readonly path: string;
  readonly args: readonly unknown[];
}

/** What the worker is told: to start with these packs, an event, or the answer to a call. */
export type ToWorker =
  | { readonly packs: readonly string[] }
  | { readonly event: string; readonly args: readonly unknown[] }
  | { readonly id: number; readonly result: unknown };

/** What the worker says: it listens, it calls the browser, or it answers a message. */
export type FromWorker = { readonly ready: true } | Call | { readonly answer: unknown };

type Listener = (...args: readonly unknown[]) => unknown;

const scope = globalThis as unknown as {
  browser: unknown;
  addEventListener: (type: 'message', take: (event: MessageEvent<ToWorker>) => void) => void;
  postMessage: (message: FromWorker) => void;
};
const say = scope.postMessage.bind(scope);
const waiting = new Map<number, (result: unknown) => void>();
const listeners = new Map<string, Listener[]>();
let calls = 0;

function call(path: string, args: readonly unknown[]): Promise<unknown> {
  return new Promise((done) => {
    const id = calls++;
    waiting.set(id, done);
    say({ id, path, args });
  });
}

/** What the extension's own code asks without waiting. */
const AT_ONCE: Readonly<Record<string, unknown>> = {
  'runtime.id': 'our-id',
  'runtime.getURL': (path: string) => `chrome-extension://our-id${path}`,
  'runtime.getManifest': () => ({ version: '1.0.0', content_scripts: [] }),
  'i18n.getMessage': (key: string) => key,
};

function part(path: string): unknown {
  return new Proxy(() => undefined, {
    get: (_, key) => {
      const inside = path === '' ? String(key) : `${path}.${String(key)}`;
      if (key === 'then') return undefined;
      if (inside in AT_ONCE) return AT_ONCE[inside];
      if (key === 'addListener')
        return (listener: Listener) => listeners.set(path, [...(listeners.get(path) ?? []), listener]);
      return part(inside);
    },
    apply: (_, __, args: readonly unknown[]) => call(path, args),
  });
}

async function begin(packs: readonly string[]): Promise<void> {
  const { startBackground } = await import('../../../lib/background/start.ts');
  startBackground({ packs });
  say({ ready: true });
}

scope.browser = part('');
const take = ({ data }: MessageEvent<ToWorker>): void => {
  if ('packs' in data) {
    void begin(data.packs);
  } else if ('event' in data) {
    const respond = (answer: unknown) => say({ answer });
    for (const listener of listeners.get(data.event) ?? []) listener(...data.args, respond);
  } else {
    waiting.get(data.id)?.(data.result);
    waiting.delete(data.id);
  }
};
scope.addEventListener('message', take);
