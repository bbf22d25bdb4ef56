import { afterEach, describe, expect, it } from 'vitest';
import { testSupply } from '../../support/page/names.ts';
import { mentionsOf, settled, watch, type WatchedPage } from '../../support/page/watch.ts';

let watched: WatchedPage | undefined;

afterEach(() => {
  watched?.stop();
  document.body.replaceChildren();
});

function watchInParts(html: string, supply: ReturnType<typeof testSupply>): WatchedPage {
  document.body.innerHTML = html;
  return (watched = watch('every', undefined, undefined, supply));
}

describe('a page that is given a part of the names', () => {
  it('asks for those that stand on it, never for the same ones again, and marks them', async () => {
    const supply = testSupply();
    const page = watchInParts(
      '<p>RedNote</p><p>Nothing here.</p><p>Tencents and 小紅書, <b>Ten</b>cent</p>',
      supply,
    );
    await settled(page);
    expect(supply.asked.at(-1)?.toSorted()).toEqual(['rednote', 'tencent', '小红书']);
    // Of a page that is read in several slices the names of each are asked for as they are found.
    const counts = supply.asked.map(({ length }) => length);
    expect(counts).toEqual([...new Set(counts)].toSorted((a, b) => a - b));
    expect(mentionsOf(page)).toEqual([
      'xiaohongshu:RedNote',
      'tencent:Tencent',
      'xiaohongshu:小紅書',
      'tencent:Tencent',
    ]);
  });

  it('asks for new ones only, with the old ones, and judges old blocks anew', async () => {
    const supply = testSupply();
    const page = watchInParts('<p>A Little Red Book.</p>', supply);
    await settled(page);
    expect(mentionsOf(page)).toEqual([]);
    document.body.insertAdjacentHTML('beforeend', '<p>Xiaohongshu</p>');
    await expect
      .poll(() => mentionsOf(page))
      .toEqual(['xiaohongshu:Little Red Book', 'xiaohongshu:Xiaohongshu']);
    document.body.insertAdjacentHTML('beforeend', '<p>Xiaohongshu</p>');
    await expect.poll(() => mentionsOf(page).length).toBe(3);
    expect(supply.asked).toEqual([['little red book'], ['little red book', 'xiaohongshu']]);
  });

  it('asks for the names of its title too, which speak for those of the text', async () => {
    const supply = testSupply();
    document.title = 'News of Xiaohongshu';
    const page = watchInParts('<p>A Little Red Book.</p>', supply);
    await settled(page);
    document.title = '';
    expect(supply.asked).toEqual([['little red book', 'xiaohongshu']]);
    expect(mentionsOf(page)).toEqual(['xiaohongshu:Little Red Book']);
  });

  it('leaves a page alone for which there is no answer, and asks again when it changes', async () => {
    const supply = testSupply();
    const { ask } = supply;
    supply.ask = () => Promise.resolve(undefined) as never;
    const page = watchInParts('<p>RedNote</p>', supply);
    await settled(page);
    expect(mentionsOf(page)).toEqual([]);
    supply.ask = ask;
    document.querySelector('p')!.append(' and Tencent');
    await expect.poll(() => mentionsOf(page)).toEqual(['xiaohongshu:RedNote', 'tencent:Tencent']);
  });
});
