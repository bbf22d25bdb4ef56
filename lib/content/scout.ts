import { openFirstStage } from '../detect/index.ts';
import type { PageMessage } from '../messages/page-messages.ts';
import { sendMessage } from '../messages/send.ts';
import { FIRST_STAGE_KEY, SETTINGS_KEY } from '../messages/storage-keys.ts';
import { startScout as scoutPage } from '../page/scout.ts';
import { readStored, startInFrame, type FrameScript, type Lifetime } from './frame.ts';
import { messagesForCard } from './for-card.ts';
import { openStored } from './name-index.ts';
import { ownNodes } from './own.ts';
import { pageSettings } from './settings.ts';
import { reachShadow } from './shadow.ts';

/** How long, in ms, after an answer the marker may take to come before it is asked for again. */
const MARKER_PATIENCE = 3_000;
/** How often it is asked for: some frames take no script. */
const MARKER_TRIES = 3;

/**
 * Looks through this page for a name, as long as there are names to find and nobody objects. With the first one the
 * marker is asked for, which marks them all and takes this script's place.
 */
export function startScout(): Promise<void> {
  return startInFrame((lifetime) => new ScoutedPage(lifetime));
}

class ScoutedPage implements FrameScript {
  readonly namesKey = FIRST_STAGE_KEY;
  readonly #lifetime: Lifetime;
  #scouting: AbortController | undefined;
  #asking: ReturnType<typeof setTimeout> | undefined;
  /** Counts what was asked for, and given up. */
  #asked = 0;
  #loaded = '';
  /** The reader took the marks off this page. */
  #isHidden = false;

  constructor(lifetime: Lifetime) {
    this.#lifetime = lifetime;
    lifetime.signal.addEventListener('abort', () => this.#stop(), { once: true });
  }

  readonly onMessage = (message: PageMessage): void => {
    if (message.type === 'to-card') {
      // A small frame on this page has a card to show, which needs all that stands behind cards.
      messagesForCard().push(message.body);
      void this.#askForMarker(MARKER_TRIES);
    }
    if (message.type !== 'toggle-marks') return;
    this.#isHidden = !this.#isHidden;
    void this.load();
  };

  async load(): Promise<void> {
    const { signal } = this.#lifetime;
    const stored = await readStored(this.namesKey);
    if (signal.aborted || !stored) return;
    const isQuiet = this.#isHidden || pageSettings(stored[SETTINGS_KEY], document.location.hostname).quiet;
    const { hash } = (stored[this.namesKey] ?? {}) as { readonly hash?: unknown };
    const loaded = JSON.stringify([hash, isQuiet]);
    if (loaded === this.#loaded) return;
    this.#loaded = loaded;
    this.#stop();
    const names = isQuiet ? undefined : openStored(stored[this.namesKey], openFirstStage);
    if (!names) return;
    this.#scouting = new AbortController();
    scoutPage({
      document,
      names,
      reachShadow,
      own: ownNodes(),
      signal: this.#scouting.signal,
      onName: () => void this.#askForMarker(MARKER_TRIES),
    });
  }

  async #askForMarker(tries: number): Promise<void> {
    clearTimeout(this.#asking);
    if (this.#lifetime.isOver() || tries === 0) return;
    const ask = ++this.#asked;
    // Among hundreds of frames the answer alone takes longer than the patience: whoever did not wait for it would have
    // the marker put in three times.
    await sendMessage('mark-page', {});
    if (ask !== this.#asked || this.#lifetime.isOver()) return;
    this.#asking = setTimeout(() => void this.#askForMarker(tries - 1), MARKER_PATIENCE);
  }

  #stop(): void {
    this.#asked++;
    clearTimeout(this.#asking);
    this.#scouting?.abort();
  }
}
