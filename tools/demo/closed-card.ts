// The card lives in a closed shadow root, out of reach for page scripts and so for ordinary test drivers.
// The browser's debugging protocol sees it, as a person would; the product needs no back door.
import type { CDPSession, Page } from 'puppeteer-core';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The closed root of the open card that was opened last, without a walk over a page of any size. */
async function closedRoot(session: CDPSession): Promise<string | undefined> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'driver',
  });
  const { result: host } = await session.send('Runtime.evaluate', {
    contextId: executionContextId,
    expression: `[...document.querySelectorAll('[popover="manual"]:popover-open')].at(-1)`,
  });
  if (host.objectId === undefined) return undefined;
  const { node } = await session.send('DOM.describeNode', {
    objectId: host.objectId,
    depth: 0,
    pierce: true,
  });
  const root = node.shadowRoots?.find(({ shadowRootType }) => shadowRootType === 'closed');
  if (!root) return undefined;
  const { object } = await session.send('DOM.resolveNode', {
    backendNodeId: root.backendNodeId,
    executionContextId,
  });
  return object.objectId;
}

/** Runs a function with the shadow root as `this`, in a world of its own; undefined while no card is there. */
async function withCard(session: CDPSession, body: string): Promise<unknown> {
  const objectId = await closedRoot(session);
  if (objectId === undefined) return undefined;
  const { result } = await session.send('Runtime.callFunctionOn', {
    objectId,
    functionDeclaration: body,
    returnByValue: true,
  });
  return result.value ?? undefined;
}

/** Rendered text without ornaments: what is hidden from screen readers is left out for the moment of reading. */
export const CARD_TEXT = `function () {
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
  const text = await askCard(page, CARD_TEXT);
  return typeof text === 'string' ? text : '';
}

/** Where the card's control for more stands in the viewport. */
export async function moreButton(page: Page): Promise<Box | undefined> {
  const box = await askCard(page, BUTTON_BOX);
  return isBox(box) ? box : undefined;
}
