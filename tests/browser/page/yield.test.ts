import { expect, it } from 'vitest';
import { yieldToPage } from '../../../lib/page/work/yield.ts';

/** Counts tasks of a page that follow each other by messages. */
function startMessages(): { readonly count: () => number; readonly stop: () => void } {
  const { port1, port2 } = new MessageChannel();
  let count = 0;
  port1.addEventListener('message', () => {
    count += 1;
    port2.postMessage(0);
  });
  port1.start();
  port2.postMessage(0);
  return { count: () => count, stop: () => port1.close() };
}

it.each([
  ['with a scheduler that comes back before all others', { yield: () => Promise.resolve() }],
  ['with the scheduler of the browser', (window as { scheduler?: unknown }).scheduler],
  ['without one', undefined],
])('the page has its turn while we work, %s', async (_, scheduler) => {
  const page = startMessages();
  for (let i = 0; i < 40; i++) await yieldToPage({ scheduler } as unknown as Window);
  page.stop();
  expect(page.count()).toBeGreaterThanOrEqual(8);
});
