import type { PackAsk, PackTask, PackTell } from './pack-messages.ts';

type Ended = Exclude<PackTell, { tell: 'progress' }>;

/** The worker beside the page that reads packs. It is started when it is first needed. */
export class PackWork {
  #worker: Worker | undefined;

  /** Does one task. What goes wrong inside comes back as the result; `onProgress` is told between 0 and 1. */
  async run<T extends PackTask['task']>(
    asked: PackTask & { readonly task: T },
    onProgress: (done: number) => void,
  ): Promise<Ended> {
    const worker = (this.#worker ??= new Worker(new URL('./pack-worker.ts', import.meta.url), {
      type: 'module',
      name: 'mingpian-packs',
    }));
    const { promise, resolve } = Promise.withResolvers<Ended>();
    const lifetime = new AbortController();
    const { signal } = lifetime;
    const fail = (detail: string): void => {
      const result = { ok: false, error: { code: 'unexpected', detail } } as const;
      resolve(asked.task === 'look' ? { tell: 'looked', result } : { tell: 'taken', result });
    };
    worker.addEventListener('error', ({ message }) => fail(message), { signal });
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<PackTell>) => {
        if (data.tell === 'progress') onProgress(data.done);
        else resolve(data);
      },
      { signal },
    );
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has one page
    worker.postMessage(asked satisfies PackAsk);
    const ended = await promise;
    lifetime.abort();
    return ended;
  }

  /** Asks the task that is under way to end; it ends with a result all the same. */
  stop(): void {
    this.#worker?.postMessage({ task: 'stop' } satisfies PackAsk);
  }
}
