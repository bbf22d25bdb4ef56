/** Where the scripts of a frame find the state of its shield. */
const SHIELD = Symbol.for('mingpian.shield');

/** `overtaken`: the page has taken the shield down and may have put listeners of its own before it. */
type ShieldState = 'up' | 'overtaken';

const place = globalThis as unknown as Record<symbol, ShieldState | undefined>;

/** Whether this frame has a shield, of this run of the script or of an earlier one. */
export function hasShield(): boolean {
  return place[SHIELD] !== undefined;
}

export function noteShield(state: ShieldState): void {
  place[SHIELD] = state;
}

/** Whether the page can hear what is typed in a card, since it wrote itself anew. */
export function isOverheard(): boolean {
  return place[SHIELD] === 'overtaken';
}
