import fc from 'fast-check';

const WORDS = [
  'RedNote xiaohongshu Tencent Hello 小红书 小紅書 momo 腾讯 Red Note Little Hello Group Ten cents mo 小 红书 紅 腾 xiao',
  'hongshu news s N ｏｔｅ 8 \u00AD \u200B i\u0304 é 。',
].flatMap((words) => words.split(' '));
const TEXTS = [...WORDS, 'Little Red Book', 'Hello Group', ' ', ' ', '\n\n', ', ', 'the weather '];
const USUAL = 'p div section li ul span b i a x-a ruby sup h2 td svg details'.split(' ');
const ODD = 'br rt rp script style noscript code img select template title datalist'.split(' ');

type Tree = string | { readonly tag: string; readonly parts: readonly Tree[] };

const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', maxDepth: 5 },
    { weight: 3, arbitrary: fc.constantFrom(...TEXTS) },
    {
      weight: 4,
      arbitrary: fc.record({
        tag: fc.constantFrom(...USUAL, ...USUAL, ...ODD),
        parts: fc.array(tie('tree'), { maxLength: 5 }),
      }),
    },
  ),
}));
/** What a page may hold: names whole, broken and run together with what stands beside them. */
export const trees = fc.array(tree, { minLength: 1, maxLength: 8 });

function grow(parent: Element, parts: readonly Tree[]): void {
  for (const part of parts) {
    if (typeof part === 'string') parent.append(part);
    else {
      const element = document.createElement(part.tag);
      // A script of the page would run.
      if (part.tag === 'script') element.setAttribute('type', 'text/plain');
      grow(element, part.parts);
      parent.append(element);
    }
  }
}

/** Makes it the page. */
export function show(parts: readonly Tree[]): HTMLElement {
  document.body.replaceChildren();
  const main = document.createElement('main');
  grow(main, parts);
  document.body.append(main);
  return main;
}
