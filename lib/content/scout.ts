import { openFirstStage } from '../detect/index.ts';
import type { PageMessage } from '../messages/page-messages.ts';
import { FIRST_STAGE_KEY, SETTINGS_KEY } from '../messages/storage-keys.ts';
import { startScout as scoutPage } from '../page/scout.ts';
import { readStored, startInFrame, type FrameScript, type Lifetime } from './frame.ts';
import { messagesForCard } from './for-card.ts';
import { openStored } from './name-index.ts';
import { ownNodes } from './own.ts';
import { scriptRequest } from './script-request.ts';
import { pageSettings } from './settings.ts';
import { reachShadow } from './shadow.ts';

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
  readonly #askForMarker: () => void;
  #scouting: AbortController | undefined;
  #loaded = '';
  /** The reader took the marks off this page. */
  #isHidden = false;

  constructor(lifetime: Lifetime) {
    this.#lifetime = lifetime;
    // A card may wait for it too: what was asked for stays asked for, whatever becomes of the scouting.
    this.#askForMarker = scriptRequest('mark-page', () => !lifetime.isOver());
    lifetime.signal.addEventListener('abort', () => this.#scouting?.abort(), { once: true });
  }

  readonly onMessage = (message: PageMessage): void => {
    if (message.type === 'to-card') {
      // A small frame on this page has a card to show, which needs all that stands behind cards.
      messagesForCard().push(message.body);
      this.#askForMarker();
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
    this.#scouting?.abort();
    const names = isQuiet ? undefined : openStored(stored[this.namesKey], openFirstStage);
    if (!names) return;
    this.#scouting = new AbortController();
    scoutPage({
      document,
      names,
      reachShadow,
      own: ownNodes(),
      signal: this.#scouting.signal,
      onName: this.#askForMarker,
    });
  }
}
