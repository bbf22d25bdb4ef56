/** A value of a pack file, still as text: one of the head, or one entry of a list. */
export interface Piece {
  readonly key: string;
  /** Place in the list, from 0; absent for what is no list. */
  readonly at?: number;
  readonly text: string;
}

/** In UTF-16 units. The longest entry of the bundled packs has 5,000. */
const PIECE_LIMIT = 1_000_000;

/** A pack's own entries are six deep. */
const DEPTH_LIMIT = 32;

export type PieceFault = 'no-json' | 'no-object' | 'too-long' | 'too-deep';

/** Why a text cannot be taken apart, and where. */
export class PieceError extends Error {
  readonly fault: PieceFault;
  readonly path: readonly PropertyKey[];

  constructor(fault: PieceFault, path: readonly PropertyKey[] = []) {
    super(fault);
    this.fault = fault;
    this.path = path;
  }
}

const SPACE = /[ \t\n\r]*/y;
/** What can open, close or hide something outside of a string. */
const STRUCTURE = /["[\]{}]/g;
const STRING_END = /["\\]/g;
const SCALAR_END = /[ \t\n\r,\]}]/g;

/** A window on a text that comes in chunks; what was read is let go. */
class Window {
  readonly #chunks: AsyncIterator<string>;
  text = '';
  at = 0;

  constructor(chunks: AsyncIterator<string>) {
    this.#chunks = chunks;
  }

  /** Brings the next chunk in; `false` at the end. What lies before `at` is gone then. */
  async more(): Promise<boolean> {
    const next = await this.#chunks.next();
    if (next.done === true) return false;
    this.text = this.text.slice(this.at) + next.value;
    this.at = 0;
    return true;
  }

  /** The next sign that is no white space, without passing it; `undefined` at the end. */
  async peek(): Promise<string | undefined> {
    do {
      SPACE.lastIndex = this.at;
      SPACE.test(this.text);
      this.at = Math.max(this.at, SPACE.lastIndex);
      if (this.at < this.text.length) return this.text[this.at];
    } while (await this.more());
    return undefined;
  }

  async expect(sign: string): Promise<void> {
    if ((await this.peek()) !== sign) throw new PieceError('no-json');
    this.at += 1;
  }
}

/** Where a value that begins at the window's place ends; asks for more text as long as it does not. */
class ValueScan {
  readonly #path: readonly PropertyKey[];
  #seen = 0;
  #depth = 0;
  #inString = false;

  constructor(path: readonly PropertyKey[]) {
    this.#path = path;
  }

  /** Length of the value, or `undefined` when the text ends before it. */
  #look(text: string, from: number): number | undefined {
    let at = from + this.#seen;
    while (at < text.length) {
      const stop = this.#inString ? STRING_END : STRUCTURE;
      stop.lastIndex = at;
      const found = stop.exec(text);
      if (!found) {
        at = text.length;
        break;
      }
      const [sign] = found;
      // A backslash at the very end hides a sign that has not come yet.
      if (sign === '\\' && found.index + 1 >= text.length) {
        at = found.index;
        break;
      }
      at = found.index + (sign === '\\' ? 2 : 1);
      if (sign === '"') this.#inString = !this.#inString;
      else if (sign === '{' || sign === '[') this.#depth += 1;
      else if (sign !== '\\') this.#depth -= 1;
      if (this.#depth > DEPTH_LIMIT) throw new PieceError('too-deep', this.#path);
      if (this.#depth === 0 && !this.#inString) return at - from;
    }
    this.#seen = at - from;
    return undefined;
  }

  async run(window: Window): Promise<string> {
    const first = window.text[window.at] ?? '';
    const isScalar = !'{["'.includes(first);
    for (;;) {
      const length = isScalar ? scalarLength(window) : this.#look(window.text, window.at);
      if ((length ?? window.text.length - window.at) > PIECE_LIMIT)
        throw new PieceError('too-long', this.#path);
      if (length !== undefined) {
        const value = window.text.slice(window.at, window.at + length);
        window.at += length;
        return value;
      }
      if (!(await window.more())) throw new PieceError('no-json');
    }
  }
}

function scalarLength({ text, at }: Window): number | undefined {
  SCALAR_END.lastIndex = at;
  const found = SCALAR_END.exec(text);
  if (found?.index === at) throw new PieceError('no-json');
  return found ? found.index - at : undefined;
}

async function* listPieces(window: Window, key: string): AsyncGenerator<Piece> {
  window.at += 1;
  if ((await window.peek()) === ']') {
    window.at += 1;
    return;
  }
  for (let at = 0; ; at += 1) {
    await window.peek();
    yield { key, at, text: await new ValueScan([key, at]).run(window) };
    if ((await window.peek()) === ']') break;
    await window.expect(',');
  }
  window.at += 1;
}

async function readKey(window: Window): Promise<string> {
  if ((await window.peek()) !== '"') throw new PieceError('no-json');
  const key: unknown = parsePiece(await new ValueScan([]).run(window));
  await window.expect(':');
  return String(key);
}

/** The value of a piece. Throws `no-json` when it is none. */
export function parsePiece(text: string, path: readonly PropertyKey[] = []): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new PieceError('no-json', path);
  }
}

/**
 * Takes a JSON object apart as it comes, without ever holding all of it: each value on its own, and lists under
 * the given keys entry by entry. Throws a `PieceError`.
 * @param chunks the text in pieces of any length
 */
export async function* readPieces(
  chunks: AsyncIterable<string>,
  lists: readonly string[],
): AsyncGenerator<Piece> {
  const window = new Window(chunks[Symbol.asyncIterator]());
  const seen = new Set<string>();
  if (/["\dfnt[-]/.test((await window.peek()) ?? '')) throw new PieceError('no-object');
  await window.expect('{');
  let sign = await window.peek();
  if (sign === '}') window.at += 1;
  while (sign !== '}') {
    const key = await readKey(window);
    if (seen.has(key)) throw new PieceError('no-json', [key]);
    seen.add(key);
    if ((await window.peek()) === '[' && lists.includes(key)) yield* listPieces(window, key);
    else yield { key, text: await new ValueScan([key]).run(window) };
    sign = await window.peek();
    if (sign !== '}' && sign !== ',') throw new PieceError('no-json');
    window.at += 1;
  }
  if ((await window.peek()) !== undefined) throw new PieceError('no-json');
}
