import { describe, expect, it } from 'vitest';
import { mainThread, type TraceEvent } from '../../../tools/bench/installed/main-thread.ts';

const PAGE = 'http://localhost/page';

/** Where an event stands, in ms: begin, length by the clock, length by the processor if that is another. */
type Place = readonly [start: number, wall: number, cpu?: number];

function event(name: string, [start, wall, cpu = wall]: Place, thread = { pid: 5, tid: 7 }): TraceEvent {
  return { name, ph: 'X', ...thread, ts: start * 1000, dur: wall * 1000, tdur: cpu * 1000 };
}

const THREAD: TraceEvent = {
  name: 'thread_name',
  ph: 'M',
  pid: 5,
  tid: 7,
  ts: 0,
  args: { name: 'CrRendererMain' },
};
const committed = (url: string, processId: number): TraceEvent => ({
  name: 'FrameCommittedInBrowser',
  ph: 'I',
  pid: 1,
  tid: 1,
  ts: 0,
  args: { data: { url, processId } },
});
const SHOWN = [THREAD, committed('about:blank', 4), committed(PAGE, 5)];

describe("the main thread's work in a trace", () => {
  it('is the sum of its tasks, by the clock and by the processor', () => {
    const events = [...SHOWN, event('RunTask', [0, 10, 6]), event('RunTask', [20, 5, 5])];
    expect(mainThread(events, PAGE)).toMatchObject({ busy: { wall: 15, cpu: 11 }, scripted: 0 });
  });

  it('takes no thread to have worked longer than the clock says', () => {
    const events = [...SHOWN, event('RunTask', [0, 6, 104]), event('TimerFire', [0, 5, 104])];
    expect(mainThread(events, PAGE)).toMatchObject({
      busy: { wall: 6, cpu: 6 },
      longest: { wall: 5, cpu: 5 },
    });
  });

  it('counts what lies in something else once', () => {
    const events = [
      ...SHOWN,
      event('RunTask', [0, 50]),
      event('RunTask', [1, 48]),
      event('FunctionCall', [2, 40]),
      event('v8.callFunction', [3, 30]),
      event('EvaluateScript', [44, 4]),
    ];
    expect(mainThread(events, PAGE)).toMatchObject({ busy: { wall: 50 }, script: { wall: 44 } });
  });

  it('finds the longest task of scripts: 50 ms of them in one, however many short ones there are', () => {
    const short = Array.from({ length: 30 }, (_, i) => [
      event('RunTask', [i * 10, 5]),
      event('TimerFire', [i * 10, 5]),
    ]).flat();
    const long = [
      event('RunTask', [400, 80]),
      event('TimerFire', [410, 30]),
      event('FunctionCall', [450, 20]),
    ];
    expect(mainThread([...SHOWN, ...short], PAGE)).toMatchObject({ longest: { wall: 5 }, scripted: 30 });
    expect(mainThread([...SHOWN, ...short, ...long], PAGE)).toMatchObject({
      longest: { wall: 50, cpu: 50 },
      scripted: 31,
    });
  });

  it('does not take layout and paint for scripts', () => {
    const events = [...SHOWN, event('RunTask', [0, 90]), event('Layout', [0, 60]), event('Paint', [60, 30])];
    expect(mainThread(events, PAGE)).toMatchObject({ script: { wall: 0 }, longest: { wall: 0 } });
  });

  it('does not take a look at an empty queue for a script', () => {
    const look = event('BlinkScheduler_PerformMicrotaskCheckpoint', [1, 0.003]);
    expect(mainThread([...SHOWN, event('RunTask', [0, 9]), look], PAGE).scripted).toBe(0);
  });

  it('leaves other threads and other processes out', () => {
    const events = [
      ...SHOWN,
      event('RunTask', [0, 3]),
      event('RunTask', [0, 100], { pid: 5, tid: 8 }),
      event('RunTask', [0, 100], { pid: 4, tid: 7 }),
    ];
    expect(mainThread(events, PAGE).busy.wall).toBe(3);
  });

  it('finds a page that was there before the trace began', () => {
    const started: TraceEvent = {
      ...committed('', 0),
      name: 'TracingStartedInBrowser',
      args: { data: { frames: [{ url: PAGE, processId: 5 }] } },
    };
    expect(mainThread([THREAD, started, event('RunTask', [0, 3])], PAGE).busy.wall).toBe(3);
  });

  it('of a page that is not in the trace is an error, not nothing', () => {
    expect(() => mainThread([THREAD, committed('about:blank', 5)], PAGE)).toThrow(/does not show/);
    expect(() => mainThread([committed(PAGE, 5)], PAGE)).toThrow(/main thread/);
  });
});
