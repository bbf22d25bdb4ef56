import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { isPlain } from '../../../lib/page/text/glance.ts';
import { Places, type Block } from '../../../lib/page/text/places.ts';
import { finderOf, found, INDEXES, namedBlocks, report } from '../../support/page/finders.ts';
import { show, trees } from '../../support/page/trees.ts';

/**
 * Whatever a page is like, the blocks that a finder gives must be all that hold names: those that are seen when each
 * block is read by itself.
 */

/** As much text as makes a page be taken in several parts, without a name. */
const FILL = 'the weather is mild today, as it was. '.repeat(1_200);

afterEach(() => document.body.replaceChildren());

describe.each(['pieces', 'grams'] as const)('a page looked through for %s of names', (kind) => {
  const blocksOf = (html: string) => {
    document.body.innerHTML = `<main>${html}</main>`;
    return [...found(finderOf(kind, document))].map((block) => (block as Element).id);
  };

  it.each<[what: string, html: string, ids: string[]]>([
    ['items without blanks', '<ul><li>news</li><li id="a">rednote</li><li>today</li></ul>', ['a']],
    ['a line break in a name', '<p id="a">Hello<br>Group</p>', ['a']],
    ['a script in a name', '<p id="a">Ten<script type="x">y</script>cent</p>', ['a']],
    ['a reading over a name', '<ruby id="r">小<rt>xiǎo</rt>红<rp>(</rp><rt>hóng</rt>书</ruby>', ['']],
    ['a comment in a name', '<p id="a">Red<!-- RedNote -->Note</p>', ['a']],
    ['a title of a picture', '<p id="a">Of <svg><title>Tencent</title></svg></p>', []],
    ['code', '<p id="a"><code>Tencent</code> and <b>RedNote</b></p>', ['a']],
    ['a field', '<p id="a"><textarea>Tencent</textarea></p>', []],
    ['a script', '<script type="x">Tencent</script><p id="a">Tencent</p>', ['a']],
    ['a name twice', '<p id="a">Tencent Tencent</p><p id="b">Tencent</p>', ['a', 'b']],
    ['a block after its inner one', '<div id="a"><p id="b">Tencent</p>RedNote</div>', ['b', 'a']],
  ])('is looked for names: %s', (_, html, ids) => {
    expect(blocksOf(html)).toEqual(ids);
  });

  it('is not read for letters of a name in longer words, where all its letters are looked for', () => {
    expect(blocksOf('<p>Tencentury rednotes8</p>')).toEqual([]);
    expect(blocksOf('<p>Xiaohongshuism</p>')).toEqual(kind === 'pieces' ? [] : ['']);
  });

  it('is looked for names to its end, however long it is', () => {
    const far = Array.from({ length: 6 }, (_, i) => `<p>${FILL}</p><p id="n${i}">Ten<b>cent</b></p>`).join(
      '',
    );
    expect(blocksOf(far)).toEqual(['n0', 'n1', 'n2', 'n3', 'n4', 'n5']);
    expect(blocksOf(`<p id="a">${FILL.repeat(5)} and RedNote. ${FILL.repeat(5)}</p>`)).toEqual(['a']);
  });

  it('is looked for names that are broken where it is taken apart', () => {
    for (let cut = 32_740; cut < 32_800; cut += 4) {
      const before = 'x '.repeat(cut / 2);
      const html = `<p id="a">${before}L<i>it</i>tle <b>Red</b> <i>Bo</i>ok ${FILL}</p>`;
      expect(blocksOf(html)).toEqual(['a']);
    }
  });

  it('is looked for names however deep they stand', () => {
    const deep = (depth: number, text: string) =>
      `${'<div>'.repeat(depth)}<script type="x"></script>${text}${'</div>'.repeat(depth)}`;
    expect(blocksOf(deep(60, '<p id="a">Ten<b>cent</b></p>'))).toEqual(['a']);
  });

  it('is looked for names among very many elements', () => {
    const many = '<p><b>mild</b> <i>ly</i>.</p>'.repeat(3_000);
    expect(blocksOf(`<div>${many}<p id="a">RedNote</p>${many}</div><p id="b">小<b>红书</b></p>`)).toEqual([
      'a',
      'b',
    ]);
  });

  it('is looked for names between the many children of one', () => {
    const many = '<p>mild</p>\n'.repeat(70);
    const between = (text: string) =>
      `<section id="s">${text}<script></script>${many}${text}${many}${text}</section>`;
    expect(blocksOf(between('RedNote'))).toEqual(['s']);
    expect(blocksOf(`<section id="s"><script></script>${many}RedNote${many}</section>`)).toEqual(['s']);
    expect(blocksOf(`<div><script></script>${many}<b>Hello</b> <i>Group</i>${many}</div>`)).toEqual(['']);
    expect(blocksOf(`<div><script></script>${many}<p id="a">RedNote</p>\n${many}</div>`)).toEqual(['a']);
  });

  it.each<[what: string, change: (a: Element) => void]>([
    ['is taken out', (a) => a.remove()],
    ['is moved to the end', (a) => a.parentElement!.append(a)],
    ['grows', (a) => a.append(' and so on')],
    [
      'is wrapped',
      (a) => a.replaceWith(Object.assign(document.createElement('div'), { innerHTML: a.outerHTML })),
    ],
  ])('is looked for names after what was read last %s', (_, alter) => {
    document.body.innerHTML =
      '<main><script type="x"></script><p id="a">Tencent</p><p id="b">RedNote</p><p id="c">Ten<b>cent</b></p></main>';
    const finder = finderOf(kind, document.querySelector('main')!);
    const step = { places: new Places(document), hasTime: () => true, covers: () => true };
    const first = finder.next(step) as Element;
    expect(first.id).toBe('a');
    const observer = new MutationObserver(() => {});
    observer.observe(document, { childList: true, subtree: true });
    alter(first);
    for (const record of observer.takeRecords()) report(finder, record);
    observer.disconnect();
    const ids = [...found(finder)].map((block) => (block as Element).id);
    expect(ids.filter((id) => id !== 'a')).toEqual(['b', 'c']);
  });

  it('is looked for names from what stands first when it is begun', () => {
    const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
    root.innerHTML = '<p>Tencent</p><p id="b">RedNote</p>';
    const finder = finderOf(kind, root);
    root.firstElementChild?.remove();
    expect([...found(finder)].map((block) => (block as Element).id)).toEqual(['b']);
  });

  it('gives every block that has names, whatever it is like', () => {
    fc.assert(
      fc.property(trees, fc.boolean(), (parts, isLong) => {
        show(parts);
        if (isLong) document.body.prepend(FILL);
        const given = found(finderOf(kind, document));
        const named = namedBlocks(document);
        expect([...named].filter((block) => !given.has(block))).toEqual([]);
        expect(named.size > 0 && isPlain(document, INDEXES[kind])).toBe(false);
      }),
      { numRuns: 400 },
    );
  });

  it('gives every block that has names and was not touched while it was read', () => {
    fc.assert(
      fc.property(trees, fc.infiniteStream(fc.nat({ max: 60 })), (parts, dice) => {
        const main = show(parts);
        const finder = finderOf(kind, main);
        const touched = new Set<Block>();
        const came = new Set<Element>();
        const roll = () => dice.next().value ?? 0;
        const observer = new MutationObserver(() => {});
        observer.observe(main, { childList: true, characterData: true, subtree: true });
        const given = found(
          finder,
          () => roll() % 3 > 0,
          () => {
            const all = [...main.querySelectorAll('*')];
            const victim = all[roll() % Math.max(1, all.length)];
            if (!victim || roll() % 2 > 0) return;
            const places = new Places(document);
            for (const node of [victim, victim.parentNode!]) touched.add(places.of(node).block);
            for (const element of change(victim, roll())) came.add(element);
            for (const record of observer.takeRecords()) report(finder, record);
          },
        );
        observer.disconnect();
        // These are read again by themselves.
        const isReadAgain = (block: Block) =>
          touched.has(block) || [...came].some((element) => element.contains(block));
        const missed = [...namedBlocks(document)].filter((block) => !given.has(block));
        expect(missed.filter((block) => !isReadAgain(block))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});

/** @returns what was put in */
function change(victim: Element, how: number): Element[] {
  const children = [...victim.children];
  if (how % 4 === 0) victim.remove();
  else if (how % 4 === 1) victim.replaceWith(...victim.childNodes);
  else if (how % 4 === 2) victim.prepend('the weather ');
  else victim.parentElement?.prepend(victim);
  return how % 4 === 1 ? children : how % 4 === 3 ? [victim] : [];
}
