// Every fixture in both languages: nothing for axe to find, every Chinese run tagged, nothing wider than its window.
import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { Fixture } from '../../../components/fixtures/index.ts';
import { draw, fixtures } from './draw.tsx';

const LANGUAGES = ['en', 'zh-Hans'] as const;
const THEMES = ['light', 'dark'] as const;

function show(fixture: Fixture, language: (typeof LANGUAGES)[number]): HTMLElement {
  const { element } = draw(fixture.draw(language));
  if (fixture.press !== undefined) {
    const target = element.querySelector<HTMLElement>(fixture.press);
    if (!target) throw new Error(`${fixture.id} presses ${fixture.press}, which is not there.`);
    target.click();
  }
  return element;
}

/** Texts with Chinese characters that no element around them tags as Chinese. */
function untagged(element: HTMLElement): string[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  while (walker.nextNode()) {
    const { textContent, parentElement } = walker.currentNode;
    const language = parentElement?.closest('[lang]')?.getAttribute('lang') ?? '';
    // A field holds the reader's own words, which nothing can tag within.
    if (parentElement?.matches('textarea')) continue;
    if (/\p{Script=Han}/u.test(textContent ?? '') && !/^zh-Han[st]$/.test(language))
      found.push(textContent ?? '');
  }
  return found;
}

describe.each(fixtures.map((fixture) => [fixture.id, fixture] as const))('%s', (_id, fixture) => {
  describe.each(LANGUAGES)('in %s', (language) => {
    test.each(THEMES)('%s: axe finds nothing', async (theme) => {
      await page.viewport(fixture.width, fixture.height);
      const element = show(fixture, language);
      for (const surface of element.querySelectorAll<HTMLElement>('.mp')) surface.dataset['theme'] = theme;
      const { violations } = await axe.run(element, { resultTypes: ['violations'] });
      const told = violations.flatMap(({ id, nodes }) =>
        nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`),
      );
      expect(told).toEqual([]);
    });

    test('Chinese text is tagged as Chinese', () => {
      expect(untagged(show(fixture, language))).toEqual([]);
    });

    test('its narrowest window is wide enough', async () => {
      const narrowest = fixture.id.startsWith('popup') ? 380 : 320;
      await page.viewport(narrowest, 800);
      const element = show(fixture, language);
      const wide = [...element.querySelectorAll<HTMLElement>('*')].filter(
        (each) =>
          each.getBoundingClientRect().right > narrowest + 0.5 && !each.matches('.mp-hidden, .mp-samples *'),
      );
      expect(wide.map((each) => each.outerHTML.slice(0, 120))).toEqual([]);
    });
  });
});
