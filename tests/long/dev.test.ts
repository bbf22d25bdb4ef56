import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { isInstalled, openReader, until } from '../support/extension.ts';

/** Longer than dwell and delivery of a card together. */
const CARD_TIME = 900;

const TOKENS = 'components/theme/tokens.css';

/** The project's files in a folder of their own, where they may be changed. */
function copyProject(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mingpian-dev-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  });
  for (const file of files.trim().split('\n')) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(file, join(folder, file));
  }
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  return folder;
}

/** `npm run dev` in a folder; resolves with the build's folder once it is there. */
async function develop(folder: string): Promise<string> {
  // Vite watches nothing where it finds itself in a test.
  const isOrdinary = ([name]: readonly [string, unknown]): boolean => !/TEST|NODE_ENV/.test(name);
  const env = Object.fromEntries(Object.entries(process.env).filter(isOrdinary));
  const dev = spawn('node', ['tools/dev.ts', '--headless'], { cwd: folder, detached: true, env });
  onTestFinished(() => void process.kill(-(dev.pid ?? 0), 'SIGTERM'));
  let said = '';
  for (const stream of [dev.stdout, dev.stderr])
    stream.on('data', (text: Buffer) => (said += text.toString()));
  expect(await until(() => Promise.resolve(said.includes('Load .output')))).toBe(true);
  return join(folder, '.output/chrome-mv3-dev');
}

it.skipIf(!isInstalled('chromium'))(
  'a changed colour shows in the open page within five seconds',
  async () => {
    const folder = copyProject();
    const build = await develop(folder);
    const lifetime = new AbortController();
    onTestFinished(() => lifetime.abort());
    // A build for development talks with its server: that is not the traffic that the suite records.
    const reader = await openReader('chromium', lifetime.signal, { build, proxy: 0 });
    await reader.open('names.html');
    /** The card's colour; undefined if none opens at once. */
    const ink = async (): Promise<unknown> => {
      await reader.page.mouse.move(1, 1);
      await reader.restOn('#rednote');
      await sleep(CARD_TIME);
      return reader.ask(`function () { return getComputedStyle(this.querySelector('.mp')).color; }`);
    };
    expect(await until(ink)).toMatch(/^rgb/);

    const tokens = join(folder, TOKENS);
    writeFileSync(tokens, readFileSync(tokens, 'utf8').replace(/--ink: [^;]+;/, '--ink: rgb(1, 2, 3);'));
    const changed = Date.now();
    await until(async () => (await ink()) === 'rgb(1, 2, 3)');
    expect(Date.now() - changed).toBeLessThan(5_000);
  },
);
