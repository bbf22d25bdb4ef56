import { chromium, type CDPSession } from 'playwright-core';
import { chromiumFlags, findChromium } from '../../browsers.mjs';
import { callSource, type Stage, type World } from './stage.ts';

interface Evaluated {
  readonly result: { readonly value?: unknown };
  readonly exceptionDetails?: {
    readonly text: string;
    readonly exception?: { readonly description?: string };
  };
}

async function evaluate(session: CDPSession, contextId: number, expression: string): Promise<unknown> {
  const { result, exceptionDetails } = (await session.send('Runtime.evaluate', {
    contextId,
    expression,
    returnByValue: true,
    awaitPromise: true,
  })) as Evaluated;
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

/** Chromium, where worlds are those that content scripts run in. */
export async function startChromium(script: string): Promise<Stage> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('Chromium was not found; MINGPIAN_CHROMIUM names one');
  const browser = await chromium.launch({
    executablePath,
    args: [...chromiumFlags, '--js-flags=--expose-gc'],
  });
  const page = await browser.newPage();
  const session = await page.context().newCDPSession(page);
  let worlds = 0;
  return {
    browser: 'chromium',
    version: browser.version(),
    open: async (address) => {
      await page.goto(address, { waitUntil: 'load' });
    },
    world: async (): Promise<World> => {
      const { frameTree } = await session.send('Page.getFrameTree');
      const { executionContextId } = await session.send('Page.createIsolatedWorld', {
        frameId: frameTree.frame.id,
        worldName: `bench-${++worlds}`,
      });
      await evaluate(session, executionContextId, `${script}\n;0`);
      return {
        call: async (method, ...parameters) =>
          (await evaluate(session, executionContextId, callSource(method, parameters))) as never,
      };
    },
    close: () => browser.close(),
  };
}
