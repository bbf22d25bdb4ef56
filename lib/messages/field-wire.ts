// What a card and the note field in its frame tell each other, through a port that only the two have. No Zod: both
// run on pages.
import type { Written } from '../shared/field-in-step.ts';
import type { FieldView } from '../shared/field-view.ts';

/** How the field looks, as CSS writes it: it takes after the card around it. */
export const LOOK_PARTS = ['color-scheme', 'font-family', '--ink', '--soft', '--paper', '--focus'] as const;
export type FieldLook = Readonly<Record<(typeof LOOK_PARTS)[number], string>>;

export interface ToField {
  readonly view: FieldView;
  /** The number of the last words of the field that this view knows of; 0 for none. */
  readonly heard: number;
  readonly look: FieldLook;
}

export type FromField =
  | { readonly type: 'ready' }
  /** `number` counts from 1. */
  | { readonly type: 'write'; readonly number: number; readonly written: Written }
  /** Of the text, in CSS pixels. */
  | { readonly type: 'height'; readonly height: number }
  | { readonly type: 'focus'; readonly on: boolean }
  | { readonly type: 'escape' };

const PARTS: { readonly [T in FromField['type']]: (said: Partial<Record<string, unknown>>) => boolean } = {
  ready: () => true,
  escape: () => true,
  focus: ({ on }) => typeof on === 'boolean',
  height: ({ height }) => typeof height === 'number' && height >= 0,
  write: ({ written, number }) =>
    typeof number === 'number' &&
    typeof written === 'object' &&
    written !== null &&
    ['id', 'text', 'seen'].every((part) => typeof Reflect.get(written, part) === 'string'),
};

/** Reads what a field said; `undefined` for anything else. */
export function parseFromField(data: unknown): FromField | undefined {
  const said = parseJson(data);
  const { type } = said;
  if (typeof type !== 'string' || !Object.hasOwn(PARTS, type)) return undefined;
  return PARTS[type as FromField['type']](said) ? (said as unknown as FromField) : undefined;
}

/** Reads what a card told its field; `undefined` for anything else. */
export function parseToField(data: unknown): ToField | undefined {
  const told = parseJson(data);
  const isWhole = typeof told['view'] === 'object' && typeof told['look'] === 'object' && 'heard' in told;
  return isWhole ? (told as unknown as ToField) : undefined;
}

function parseJson(data: unknown): Partial<Record<string, unknown>> {
  if (typeof data !== 'string') return {};
  try {
    const value: unknown = JSON.parse(data);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
