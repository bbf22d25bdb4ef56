import { sendMessage } from '../../messages/send.ts';
import type { FrameBox, WindowAsk } from '../../messages/window-card.ts';
import type { CardPort, HoverHub, HoverPort, Opening } from '../../page/hover/hub.ts';
import type { Token } from '../../page/hover/reducer.ts';
import { readNews } from './read.ts';

/** A frame with less room than this, in CSS pixels, would show a part of a card only. */
const ROOM = { width: 376, height: 480 } as const;

/**
 * How long, in ms, the window may be silent before the frame shows a card itself: in a window that showed none before,
 * all scripts have to come first. A window that will show none says so.
 */
const PATIENCE = 3_000;

/** A card that stands in the window. */
interface Lent {
  readonly opening: Opening;
  timer: ReturnType<typeof setTimeout>;
  /** In the frame's own viewport. */
  box: FrameBox | undefined;
}

/** Whether a card of this frame has its place in the window around it. */
function isTooSmall(): boolean {
  return window.top !== window && (innerWidth < ROOM.width || innerHeight < ROOM.height);
}

/**
 * Shows the cards of a frame: where it is too small for one, in the window around it, whose card script is
 * reached by way of the background. Where nobody there shows it, the frame does.
 */
export class FrameSide implements CardPort {
  readonly #inFrame: CardPort;
  readonly #hover: HoverPort;
  readonly #mute: HoverHub['mute'];
  readonly #lent = new Map<Token, Lent>();

  constructor(inFrame: CardPort, hover: HoverPort, mute: HoverHub['mute']) {
    this.#inFrame = inFrame;
    this.#hover = hover;
    this.#mute = mute;
  }

  readonly prepare = (company: string): void => {
    if (isTooSmall()) void ask({ type: 'prepare', company });
    else this.#inFrame.prepare?.(company);
  };

  readonly show = (opening: Opening): void => {
    const box = opening.anchor();
    if (box && isTooSmall()) void this.#lend(opening, box);
    else this.#inFrame.show(opening);
  };

  readonly hide = (token: Token): void => {
    if (!this.#end(token)) this.#inFrame.hide(token);
    else void ask({ type: 'hide', token });
  };

  readonly release = (token: Token): void => {
    if (!this.#end(token)) this.#inFrame.release(token);
    else void ask({ type: 'release', token });
  };

  readonly box = (token: Token): FrameBox | undefined =>
    this.#lent.get(token)?.box ?? this.#inFrame.box(token);

  /** Takes what the window tells. */
  readonly take = (message: unknown): void => {
    const news = readNews(message);
    if (news?.type === 'mute') this.#mute(news, news.on);
    if (news?.type === 'call') this.#answerCall(news.key);
    if (!news || news.type === 'mute' || news.type === 'call') return;
    const { token } = news;
    const lent = this.#lent.get(token);
    if (!lent) return;
    switch (news.type) {
      case 'shown':
        clearTimeout(lent.timer);
        lent.box = news.box;
        return;
      case 'refused':
        this.#takeBack(token);
        return;
      case 'hold':
        this.#hover.hold(token, news.hold, news.on);
        return;
      case 'over':
        this.#hover.cardOver(token);
        return;
      case 'off':
        this.#hover.cardOff(token);
        return;
      default:
        this.#hover[news.type](token);
    }
  };

  /** Says which frame of the window this is; the key was made for this once. */
  #answerCall(key: string): void {
    window.top?.postMessage(key, '*');
    // The window is at work.
    for (const [token, lent] of this.#lent) if (!lent.box) lent.timer = this.#waitFor(token, lent.timer);
  }

  #waitFor(token: Token, earlier?: ReturnType<typeof setTimeout>): ReturnType<typeof setTimeout> {
    clearTimeout(earlier);
    return setTimeout(() => this.#takeBack(token), PATIENCE);
  }

  async #lend(opening: Opening, { left, top, right, bottom }: DOMRect): Promise<void> {
    const { token, company, surface, why, sentence, script, onDark, focus } = opening;
    this.#lent.set(token, { opening, timer: this.#waitFor(token), box: undefined });
    const sent = await ask({
      type: 'show',
      token,
      company,
      surface,
      why: [...why],
      sentence,
      script,
      onDark,
      focus,
      box: { left, top, right, bottom },
    });
    if (!sent.ok) this.#takeBack(token);
  }

  /** The window does not show it: a card within the frame is better than none. */
  #takeBack(token: Token): void {
    const lent = this.#lent.get(token);
    if (!lent || lent.box) return;
    this.#end(token);
    void ask({ type: 'hide', token });
    this.#inFrame.show(lent.opening);
  }

  #end(token: Token): boolean {
    clearTimeout(this.#lent.get(token)?.timer);
    return this.#lent.delete(token);
  }
}

function ask(what: WindowAsk): ReturnType<typeof sendMessage<'to-window'>> {
  return sendMessage('to-window', { ask: what });
}
