import { setTimeout as sleep } from 'node:timers/promises';
import type { ConsoleMessage, Page } from 'puppeteer-core';
import type { BrowserName } from '../../tests/support/launch.ts';

/** All that a page shows and says, as far as it can be told from outside. */
export interface Observation {
  /** Every node of the document, its open shadow trees and its frames of the same origin. */
  readonly dom: string;
  /** Boxes of elements, the sizes of the document, and how far things jumped; one line each. */
  readonly layout: string;
  /** What scripts wrote and threw, and what the browser complained of. */
  readonly console: string;
  /** What the page found out about itself (`window.results`), as JSON. */
  readonly results: string;
  /** From the request to the end of the load event, in ms. */
  readonly loadTime: number;
  /** Names that are marked; 0 without the extension. */
  readonly marks: number;
}

/** How long a page may take to say that it is calm, in ms. */
const PATIENCE = 20_000;

/** How many times its rest a page may take until something is marked; not every page holds a name. */
const MARKED_WITHIN = 8;

/** Puppeteer keeps the driver's own world to itself; in it nothing is as the page has changed it. */
interface Realms {
  isolatedRealm(): { evaluate<T, P extends unknown[]>(what: (...p: P) => T, ...p: P): Promise<T> };
}

export interface ObserveOptions {
  readonly browser: BrowserName;
  /** How long a page rests after it has loaded before it is looked at, in ms. */
  readonly rest: number;
  /** Whether names may be marked: a busy machine is given time for it. */
  readonly extended: boolean;
  /** Whether the browser is to lay the page out once more before it is looked at. */
  readonly relaid?: boolean;
}

/** Opens an address in a tab and looks at what came of it. Pages that set `calm` to false are waited for. */
export async function observe(
  page: Page,
  address: string,
  { browser, rest, extended, relaid = false }: ObserveOptions,
): Promise<Observation> {
  const listening = new AbortController();
  const said = await (browser === 'firefox' ? listen : listenClosely)(page, listening.signal);
  try {
    await page.goto(address, { timeout: PATIENCE });
    await until(() => page.evaluate(() => Reflect.get(window, 'calm') !== false), PATIENCE);
    await sleep(rest);
    const driver = (page.mainFrame() as unknown as Realms).isolatedRealm();
    const marks = () => driver.evaluate(() => CSS.highlights?.get('mingpian')?.size ?? 0);
    if (extended) await until(async () => (await marks()) > 0, rest * MARKED_WITHIN);
    if (relaid) await driver.evaluate(layOutAnew);
    const seen = await driver.evaluate(look);
    const results = await page.evaluate(() => JSON.stringify(Reflect.get(window, 'results') ?? null));
    return { ...seen, results, console: said.join('\n') };
  } finally {
    listening.abort();
  }
}

/** Notes what the page's scripts write to the console, until the signal. */
function listen(page: Page, signal: AbortSignal): readonly string[] {
  const said: string[] = [];
  const onConsole = (message: ConsoleMessage) => said.push(`${message.type()}: ${message.text()}`);
  const onError = (error: unknown) => said.push(`thrown: ${String(error)}`);
  page.on('console', onConsole).on('pageerror', onError);
  signal.addEventListener('abort', () => page.off('console', onConsole).off('pageerror', onError));
  return said;
}

/** Notes what any script writes, those of extensions too; Chromium alone tells of them. */
async function listenClosely(page: Page, signal: AbortSignal): Promise<readonly string[]> {
  const said: string[] = [];
  const session = await page.createCDPSession();
  signal.addEventListener('abort', () => void session.detach().catch(() => undefined));
  await session.send('Runtime.enable');
  await session.send('Log.enable');
  session.on('Runtime.consoleAPICalled', ({ type, args }) =>
    said.push(`${type}: ${args.map(({ value, description }) => String(value ?? description)).join(' ')}`),
  );
  session.on('Runtime.exceptionThrown', ({ exceptionDetails: { text, exception } }) =>
    said.push(`thrown: ${text} ${exception?.description ?? ''}`),
  );
  session.on('Log.entryAdded', ({ entry: { level, text, url } }) => {
    // The browser asks for it by itself, and once for all pages.
    if (!url?.endsWith('/favicon.ico')) said.push(`${level}: ${text}`);
  });
  return said;
}

async function until(isSo: () => Promise<boolean>, patience: number): Promise<void> {
  const end = Date.now() + patience;
  while (Date.now() < end && !(await isSo())) await sleep(50);
}

/** Runs in the page's document. Makes it narrower for a moment, without a frame in between. */
function layOutAnew(): void {
  const { style } = document.documentElement;
  const { marginRight } = style;
  style.marginRight = '100px';
  document.documentElement.getBoundingClientRect();
  style.marginRight = marginRight;
  if (style.length === 0) document.documentElement.removeAttribute('style');
}

/** Runs in the page's document; it must not name anything of this file. */
function look(): Omit<Observation, 'results' | 'console'> {
  /** Boxes of so many elements, from the top. */
  const MOST_BOXES = 4_000;
  const lines: string[] = [];
  const boxes: string[] = [];
  // Finer than that, browsers do not always agree with themselves.
  const round = (value: number) => Math.round(value * 10) / 10;
  const describe = (node: Node): string => {
    if (!(node instanceof Element)) return `${node.nodeName} ${JSON.stringify(node.nodeValue)}`;
    // The browser makes a new address for every blob.
    const attributes = [...node.attributes].map(
      ({ name, value }) => ` ${name}=${JSON.stringify(value.replace(/^blob:.*/, 'blob:'))}`,
    );
    const field =
      node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement ? ` «${node.value}»` : '';
    if (boxes.length < MOST_BOXES) {
      const { x, y, width, height } = node.getBoundingClientRect();
      boxes.push(`${node.localName} ${[x, y, width, height].map(round).join(' ')}`);
    }
    return `<${node.localName}${attributes.join('')}>${field}`;
  };
  const inside = (node: Node): (readonly [string, Node])[] => {
    if (!(node instanceof Element)) return [];
    const trees: (readonly [string, Node])[] = [];
    if (node.shadowRoot) trees.push(['#shadow', node.shadowRoot]);
    if (node instanceof HTMLTemplateElement) trees.push(['#template', node.content]);
    if (node instanceof HTMLIFrameElement && node.contentDocument)
      trees.push(['#frame', node.contentDocument]);
    return trees;
  };
  // By hand and not by recursion: a page may be a hundred thousand elements deep.
  const stack: (Node | string)[] = [document];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next === 'string') {
      lines.push(next);
      continue;
    }
    lines.push(describe(next));
    stack.push('/');
    for (let child = next.lastChild; child; child = child.previousSibling) stack.push(child);
    for (const [name, tree] of inside(next)) stack.push('/', tree, name);
  }
  const { scrollWidth, scrollHeight } = document.documentElement ?? { scrollWidth: 0, scrollHeight: 0 };
  const observer = globalThis.PerformanceObserver?.supportedEntryTypes.includes('layout-shift')
    ? new PerformanceObserver(() => undefined)
    : undefined;
  observer?.observe({ type: 'layout-shift', buffered: true });
  const shifts = observer?.takeRecords() ?? [];
  const shift = shifts.reduce((sum, entry) => sum + (entry as PerformanceEntry & { value: number }).value, 0);
  const [navigation] = performance.getEntriesByType('navigation');
  return {
    dom: lines.join('\n'),
    layout: [`document ${scrollWidth} ${scrollHeight}`, `jumped ${round(shift)}`, ...boxes].join('\n'),
    loadTime: (navigation as PerformanceNavigationTiming | undefined)?.loadEventEnd ?? 0,
    marks: CSS.highlights?.get('mingpian')?.size ?? 0,
  };
}
