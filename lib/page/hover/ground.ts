// What a name stands on: a card on a dark page is dark, also where the page alone, or another extension, made it so.

interface Colour {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly alpha: number;
}

/** Below this share of full light, white text is easier to read than black. */
const DARK = 0.18;

const NONE: Colour = { red: 0, green: 0, blue: 0, alpha: 0 };

let context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D | null | undefined;

/** Any colour that a style can compute to, in sRGB; parts from 0 to 1. */
function parseColour(text: string): Colour {
  const numbers = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/.exec(text)?.slice(1);
  if (!numbers) return paint(text);
  const [red = 0, green = 0, blue = 0, alpha = 1] = numbers.map((part) =>
    part === undefined ? undefined : Number(part),
  );
  return { red: red / 255, green: green / 255, blue: blue / 255, alpha };
}

/** Colours of other spaces (`oklch`, `color(display-p3 …)`) are painted, and the paint is read. */
function paint(text: string): Colour {
  context ??= new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  if (!context) return NONE;
  context.clearRect(0, 0, 1, 1);
  context.fillStyle = text;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  return { red: red / 255, green: green / 255, blue: blue / 255, alpha: alpha / 255 };
}

function linear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}

/** WCAG's relative luminance, from 0 (black) to 1. */
function luminance({ red, green, blue }: Colour): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function parentOf(element: Element): Element | null {
  const root = element.parentElement ? undefined : element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

/** Whether the page is turned to its negative, as some dark modes do. */
function isInverted(document: Document): boolean {
  return [document.documentElement, document.body].some(
    (element) => element && /\binvert\((?:1|100%)\)/.test(getComputedStyle(element).filter),
  );
}

/**
 * Whether an element stands on a dark ground: the nearest background that hides what is below it, else the
 * canvas. A picture as the background counts for nothing.
 */
export function isOnDark(element: Element): boolean {
  const { ownerDocument } = element;
  const inverted = isInverted(ownerDocument);
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const colour = parseColour(getComputedStyle(at).backgroundColor);
    if (colour.alpha > 0.5) return luminance(colour) < DARK !== inverted;
  }
  const isDarkCanvas =
    getComputedStyle(ownerDocument.documentElement).colorScheme.includes('dark') &&
    (matchMedia('(prefers-color-scheme: dark)').matches ||
      !getComputedStyle(ownerDocument.documentElement).colorScheme.includes('light'));
  return isDarkCanvas !== inverted;
}
