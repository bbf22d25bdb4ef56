import { readdirSync, readFileSync } from 'node:fs';

/** The kernel's unit of processor time, in seconds. */
const TICK = 0.01;

/** Of a process: its parent, and what it has worked, in ticks. */
function statOf(pid: number): { readonly parent: number; readonly ticks: number } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name stands in brackets, and may hold anything.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) };
  } catch {
    return undefined;
  }
}

/**
 * What a process and all that it has started have worked so far, in seconds of a processor: what other programs do does
 * not count. `undefined` where the system has no `/proc`.
 */
export function processorSeconds(root: number): number | undefined {
  if (!statOf(process.pid)) return undefined;
  const all = new Map(
    readdirSync('/proc').flatMap((name) => {
      const stat = /^\d+$/.test(name) ? statOf(Number(name)) : undefined;
      return stat ? [[Number(name), stat] as const] : [];
    }),
  );
  const belongs = (pid: number): boolean => {
    for (let at = pid; at > 0; at = all.get(at)?.parent ?? 0) if (at === root) return true;
    return false;
  };
  return [...all].reduce((sum, [pid, { ticks }]) => sum + (belongs(pid) ? ticks * TICK : 0), 0);
}
