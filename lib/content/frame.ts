import { browser } from 'wxt/browser';
import { parsePageMessage, type PageMessage } from '../messages/page-messages.ts';
import { SETTINGS_KEY } from '../messages/storage-keys.ts';
import { removeDeadCards } from './dead-cards.ts';
import { ownNodes } from './own.ts';
import { onRewritten } from './rewritten.ts';
import { whilePointing } from './while-pointing.ts';

/** Where two scripts that read this frame find each other: a second one ends the first. */
const RUNNING = Symbol.for('mingpian.content');

/** How long a script may work in this frame. */
export interface Lifetime {
  readonly signal: AbortSignal;
  /** After an update, or when the extension is switched off; no event tells of it. */
  readonly isOver: () => boolean;
}

/** A script that reads this frame: the scout, or the marker that takes its place. */
export interface FrameScript {
  /** In `storage.local`: the names that it reads by. */
  readonly namesKey: string;
  /** Reads names and settings, and begins anew if they are others than before. */
  readonly load: () => Promise<void>;
  readonly onMessage: (message: PageMessage) => void;
}

/** Starts a script, which ends when another one starts in this frame, and when the extension is found to be gone. */
export async function startInFrame(make: (lifetime: Lifetime) => FrameScript): Promise<void> {
  const controller = takeOver();
  if (import.meta.env.BROWSER === 'firefox') removeDeadCards(document, ownNodes());
  const { signal } = controller;
  const isOver = () => {
    if (browser.runtime?.id === undefined) controller.abort();
    return signal.aborted;
  };
  const script = make({ signal, isOver });
  const onStored = (changes: Readonly<Record<string, unknown>>): void => {
    if (script.namesKey in changes || SETTINGS_KEY in changes) void script.load();
  };
  const onMessage = (message: unknown): void => {
    const parsed = parsePageMessage(message);
    if (parsed) script.onMessage(parsed);
  };
  browser.storage.local.onChanged.addListener(onStored);
  browser.runtime.onMessage.addListener(onMessage);
  signal.addEventListener('abort', () => {
    // Of an extension that is gone, the interfaces only throw.
    if (browser.runtime?.id === undefined) return;
    browser.storage.local.onChanged.removeListener(onStored);
    browser.runtime.onMessage.removeListener(onMessage);
  });
  document.addEventListener('visibilitychange', isOver, { signal });
  // The script that comes after an update runs in a world of its own and cannot end this one.
  whilePointing(isOver, signal);
  window.addEventListener('pageshow', ({ persisted }) => persisted && void script.load(), { signal });
  // A page that writes itself anew leaves us our world and none of our listeners: all begins again.
  onRewritten(document, () => void startInFrame(make), signal);
  await script.load();
}

/** Ends an earlier script in the frame and takes its place. */
function takeOver(): AbortController {
  const place = globalThis as unknown as Record<symbol, AbortController | undefined>;
  place[RUNNING]?.abort();
  const lifetime = new AbortController();
  place[RUNNING] = lifetime;
  return lifetime;
}

/** What the background keeps for pages; `undefined` when the extension was updated or removed under this page. */
export async function readStored(namesKey: string): Promise<Record<string, unknown> | undefined> {
  try {
    return await browser.storage.local.get([namesKey, SETTINGS_KEY]);
  } catch {
    return undefined;
  }
}
