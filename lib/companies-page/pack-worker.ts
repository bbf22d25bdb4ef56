// Reads, checks and imports packs beside the page, so that the page goes on.
import { bringIn } from '../packs/bring-in.ts';
import { lookAtPack, type PackProgress, type PackStores, type PackTrouble } from '../packs/take.ts';
import { err, type Result } from '../shared/result.ts';
import { openKnowledge } from '../store/knowledge/database.ts';
import { openOwn } from '../store/own/database.ts';
import type { PackAsk, PackTask, PackTell } from './pack-messages.ts';

/** What this project's types of the page do not tell of a worker. */
interface WorkerScope {
  postMessage(message: PackTell): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<PackAsk>) => void): void;
}

const scope = globalThis as unknown as WorkerScope;
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has one page
const tell = (message: PackTell): void => scope.postMessage(message);

/** Told to the page at most so often, in ms. */
const TELL_EVERY = 100;

function telling(signal: AbortSignal): PackProgress {
  let last = 0;
  return {
    signal,
    onProgress: (done) => {
      const now = performance.now();
      if (now - last < TELL_EVERY) return;
      last = now;
      tell({ tell: 'progress', done });
    },
  };
}

/** Packs have no second copy: their makers have them. */
const NO_COPY = { readAll: () => Promise.resolve(new Map()), write: () => Promise.resolve() };

async function withStores<T>(
  task: (stores: PackStores) => Promise<Result<T, PackTrouble>>,
): Promise<Result<T, PackTrouble>> {
  const own = await openOwn(NO_COPY);
  if (!own.ok) return own;
  const knowledge = await openKnowledge();
  try {
    return knowledge.ok ? await task({ own: own.value, knowledge: knowledge.value }) : knowledge;
  } catch (error) {
    return err({ code: 'unexpected', detail: String(error) });
  } finally {
    own.value.db.close();
    if (knowledge.ok) knowledge.value.close();
  }
}

async function run(asked: PackTask, signal: AbortSignal): Promise<void> {
  const progress = telling(signal);
  if (asked.task === 'look') {
    const { file } = asked;
    tell({ tell: 'looked', result: await withStores((stores) => lookAtPack(stores, file, progress)) });
    return;
  }
  const { taken, packsOff } = asked;
  const result = await withStores((stores) => bringIn(stores, taken, packsOff, progress));
  tell({ tell: 'taken', result });
}

let stop = new AbortController();

scope.addEventListener('message', ({ data }) => {
  stop.abort();
  if (data.task === 'stop') return;
  stop = new AbortController();
  void run(data, stop.signal);
});
