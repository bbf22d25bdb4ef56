import { Highlighter, isWholeWord, walkText, type Engine } from './engine.ts';

/** All names as one regular expression, longest first, with a highlight; word ends are checked afterwards. */
export function regexpEngine(): Engine {
  const marks = new Highlighter('bench-regexp');
  let pattern = /$^/g;
  return {
    prepare: (names) => {
      pattern = new RegExp(names.map((name) => RegExp.escape(name)).join('|'), 'gi');
    },
    run: () => {
      walkText((node) => {
        const { data } = node;
        pattern.lastIndex = 0;
        for (let match = pattern.exec(data); match; match = pattern.exec(data)) {
          const end = match.index + match[0].length;
          if (isWholeWord(data, match.index, end)) marks.add(node, match.index, end);
        }
      });
      return marks.register();
    },
    clean: () => marks.clear(),
  };
}
