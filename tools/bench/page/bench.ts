import { rotated } from '../statistics.ts';
import { ahoEngine } from './aho.ts';
import type { Engine } from './engine.ts';
import { firstStageEngine } from './first-stage.ts';
import { floorEngine, leanFloorEngine } from './floor.ts';
import { measureHits, type Hits } from './hits.ts';
import { markJsEngine } from './mark-js.ts';
import type { StoredAddresses } from '../setting.ts';
import { openNames, oursEngine, type OpenedNames } from './ours.ts';
import { regexpEngine } from './regexp.ts';

const ENGINES = {
  floor: floorEngine,
  'lean-floor': leanFloorEngine,
  regexp: regexpEngine,
  aho: ahoEngine,
  'mark.js': markJsEngine,
} as const;
/** Those that read the name index. */
const OWN_ENGINES = { ours: oursEngine, 'first-stage': firstStageEngine } as const;
export type EngineName = keyof typeof ENGINES | keyof typeof OWN_ENGINES;

export interface Timing {
  readonly engine: EngineName;
  /** Of each repeat, in ms. */
  readonly times: readonly number[];
  readonly marks: number;
}

const engines = new Map<EngineName, Engine>();
let opened: OpenedNames | undefined;

declare const gc: ((options: { readonly type: 'minor' }) => void) | undefined;

/** How much slower ours is made on purpose, in ms. */
let spoiledBy = 0;

function spoil(share = 1): void {
  if (spoiledBy === 0) return;
  for (const end = performance.now() + spoiledBy * share; performance.now() < end;);
}

/** Sweeps what the engine before left behind, so that its collection is not counted here. */
function sweep(): void {
  if (typeof gc === 'function') gc({ type: 'minor' });
}

function openedNames(): OpenedNames {
  if (!opened) throw new Error('no name index was loaded');
  return opened;
}

async function fetchText(address: string): Promise<string> {
  return (await fetch(address)).text();
}

function timeOnce(name: EngineName, engine: Engine): { ms: number; marks: number } {
  sweep();
  void document.body.offsetHeight;
  const start = performance.now();
  const marks = engine.run();
  if (name === 'ours') spoil();
  const ms = performance.now() - start;
  engine.clean();
  return { ms, marks };
}

/** What the driver may ask of a page. Arguments and answers are JSON. */
export const bench = {
  /** Makes ours slower from now on, to see that the measures see it. */
  spoil(ms: number): void {
    spoiledBy = ms;
  },

  /** Takes the name index at addresses of this site. @returns how long decoding and opening took, in ms */
  async loadIndex(stored: StoredAddresses): Promise<number> {
    const index = await fetchText(stored.index);
    // A page with the whole index has no need of the first stage by itself.
    const first = stored.whole === undefined ? undefined : await fetchText(stored.first);
    const start = performance.now();
    const names = openNames(index, first);
    spoil();
    const taken = performance.now() - start;
    opened = { ...names, whole: stored.whole === undefined ? undefined : await fetchText(stored.whole) };
    return taken;
  },

  /** Makes engines ready. @returns how long each took, in ms */
  async prepare(names: readonly EngineName[], spellingsAddress: string): Promise<number[]> {
    const spellings = JSON.parse(await (await fetch(spellingsAddress)).text()) as readonly string[];
    return names.map((name) => {
      const engine =
        name === 'ours' || name === 'first-stage' ? OWN_ENGINES[name](openedNames()) : ENGINES[name]();
      const start = performance.now();
      engine.prepare(spellings);
      engines.set(name, engine);
      return performance.now() - start;
    });
  },

  /** Runs engines by turns, each once unmeasured before. */
  rounds(names: readonly EngineName[], repeats: number): Timing[] {
    const ready = names.flatMap((name) => {
      const engine = engines.get(name);
      return engine ? [{ name, engine, times: [] as number[], marks: 0 }] : [];
    });
    for (let round = -1; round < repeats; round++) {
      for (const entry of rotated(ready, Math.max(0, round))) {
        const { ms, marks } = timeOnce(entry.name, entry.engine);
        entry.marks = marks;
        if (round >= 0) entry.times.push(ms);
      }
    }
    return ready.map(({ name, times, marks }) => ({ engine: name, times, marks }));
  },

  /** Hit tests on this page, read with the index. */
  hits(batches: number): Promise<Hits> {
    return measureHits(openedNames().index, batches, () => spoil(0.02));
  },

  /** Runs one engine once, without running it before. */
  once(name: EngineName): number {
    const engine = engines.get(name);
    if (!engine) throw new Error(`${name} was not prepared`);
    return timeOnce(name, engine).ms;
  },
};

export type Bench = typeof bench;

(globalThis as { mingpianBench?: Bench }).mingpianBench = bench;
