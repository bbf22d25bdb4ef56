import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it, onTestFinished } from 'vitest';
import { processorSeconds } from '../../support/processor.ts';

/** Works for 300 ms in a process of its own, in turn started by another, and says so. */
const WORK = `const end = Date.now() + 300; while (Date.now() < end); console.log('done'); setInterval(() => 0, 1000);`;

it.skipIf(processorSeconds(process.pid) === undefined)(
  'what a process has worked holds what those have that it started, and of nobody else',
  async () => {
    const idle = spawn(process.execPath, ['--eval', 'setInterval(() => 0, 1000)'], { stdio: 'ignore' });
    const script = `require('child_process').spawn(process.execPath, ['--eval', ${JSON.stringify(WORK)}], { stdio: 'inherit' })`;
    const parent = spawn(process.execPath, ['--eval', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
      detached: true,
    });
    onTestFinished(() => {
      idle.kill();
      if (parent.pid !== undefined) process.kill(-parent.pid, 'SIGKILL');
    });
    const before = processorSeconds(idle.pid ?? 0) ?? 0;
    await once(parent.stdout, 'data');
    const worked = processorSeconds(parent.pid ?? 0) ?? 0;
    expect(worked).toBeGreaterThan(0.1);
    expect(worked).toBeLessThan(30);
    expect((processorSeconds(idle.pid ?? 0) ?? 0) - before).toBeLessThan(worked);
  },
);
