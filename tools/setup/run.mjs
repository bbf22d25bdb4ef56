// Starting other programs, and saying so. Plain JavaScript for Node 20, before anything is installed.
import { spawn } from 'node:child_process';

/** Something that is needed and cannot be had; its message is one sentence for the person at the terminal. */
export class Missing extends Error {}

/** Says what is being done. */
export function say(text) {
  console.log(`▸ ${text}`);
}

const isWindows = process.platform === 'win32';

/** Ends a program and what it started, where the system keeps process groups. */
function end(child) {
  try {
    if (isWindows || child.pid === undefined) child.kill();
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended by itself in the meantime.
  }
}

/**
 * Runs a program to its end. `quiet` keeps its output for the caller, otherwise the terminal gets it.
 * Resolves with the exit code, 1 if it cannot be started, and 124 if it took longer than `limit` ms.
 */
export function run(command, args, { env = process.env, quiet = false, limit = 0 } = {}) {
  return new Promise((done) => {
    const stdio = quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'];
    const child = spawn(command, args, { env, stdio, shell: isWindows, detached: !isWindows && limit > 0 });
    let output = '';
    let late = false;
    const timer = limit > 0 && setTimeout(() => ((late = true), end(child)), limit);
    const finish = (code, words = '') => {
      clearTimeout(timer || undefined);
      done({ code, output: output + words });
    };
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => finish(1, error.message));
    child.on('close', (code) =>
      late ? finish(124, `\nstopped after ${limit / 1000} s`) : finish(code ?? 1),
    );
  });
}

/** Runs npm: the one that started us if there is one, else the one on PATH. */
export function npm(args, options) {
  const script = process.env.npm_execpath;
  return script?.endsWith('.js')
    ? run(process.execPath, [script, ...args], options)
    : run('npm', args, options);
}

/** Runs a command's main part; a `Missing` ends it with its one sentence and exit code 1. */
export async function main(body) {
  try {
    process.exitCode = await body();
  } catch (error) {
    if (!(error instanceof Missing)) throw error;
    console.error(`\n${error.message}`);
    process.exitCode = 1;
  }
}
