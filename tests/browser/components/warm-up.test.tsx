import { afterEach, expect, test, vi } from 'vitest';
import { warmUp } from '../../../lib/card/warm-up.tsx';
import { bundleOf } from './draw.tsx';
import { drawCard } from './draw-card.tsx';

afterEach(() => vi.unstubAllGlobals());

test('warming up changes nothing of the page, and makes every formatter that a first card needs', () => {
  const page = document.documentElement.outerHTML;
  const made: string[] = [];
  const counted = (name: 'DateTimeFormat' | 'NumberFormat') =>
    new Proxy(Intl[name], {
      construct: (make, given, target) => {
        made.push(name);
        return Reflect.construct(make, given, target) as object;
      },
    });
  vi.stubGlobal('Intl', {
    ...Object.fromEntries(Object.getOwnPropertyNames(Intl).map((name) => [name, Reflect.get(Intl, name)])),
    DateTimeFormat: counted('DateTimeFormat'),
    NumberFormat: counted('NumberFormat'),
  });
  warmUp(bundleOf('xiaohongshu'), 'en');
  expect(document.documentElement.outerHTML).toBe(page);
  expect(made).not.toEqual([]);
  made.length = 0;
  drawCard();
  expect(made).toEqual([]);
});
