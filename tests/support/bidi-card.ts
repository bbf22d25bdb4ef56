// Firefox's way to what `tools/demo/closed-card.ts` does with Chromium: WebDriver BiDi hands out closed shadow
// roots to those who ask for them.
import type { Page } from 'puppeteer-core';
import { firefoxLine } from '../../tools/demo/bidi.ts';

/** What Puppeteer keeps to itself. */
interface BidiPage {
  readonly mainFrame: () => { readonly _id: string };
}

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
  const { mainFrame } = page as unknown as BidiPage;
  const target = { context: mainFrame.call(page)._id };
  const ask = firefoxLine(page.browser());
  if (!ask) throw new TypeError('only Firefox is asked by BiDi');
  const call = async (parameters: object): Promise<Answer> => {
    const answer = (await ask('script.callFunction', {
      target,
      awaitPromise: true,
      ...parameters,
    })) as Answer;
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails?.text);
    return answer;
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
