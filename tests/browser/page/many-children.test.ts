import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { Block } from '../../../lib/page/text/places.ts';
import type { Sifter } from '../../../lib/page/text/sifter.ts';
import { finderOf, found, namedBlocks, report } from '../../support/page/finders.ts';

/** Many children of one element: the blank texts between blocks are not touched. */

const LONG = `<p>@ ${'It rains today. '.repeat(12)}</p>`;
const child = fc.constantFrom(
  '<p>@</p>\n',
  '<p>Ten<b>cent</b> @</p>',
  '<li>RedNote</li><li>@</li>',
  '@',
  'RedNote ',
  '<!-- -->',
  '<b>Hello</b> <i>Group</i>',
  '<div><p>@</p><p>小<b>红书</b></p></div>',
  '<br>',
  '<code>Tencent</code>',
  `<div>${'<i>@</i>'.repeat(300)}</div>`,
  ...Array.from({ length: 8 }, () => LONG),
);
const lists = fc.array(child, { minLength: 200, maxLength: 500 });

/** Where a child is that changes, as a share of all, and how. */
const changes = fc.array(fc.tuple(fc.double({ min: 0, max: 0.99, noNaN: true }), fc.nat(3)), {
  minLength: 1,
  maxLength: 6,
});

function change(list: Element, where: number, how: number): Element | undefined {
  const victim = list.children[Math.floor(where * list.children.length)];
  if (how === 0) victim?.remove();
  else if (how === 1) list.append(victim ?? '');
  else if (how === 2) victim?.after('@ ');
  else victim?.prepend('the weather ');
  return how === 1 ? victim : undefined;
}

afterEach(() => document.body.replaceChildren());

describe.each(['pieces', 'grams'] as const)(
  'a long list of children looked through for %s of names',
  (kind) => {
    it('gives every block that has names', () => {
      fc.assert(
        fc.property(lists, (children) => {
          document.body.innerHTML = `<section>${children.join('')}</section>`;
          const given = found(finderOf(kind, document));
          const named = namedBlocks(document);
          expect(named.size).toBeGreaterThan(0);
          expect([...named].filter((block) => !given.has(block))).toEqual([]);
        }),
        { numRuns: 25, endOnFailure: true },
      );
    });

    it('gives every block that has names while it changes, but for what is read again by itself', () => {
      fc.assert(
        fc.property(lists, changes, (children, planned) => {
          document.body.innerHTML = `<section>${children.join('')}</section>`;
          const list = document.querySelector('section')!;
          const observer = new MutationObserver(() => {});
          observer.observe(list, { childList: true, subtree: true });
          const finder = finderOf(kind, document);
          const readAgain = new Set<Block>([list]);
          const waiting = [...planned];
          let steps = 0;
          const between = () => {
            const [where, how] = waiting.shift() ?? [];
            if (where === undefined || how === undefined) return;
            const moved = change(list, where, how);
            for (const block of moved ? [moved, ...moved.querySelectorAll('*')] : []) readAgain.add(block);
            for (const record of observer.takeRecords()) report(finder, record);
          };
          const given = found(finder, () => ++steps % 3 > 0, between);
          observer.disconnect();
          const missed = [...namedBlocks(document)].filter(
            (block) => !given.has(block) && !readAgain.has(block),
          );
          expect(missed).toEqual([]);
        }),
        { numRuns: 25, endOnFailure: true },
      );
    });

    it('comes to an end on a page that changes all the time', () => {
      document.body.innerHTML = `<section>${'<i>x</i> '.repeat(50_000)}</section><p>RedNote</p>`;
      const stepsWith = (disturb: (finder: Sifter) => void) => {
        const finder = finderOf(kind, document);
        let [asked, steps] = [0, 0];
        const between = () => {
          disturb(finder);
          if (++steps > 1_000) throw new Error('the same is read over and over');
        };
        expect(found(finder, () => ++asked % 6_000 > 0, between).size).toBe(1);
        return steps;
      };
      const still = stepsWith(() => {});
      expect(stepsWith((finder) => finder.onChange())).toBeLessThan(4 * still);
    });
  },
);
