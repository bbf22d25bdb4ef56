import { afterEach, expect, it, vi } from 'vitest';
import { areWordsReady } from '../../../lib/detect/index.ts';
import { WordsFirst } from '../../../lib/page/scan/words-first.ts';
import type { Block } from '../../../lib/page/text/places.ts';
import { soleRun } from '../../../lib/page/text/reader.ts';

afterEach(() => {
  document.body.replaceChildren();
});

it('reads the first Han texts once the dictionary of words has come, and all others before', async () => {
  document.body.innerHTML = '<p>小红书</p><p>RedNote</p>';
  const [han, latin] = [...document.querySelectorAll('p')].map((block) => soleRun(block)!);
  const ready = vi.fn<(blocks: Iterable<Block>) => void>();
  const words = new WordsFirst(ready);
  expect(words.bring(), 'nothing waits').toBe(false);
  expect([words.lacks(han!), words.lacks(latin!), words.isWaiting]).toEqual([true, false, true]);
  expect([words.bring(), words.bring(), areWordsReady()]).toEqual([true, true, false]);
  await vi.waitFor(() => expect(ready).toHaveBeenCalledTimes(1));
  expect(ready.mock.calls[0]).toEqual([[han!.block]]);
  expect([words.isWaiting, words.bring(), areWordsReady()]).toEqual([false, false, true]);
  expect(words.lacks(han!), 'nothing waits from now on').toBe(false);
});
