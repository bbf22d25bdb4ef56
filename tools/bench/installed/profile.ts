import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession } from 'puppeteer-core';
import type { Installed } from './installed.ts';

/** A sampled profile, as the browser's protocol gives it; times in µs. */
export interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly url: string; readonly functionName: string };
    readonly children?: readonly number[];
  }[];
  readonly startTime: number;
  readonly endTime: number;
  readonly samples?: readonly number[];
  readonly timeDeltas?: readonly number[];
}

/** In µs: short enough to see what takes 2 % of the time, long enough not to take as much itself. */
const INTERVAL = 200;

/** Where there was no script and nothing else to do. */
const IDLE = '(idle)';

/**
 * The share of the busy time, from 0 to 1, in which a script at an address beginning with `origin` was on the
 * stack. 0 if there was nothing to do all the time.
 */
export function shareOf({ nodes, samples = [], timeDeltas = [] }: Profile, origin: string): number {
  const parents = new Map(
    nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)),
  );
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame] as const));
  const isOwn = (node: number): boolean => {
    for (let id: number | undefined = node; id !== undefined; id = parents.get(id)) {
      if (frames.get(id)?.url.startsWith(origin)) return true;
    }
    return false;
  };
  let own = 0;
  let busy = 0;
  samples.forEach((node, i) => {
    // A delta says how long before its sample the one before was taken.
    const time = timeDeltas[i + 1] ?? 0;
    if (frames.get(node)?.functionName !== IDLE) busy += time;
    if (isOwn(node)) own += time;
  });
  return busy > 0 ? own / busy : 0;
}

/** What scripts took of a main thread. */
export interface Share {
  /** Of the time that passed, from 0 to 1; as time of the processor, so that other programs do not count. */
  readonly ofTime: number;
  /** Of what the thread did, from 0 to 1. */
  readonly ofWork: number;
}

/** Samples the main thread for so many ms, and tells what the extension's scripts took of it. */
export async function watchShare({ page, origin }: Installed, time: number): Promise<Share> {
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: INTERVAL });
  const before = await threadTime(session);
  await session.send('Profiler.start');
  await sleep(time);
  const { profile } = await session.send('Profiler.stop');
  const worked = (await threadTime(session)) - before;
  await session.detach();
  const ofWork = shareOf(profile, origin());
  return { ofWork, ofTime: (ofWork * worked * 1e6) / (profile.endTime - profile.startTime) };
}

/** What the page's main thread has worked since it began, in s. */
async function threadTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  const worked = metrics.find(({ name }) => name === 'ThreadTime')?.value;
  if (worked === undefined) throw new Error('the browser does not tell what the main thread worked');
  return worked;
}
