// Firefox's way to what `tools/demo/closed-card.ts` does with Chromium: WebDriver BiDi hands out closed shadow
// roots to those who ask for them.
import type { Page } from 'puppeteer-core';

/** The parts of Puppeteer's BiDi classes that it keeps to itself. */
interface BidiPage {
  readonly mainFrame: () => { readonly _id: string };
  readonly browser: () => { readonly connection: { readonly send: Send } };
}
type Send = (method: string, params: object) => Promise<{ readonly result: Answer }>;

interface Remote {
  readonly value?: {
    readonly shadowRoot?: { readonly sharedId?: string };
    readonly children?: readonly Remote[];
  };
}
interface Answer {
  readonly type: 'success' | 'exception';
  readonly result?: Remote & { readonly value?: unknown };
  readonly exceptionDetails?: { readonly text: string };
}

/** The open cards, topmost first, by their hosts: all that the page itself can see of them. */
const HOST = `(at) => [...document.querySelectorAll('[popover="manual"]:popover-open')].at(at)`;

/** Runs the text of a function with the shadow root of an open card as `this`; its answer must survive JSON. */
export async function askCardByBidi(page: Page, body: string): Promise<unknown> {
  const { mainFrame, browser } = page as unknown as BidiPage;
  const target = { context: mainFrame.call(page)._id };
  const { connection } = browser.call(page);
  const call = async (params: object): Promise<Answer> => {
    const { result } = await connection.send('script.callFunction', {
      target,
      awaitPromise: true,
      ...params,
    });
    if (result.type === 'exception') throw new Error(result.exceptionDetails?.text);
    return result;
  };
  const host = await call({
    functionDeclaration: HOST,
    arguments: [{ type: 'number', value: -1 }],
    serializationOptions: { maxDomDepth: 0, includeShadowTree: 'all' },
  });
  const sharedId = host.result?.value?.shadowRoot?.sharedId;
  if (sharedId === undefined) return undefined;
  const asked = await call({
    functionDeclaration: `function () { return JSON.stringify((${body}).call(this)); }`,
    this: { sharedId },
  });
  const answer: unknown = asked.result?.value;
  return typeof answer === 'string' ? JSON.parse(answer) : undefined;
}
