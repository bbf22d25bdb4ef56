// The card lives in a closed shadow root, out of reach for page scripts and so for ordinary test drivers.
// The browser's debugging protocol sees it, as a person would; the product needs no back door.
import type { CDPSession, Page } from 'puppeteer-core';

type Tree = Awaited<ReturnType<typeof documentTree>>;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

async function documentTree(session: CDPSession) {
  return (await session.send('DOM.getDocument', { depth: -1, pierce: true })).root;
}

function closedRoots(node: Tree): Tree[] {
  const here = (node.shadowRoots ?? []).filter((root) => root.shadowRootType === 'closed');
  const below = [...(node.children ?? []), ...(node.shadowRoots ?? [])].flatMap(closedRoots);
  return [...here, ...below];
}

/** Runs a function with the shadow root as `this`, in a world of its own; undefined while no card is there. */
async function withCard(session: CDPSession, body: string): Promise<unknown> {
  for (const root of closedRoots(await documentTree(session))) {
    const { object } = await session.send('DOM.resolveNode', { backendNodeId: root.backendNodeId });
    if (object.objectId === undefined) continue;
    const { result } = await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId,
      functionDeclaration: body,
      returnByValue: true,
    });
    if (result.value !== undefined && result.value !== null && result.value !== '') return result.value;
  }
  return undefined;
}

/** Rendered text without ornaments: what is hidden from screen readers is left out for the moment of reading. */
const TEXT = `function () {
  const ornaments = [...this.querySelectorAll('[aria-hidden=true]')];
  const displays = ornaments.map((element) => element.style.display);
  for (const element of ornaments) element.style.display = 'none';
  const shown = [...this.children].filter((element) => element.getClientRects().length > 0);
  const text = shown.map((element) => element.innerText ?? '').join('\\n').trim();
  ornaments.forEach((element, i) => { element.style.display = displays[i]; });
  return text;
}`;

const BUTTON_BOX = `function () {
  const button = [...this.querySelectorAll('button, a')].find((element) =>
    /^(more|更多|详情)/iu.test((element.innerText || element.ariaLabel || element.title || '').trim()));
  return button ? button.getBoundingClientRect().toJSON() : null;
}`;

function isBox(value: unknown): value is Box {
  return typeof value === 'object' && value !== null && 'x' in value && 'width' in value;
}

/** Runs the text of a function with the open card's shadow root as `this`; undefined while no card is there. */
export async function askCard(page: Page, body: string): Promise<unknown> {
  const session = await page.createCDPSession();
  try {
    return await withCard(session, body);
  } finally {
    await session.detach();
  }
}

/** The text of the open card as it is rendered, or an empty string. */
export async function cardText(page: Page): Promise<string> {
  const text = await askCard(page, TEXT);
  return typeof text === 'string' ? text : '';
}

/** Where the card's control for more stands in the viewport. */
export async function moreButton(page: Page): Promise<Box | undefined> {
  const box = await askCard(page, BUTTON_BOX);
  return isBox(box) ? box : undefined;
}
