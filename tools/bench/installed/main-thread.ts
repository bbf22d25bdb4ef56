/** A frame of a page, and the process that showed it. */
interface Frame {
  readonly url: string;
  readonly processId: number;
}

/** An event of a browser's trace, as far as it is read here; times in µs. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Time of the processor: what the thread itself took, however busy the machine was with other things. */
  readonly tdur?: number;
  readonly args?: {
    readonly name?: string;
    readonly data?: Partial<Frame> & { readonly frames?: readonly Partial<Frame>[] };
  };
}

/** Time in ms: as the reader's clock shows it, and as the thread itself took it. */
export interface Time {
  readonly wall: number;
  readonly cpu: number;
}

/** What a page's main thread did while it was traced. */
export interface MainThread {
  /** In all tasks together. */
  readonly busy: Time;
  /** In scripts. */
  readonly script: Time;
  /** The most that scripts took of one task. */
  readonly longest: Time;
  /** How many tasks ran a script. */
  readonly scripted: number;
}

/** Events during which scripts run. */
const SCRIPT: ReadonlySet<string> = new Set([
  'EvaluateScript',
  'EventDispatch',
  'FireAnimationFrame',
  'FireIdleCallback',
  'FunctionCall',
  'RunMicrotasks',
  'BlinkScheduler_PerformMicrotaskCheckpoint',
  'TimerFire',
  'v8.callFunction',
  'v8.compile',
  'v8.run',
]);

/** In ms: below it, the browser only looked whether there was a script to run. */
const NOTHING_RAN = 0.05;

interface Interval extends Time {
  readonly start: number;
  readonly end: number;
}

/** Intervals that lie in none of the others, in order, so that nothing is counted twice. */
function outermost(events: readonly TraceEvent[]): Interval[] {
  const sorted = events
    .map(({ ts, dur = 0, tdur = dur }) => ({
      start: ts,
      end: ts + dur,
      wall: dur / 1000,
      // Some machines tell of what a thread worked in leaps, 100 ms in a task of 5: it cannot have worked longer than it ran.
      cpu: Math.min(dur, tdur) / 1000,
    }))
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  const outer: Interval[] = [];
  let end = -Infinity;
  for (const interval of sorted) {
    if (interval.end <= end) continue;
    outer.push(interval);
    ({ end } = interval);
  }
  return outer;
}

function total(times: readonly Time[]): Time {
  return times.reduce((sum, { wall, cpu }) => ({ wall: sum.wall + wall, cpu: sum.cpu + cpu }), {
    wall: 0,
    cpu: 0,
  });
}

function largest(times: readonly Time[], clock: keyof Time): number {
  return Math.max(0, ...times.map((time) => time[clock]));
}

/** The scripts' part of each task that ran any. */
function scriptByTask(tasks: readonly Interval[], scripts: readonly Interval[]): Time[] {
  const parts: Time[] = [];
  let at = 0;
  for (const { start, end } of tasks) {
    const inside: Interval[] = [];
    for (; at < scripts.length; at++) {
      const script = scripts[at];
      if (!script || script.start > end) break;
      if (script.start >= start && script.wall > NOTHING_RAN) inside.push(script);
    }
    if (inside.length > 0) parts.push(total(inside));
  }
  return parts;
}

/** The process that showed the page at an address: since the trace began, or before. */
function processOf(events: readonly TraceEvent[], address: string): number {
  const frames = events.flatMap(({ name, args }): readonly Partial<Frame>[] => {
    if (name === 'TracingStartedInBrowser') return args?.data?.frames ?? [];
    return name === 'FrameCommittedInBrowser' && args?.data ? [args.data] : [];
  });
  const pid = frames.findLast(({ url }) => url === address)?.processId;
  if (pid === undefined) throw new Error(`the trace does not show ${address}`);
  return pid;
}

/**
 * Sums up what the main thread of the page at `address` did. Of a page without scripts, all script time is
 * the extension's. Throws if the trace does not show the page.
 */
export function mainThread(events: readonly TraceEvent[], address: string): MainThread {
  const pid = processOf(events, address);
  const main = events.find((event) => event.pid === pid && event.args?.name === 'CrRendererMain');
  if (!main) throw new Error('the trace does not show the main thread of the page');
  const own = events.filter((event) => event.pid === pid && event.tid === main.tid && event.ph === 'X');
  const tasks = outermost(own.filter(({ name }) => name === 'RunTask'));
  const parts = scriptByTask(tasks, outermost(own.filter(({ name }) => SCRIPT.has(name))));
  return {
    busy: total(tasks),
    script: total(parts),
    longest: { wall: largest(parts, 'wall'), cpu: largest(parts, 'cpu') },
    scripted: parts.length,
  };
}
