import { cutIndex, openIndex, type NameIndex } from '../detect/index.ts';
import { readStoredNames } from '../messages/stored-names.ts';
import type { Problem } from '../shared/problem.ts';
import { ok, type Result } from '../shared/result.ts';
import { readWholeNames, type NamesTag } from '../store/whole-names.ts';

interface Whole {
  readonly hash: string;
  readonly index: NameIndex;
}

async function readWhole(tag: NamesTag): Promise<Whole | undefined> {
  const bytes = await readWholeNames(tag);
  const opened = bytes && openIndex(bytes);
  return opened?.ok ? { hash: tag.hash, index: opened.value } : undefined;
}

/** The name index that is too large for every page: kept opened as long as the background lives. */
export class WholeNames {
  #whole: Promise<Whole | undefined> = Promise.resolve(undefined);

  /** Cuts out the names with these spellings, folded; `null` if pages hold the whole index. */
  async cut(
    spellings: readonly string[],
  ): Promise<Result<{ readonly hash: string; readonly base64: string } | null, Problem>> {
    const ofPages = await readStoredNames();
    if (!ofPages?.isPart) {
      this.#whole = Promise.resolve(undefined);
      return ok(null);
    }
    const whole = await this.#opened(ofPages);
    return ok(whole ? { hash: whole.hash, base64: cutIndex(whole.index, spellings).toBase64() } : null);
  }

  /** Of many pages that ask at once, as when a browser starts, one has it read. */
  async #opened(tag: NamesTag): Promise<Whole | undefined> {
    const before = this.#whole;
    const known = await before;
    if (known?.hash === tag.hash) return known;
    if (this.#whole === before) this.#whole = readWhole(tag);
    return this.#whole;
  }
}
