// Runs before any script of the page, so that its listener is the first on the window's way down. A closed shadow
// root hides the field that the reader writes in, but key and input events pass every capturing listener of the
// page first: whoever hears them reads the note letter by letter.
import { ownNodes } from './own.ts';
import { PlantedText } from './planted-text.ts';
import { SelectionGuard } from './selection-guard.ts';
import { onRewritten } from './rewritten.ts';
import { reachShadow } from './shadow.ts';
import { hasShield, noteShield } from './shield-state.ts';

/** Events that tell what is written, copied or dragged in a card. */
const TELLING =
  'keydown keypress keyup beforeinput input textInput compositionstart compositionupdate compositionend ' +
  'copy cut paste dragstart drop';

/** Keys with longer names that write all the same. Others, like Escape and the arrows, tell nothing. */
const WRITING_KEYS: ReadonlySet<string> = new Set(
  'Dead Process Unidentified Enter Backspace Delete'.split(' '),
);

interface Guards {
  readonly planted: PlantedText;
  readonly selection: SelectionGuard;
}

/** Keeps from the page what the reader writes in a card; the card hears it by copies that do not leave it. */
export function startShield(): void {
  // A second one, in a tab that was open before the extension came, would take the first one's work for the page's.
  if (hasShield()) return;
  noteShield('up');
  const guards = { planted: new PlantedText(), selection: new SelectionGuard() };
  const listen = () => {
    for (const type of TELLING.split(' ')) {
      window.addEventListener(type, (event) => keepIn(event, guards), { capture: true });
    }
    window.addEventListener('focusin', ({ target }) => meet(rootOf(target), guards), { capture: true });
  };
  listen();
  onRewritten(document, () => {
    noteShield('overtaken');
    listen();
  });
}

/** The focus has come into a card. */
function meet(root: ShadowRoot | undefined, { planted, selection }: Guards): void {
  if (!root) return;
  selection.watch(root);
  planted.remember(root.activeElement);
}

function keepIn(event: Event, { planted, selection }: Guards): void {
  const field = event.isTrusted ? rootOf(event.target)?.activeElement : undefined;
  if (!field) return;
  if (event instanceof KeyboardEvent && event.type === 'keydown') selection.onKey(event);
  if (!tells(event)) return;
  event.stopImmediatePropagation();
  if (planted.isPlanted(event, field)) return;
  const copy = copyOf(event);
  if (copy && !field.dispatchEvent(copy)) event.preventDefault();
}

function tells(event: Event): boolean {
  return !(event instanceof KeyboardEvent) || event.key.length === 1 || WRITING_KEYS.has(event.key);
}

/** The inside of a card of ours; `undefined` for every target on the page itself. */
function rootOf(target: EventTarget | null): ShadowRoot | undefined {
  if (!(target instanceof HTMLElement) || !ownNodes().has(target)) return undefined;
  return reachShadow(target) ?? undefined;
}

/** The same event for listeners inside the card. */
function copyOf(event: Event): Event | undefined {
  const { type, cancelable } = event;
  const init = { bubbles: true, composed: false, cancelable };
  if (event instanceof KeyboardEvent) {
    const { key, code, location, repeat, isComposing, ctrlKey, shiftKey, altKey, metaKey } = event;
    const parts = { key, code, location, repeat, isComposing, ctrlKey, shiftKey, altKey, metaKey };
    // Not a `KeyboardEvent`: Firefox makes every one of those composed, and it would leave the card.
    return Object.assign(new Event(type, init), parts);
  }
  if (event instanceof InputEvent) {
    const { data, inputType, isComposing } = event;
    return new InputEvent(type, { ...init, data, inputType, isComposing });
  }
  if (event instanceof CompositionEvent) return new CompositionEvent(type, { ...init, data: event.data });
  return undefined;
}
