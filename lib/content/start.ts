import { browser } from 'wxt/browser';
import type { MutedName } from '../../data/schema/settings.ts';
import type { NameIndex } from '../detect/index.ts';
import { parsePageMessage } from '../messages/page-messages.ts';
import { sendMessage } from '../messages/send.ts';
import { NAME_INDEX_KEY, SETTINGS_KEY } from '../messages/storage-keys.ts';
import { placeHub, type HoverHub } from '../page/hover/hub.ts';
import { startPage, type Page } from '../page/page.ts';
import { startPointer } from '../page/pointer/pointer.ts';
import { isMuted, setMuted } from '../shared/muted.ts';
import { openStoredIndex } from './name-index.ts';
import { ownNodes } from './own.ts';
import { reportOf } from './report.ts';
import { onRewritten } from './rewritten.ts';
import { pageSettings, type PageSettings } from './settings.ts';
import { reachShadow } from './shadow.ts';
import { isOverheard } from './shield-state.ts';
import { mentionsOf, showSpot, Walk } from './walk.ts';

/** Reports wait for a page to come to rest, in ms. */
const REPORT_DELAY = 400;

/** How long, in ms, the card script may take to come. */
const CARD_PATIENCE = 3_000;

/** Where two runs of the script in one frame find each other: a second one ends the first. */
const RUNNING = Symbol.for('mingpian.content');

/**
 * Marks the names on this page and opens cards for them, as long as there is an index and nobody objects. It ends
 * when the script runs in this frame again, and when the extension is found to be gone.
 */
export async function startContent(): Promise<void> {
  const controller = takeOver();
  const lifetime = controller.signal;
  /** After an update, or when the extension is switched off; no event tells of it. */
  const isOver = () => {
    if (browser.runtime?.id === undefined) controller.abort();
    return lifetime.aborted;
  };
  const page = new WatchedPage(document, lifetime, isOver);
  browser.storage.local.onChanged.addListener(page.onStored);
  browser.runtime.onMessage.addListener(page.onMessage);
  lifetime.addEventListener('abort', () => {
    // Of an extension that is gone, the interfaces only throw.
    if (browser.runtime?.id === undefined) return;
    browser.storage.local.onChanged.removeListener(page.onStored);
    browser.runtime.onMessage.removeListener(page.onMessage);
  });
  document.addEventListener('visibilitychange', isOver, { signal: lifetime });
  window.addEventListener('pageshow', ({ persisted }) => persisted && void page.load(), { signal: lifetime });
  // A page that writes itself anew leaves us our world and none of our listeners: all begins again.
  onRewritten(document, () => void startContent(), lifetime);
  await page.load();
}

/** Ends an earlier run of this script in the frame and takes its place. */
function takeOver(): AbortController {
  const place = globalThis as unknown as Record<symbol, AbortController | undefined>;
  place[RUNNING]?.abort();
  const lifetime = new AbortController();
  place[RUNNING] = lifetime;
  return lifetime;
}

/** One watch over the page at a time, begun anew when the index or the settings change. */
class WatchedPage {
  readonly #document: Document;
  readonly #signal: AbortSignal;
  readonly #isOver: () => boolean;
  /** Outlives a watch: a card stays to tell what it has just changed. */
  readonly #own = ownNodes();
  #watch: AbortController | undefined;
  #page: Page | undefined;
  #hub: HoverHub | undefined;
  #steps: Walk | undefined;
  #requestCard = cardRequest();
  #loaded = '';
  /** Names that the reader muted for as long as this page is open. */
  #mutedHere: readonly MutedName[] = [];
  /** The reader took the marks off this page. */
  #isHidden = false;
  #reportTimer: ReturnType<typeof setTimeout> | undefined;
  #reported = '';

  constructor(document: Document, signal: AbortSignal, isOver: () => boolean) {
    this.#document = document;
    this.#isOver = isOver;
    this.#signal = signal;
    signal.addEventListener('abort', () => this.#stop(), { once: true });
  }

  readonly onStored = (changes: Readonly<Record<string, unknown>>): void => {
    if (NAME_INDEX_KEY in changes || SETTINGS_KEY in changes) void this.load();
  };

  readonly onMessage = (message: unknown): void => {
    const parsed = parsePageMessage(message);
    if (parsed?.type === 'rescan') this.#page?.rescan();
    if (parsed?.type === 'report-again') this.#report(true);
    if (parsed?.type === 'go-to-mention') this.#goTo(parsed.company, parsed.index);
    if (parsed?.type === 'toggle-marks') {
      this.#isHidden = !this.#isHidden;
      void this.load();
    }
    if (parsed?.type === 'walk') this.#walk(parsed.step);
    if (parsed?.type === 'to-card') this.#tellCard(parsed.body);
  };

  /** Reads index and settings, and begins anew if they are others than before. */
  async load(): Promise<void> {
    const stored = await readStored();
    if (this.#signal.aborted || !stored) return;
    const ofReader = pageSettings(stored[SETTINGS_KEY], this.#document.location.hostname);
    const muted = [...ofReader.muted, ...this.#mutedHere];
    const settings = { ...ofReader, muted, quiet: ofReader.quiet || this.#isHidden };
    const { hash } = (stored[NAME_INDEX_KEY] ?? {}) as { readonly hash?: unknown };
    const loaded = JSON.stringify([hash, settings]);
    if (loaded === this.#loaded) {
      this.#report(true);
      return;
    }
    this.#loaded = loaded;
    this.#stop();
    const index = settings.quiet ? undefined : openStoredIndex(stored[NAME_INDEX_KEY]);
    if (index) this.#start(index, settings);
    else this.#report(false);
  }

  /** Mutes a name until the page is left, or no longer. */
  readonly #mute = (name: MutedName, on: boolean): void => {
    this.#mutedHere = setMuted(this.#mutedHere, name, on);
    void this.load();
  };

  #start(index: NameIndex, { density, muted, markStyle, markColour, dwell, hoverCards }: PageSettings): void {
    this.#watch = new AbortController();
    const { signal } = this.#watch;
    const own = this.#own;
    const document = this.#document;
    const site = document.location.hostname;
    const page = startPage({
      document,
      index,
      density,
      look: { style: markStyle, colour: markColour },
      reachShadow,
      own,
      signal,
      ...(muted.length > 0 && { isMuted: (company, name) => isMuted(muted, { name, company }, site) }),
      onSettled: () => {
        if (this.#isOver()) return;
        this.#report(false);
        pointer.again();
      },
    });
    this.#page = page;
    const roots = () => page.roots;
    const pointer = startPointer(
      { document, known: page.known, roots, own, signal },
      (hit) => hit && !this.#isOver() && hoverCards && this.#requestCard(),
    );
    this.#requestCard = cardRequest();
    this.#steps = new Walk(page);
    // Without hover cards the card still comes by keyboard, and then the pointer must not open others.
    this.#hub = {
      page,
      pointer,
      own,
      dwell: hoverCards ? dwell : undefined,
      asked: undefined,
      openFor: undefined,
      toCard: undefined,
      forCard: [],
      mute: this.#mute,
      isOverheard,
      signal,
    };
    placeHub(this.#hub, signal);
  }

  #stop(): void {
    clearTimeout(this.#reportTimer);
    this.#watch?.abort();
    this.#page = undefined;
    this.#hub = undefined;
    this.#steps = undefined;
  }

  /** Tells the background what is on the page, when it has come to rest. `again`: also if it knows. */
  #report(again: boolean): void {
    if (again) this.#reported = '';
    clearTimeout(this.#reportTimer);
    this.#reportTimer = setTimeout(() => {
      const report = this.#page ? reportOf(this.#page) : { companies: [], truncated: false };
      const written = JSON.stringify(report);
      // A page without names has nothing to say, unless it said something before.
      if (written === this.#reported || (report.companies.length === 0 && this.#reported === '')) return;
      this.#reported = written;
      void sendMessage('report-page', report);
    }, REPORT_DELAY);
  }

  #goTo(company: string, index: number): void {
    if (!this.#page) return;
    const spots = mentionsOf(this.#page, company);
    const spot = spots[index % Math.max(1, spots.length)];
    if (spot) showSpot(this.#page, spot);
  }

  #walk(step: 1 | -1): void {
    const spot = this.#steps?.step(step);
    if (!this.#page || !this.#hub || !spot) return;
    showSpot(this.#page, spot);
    if (this.#hub.openFor) this.#hub.openFor(spot);
    else {
      this.#hub.asked = spot;
      this.#requestCard();
    }
  }

  #tellCard(message: unknown): void {
    if (this.#hub?.toCard) this.#hub.toCard(message);
    else if (this.#hub?.forCard.push(message)) this.#requestCard();
  }
}

async function readStored(): Promise<Record<string, unknown> | undefined> {
  try {
    return await browser.storage.local.get([NAME_INDEX_KEY, SETTINGS_KEY]);
  } catch {
    // The extension was updated or removed under this page.
    return undefined;
  }
}

/** Asks for the card script, which then listens to the pointer in our place; again if it does not come. */
function cardRequest(): () => void {
  let askedAt = -Infinity;
  return () => {
    if (performance.now() - askedAt < CARD_PATIENCE) return;
    askedAt = performance.now();
    void sendMessage('open-card', {});
  };
}
