import type { Bench } from '../page/bench.ts';

/** A JavaScript world beside the page's own, as content scripts have, with the bench loaded. */
export interface World {
  readonly call: <M extends keyof Bench>(
    method: M,
    ...parameters: Parameters<Bench[M]>
  ) => Promise<Awaited<ReturnType<Bench[M]>>>;
}

/** A browser with one page. */
export interface Stage {
  readonly browser: 'chromium' | 'firefox';
  readonly version: string;
  readonly open: (address: string) => Promise<void>;
  /** Another world of the page that is open; where a browser has one only, always the same. */
  readonly world: () => Promise<World>;
  readonly close: () => Promise<void>;
}

/** The source of a call that both browsers can evaluate. */
export function callSource(method: string, parameters: readonly unknown[]): string {
  return `mingpianBench.${method}(...${JSON.stringify(parameters)})`;
}
