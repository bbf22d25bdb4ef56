import Mark from 'mark.js';
import type { Engine } from './engine.ts';

/** mark.js goes one call deeper for each keyword and runs out of stack at about a thousand. */
const KEYWORDS_AT_ONCE = 100;

/** mark.js with its quickest options: whole keywords, no diacritics, no matches across elements. */
export function markJsEngine(): Engine {
  const parts: string[][] = [];
  return {
    prepare: (names) => {
      for (let i = 0; i < names.length; i += KEYWORDS_AT_ONCE)
        parts.push(names.slice(i, i + KEYWORDS_AT_ONCE));
    },
    run: () => {
      let marked = 0;
      const each = () => {
        marked++;
      };
      for (const part of parts) {
        new Mark(document.body).mark(part, { separateWordSearch: false, diacritics: false, each });
      }
      return marked;
    },
    clean: () => new Mark(document.body).unmark(),
  };
}
