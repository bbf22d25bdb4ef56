import type { MutedName } from '../../data/schema/settings.ts';
import { openIndex, type NameIndex } from '../detect/index.ts';
import type { PageMessage } from '../messages/page-messages.ts';
import { sendMessage } from '../messages/send.ts';
import { NAME_INDEX_KEY, SETTINGS_KEY } from '../messages/storage-keys.ts';
import { findHub, placeHub, type HoverHub } from '../page/hover/hub.ts';
import { startPage, type Page } from '../page/page.ts';
import type { NameSupply } from '../page/scan/growing-names.ts';
import { startPointer } from '../page/pointer/pointer.ts';
import { isMuted, setMuted } from '../shared/muted.ts';
import { readStored, startInFrame, type FrameScript, type Lifetime } from './frame.ts';
import { openStored } from './name-index.ts';
import { nameSupply } from './name-supply.ts';
import { messagesForCard, refuseCard } from './for-card.ts';
import { ownNodes } from './own.ts';
import { reportOf } from './report.ts';
import { pageSettings, type PageSettings } from './settings.ts';
import { scriptRequest } from './script-request.ts';
import { reachShadow } from './shadow.ts';
import { mentionsOf, showSpot, Walk } from './walk.ts';

/** Reports wait for a page to come to rest, in ms. */
const REPORT_DELAY = 400;

/**
 * Marks the names on this page and opens cards for them, as long as there is an index and nobody objects. Where it was
 * slow to come it was asked for again: the first to come stays, and with it the cards that it has been told of.
 */
export async function startMarker(): Promise<void> {
  if (findHub()) return;
  await startInFrame((lifetime) => new WatchedPage(lifetime));
}

/** One watch over the page at a time, begun anew when the index or the settings change. */
class WatchedPage implements FrameScript {
  readonly namesKey = NAME_INDEX_KEY;
  readonly #signal: AbortSignal;
  readonly #isOver: () => boolean;
  /** Outlives a watch: a card stays to tell what it has just changed. */
  readonly #own = ownNodes();
  #watch: AbortController | undefined;
  #page: Page | undefined;
  /** `null`: nothing is marked here, and no card opens. */
  #hub: HoverHub | null | undefined;
  #steps: Walk | undefined;
  /** Asks for the card script, which then listens to the pointer in our place. */
  #requestCard: (() => void) | undefined;
  #loaded = '';
  /** Names that the reader muted for as long as this page is open. */
  #mutedHere: readonly MutedName[] = [];
  /** The reader took the marks off this page. */
  #isHidden = false;
  #reportTimer: ReturnType<typeof setTimeout> | undefined;
  #reported = '';

  constructor({ signal, isOver }: Lifetime) {
    this.#isOver = isOver;
    this.#signal = signal;
    signal.addEventListener('abort', () => this.#stop(), { once: true });
  }

  readonly onMessage = (message: PageMessage): void => {
    if (message.type === 'rescan') this.#page?.rescan();
    if (message.type === 'report-again') this.#report(true);
    if (message.type === 'go-to-mention') this.#goTo(message.company, message.index);
    if (message.type === 'toggle-marks') {
      this.#isHidden = !this.#isHidden;
      void this.load();
    }
    if (message.type === 'walk') this.#walk(message.step);
    if (message.type === 'to-card') this.#tellCard(message.body);
  };

  /** Reads index and settings, and begins anew if they are others than before. */
  async load(): Promise<void> {
    const stored = await readStored(this.namesKey);
    if (this.#signal.aborted || !stored) return;
    const ofReader = pageSettings(stored[SETTINGS_KEY], document.location.hostname);
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
    const index = settings.quiet ? undefined : openStored(stored[NAME_INDEX_KEY], openIndex);
    const supply = index && (await nameSupply(stored[NAME_INDEX_KEY]));
    if (this.#signal.aborted || this.#loaded !== loaded) return;
    if (index) {
      this.#start(index, supply, settings);
      return;
    }
    this.#hub = null;
    messagesForCard().splice(0).forEach(refuseCard);
    this.#report(false);
  }

  /** Mutes a name until the page is left, or no longer. */
  readonly #mute = (name: MutedName, on: boolean): void => {
    this.#mutedHere = setMuted(this.#mutedHere, name, on);
    void this.load();
  };

  #start(
    index: NameIndex,
    supply: NameSupply | undefined,
    { density, muted, markStyle, markColour, dwell, hoverCards }: PageSettings,
  ): void {
    this.#watch = new AbortController();
    const { signal } = this.#watch;
    const own = this.#own;
    const site = document.location.hostname;
    const page = startPage({
      document,
      index,
      supply,
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
      (hit) => hit && !this.#isOver() && hoverCards && this.#requestCard?.(),
    );
    this.#steps = new Walk(page);
    // Without hover cards the card still comes by keyboard, and then the pointer must not open others.
    const hub: HoverHub = {
      page,
      pointer,
      own,
      dwell: hoverCards ? dwell : undefined,
      forCard: messagesForCard(),
      mute: this.#mute,
      signal,
    };
    this.#hub = hub;
    this.#requestCard = scriptRequest('open-card', () => this.#hub === hub && !hub.isTaken);
    placeHub(hub, signal);
    // A card that is to stand here was heard of before.
    if (hub.forCard[0]) this.#requestCard();
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
    this.#reportTimer = setTimeout(() => void this.#tellReport(), REPORT_DELAY);
  }

  async #tellReport(): Promise<void> {
    const page = this.#page;
    const report = page ? await reportOf(page) : { companies: [], truncated: false };
    if (page !== this.#page) return;
    const written = JSON.stringify(report);
    // A page without names has nothing to say, unless it said something before.
    if (written === this.#reported || (report.companies.length === 0 && this.#reported === '')) return;
    this.#reported = written;
    void sendMessage('report-page', report);
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
      this.#requestCard?.();
    }
  }

  /** While names are read, what is told waits: a card may be wanted by a small frame before this page is ready. */
  #tellCard(message: unknown): void {
    if (this.#hub?.toCard) this.#hub.toCard(message);
    else if (this.#hub === null) refuseCard(message);
    else {
      messagesForCard().push(message);
      this.#requestCard?.();
    }
  }
}
