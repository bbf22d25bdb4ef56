import { afterEach, expect, it } from 'vitest';
import { reportOf } from '../../../lib/content/report.ts';
import { settled, watch, type WatchedPage } from '../../support/page/watch.ts';

let watched: WatchedPage | undefined;

afterEach(() => {
  watched?.stop();
  document.body.replaceChildren();
});

async function reportOn(html: string) {
  document.body.innerHTML = html;
  watched = watch();
  await settled(watched);
  return reportOf(watched.page);
}

it('a report tells companies in the order of the page, each with its first sentence and how often it stands there', async () => {
  const { companies, truncated } = await reportOn(
    '<nav>ByteDance</nav><p>First RedNote.</p><p>Then Tencent. Again Tencent.</p><p>RedNote once more.</p>',
  );
  expect(companies).toEqual([
    { id: 'xiaohongshu', count: 2, sentence: 'First RedNote.' },
    { id: 'tencent', count: 2, sentence: 'Then Tencent.' },
  ]);
  expect(truncated).toBe(false);
});

it('what came to the page later is told where it stands', async () => {
  await reportOn('<p>RedNote</p><p>Below is Tencent.</p>');
  document.body.insertAdjacentHTML('afterbegin', '<p>On top is Tencent.</p>');
  await expect
    .poll(async () => watched && (await reportOf(watched.page)).companies)
    .toMatchObject([
      { id: 'tencent', count: 2, sentence: 'On top is Tencent.' },
      { id: 'xiaohongshu', count: 1 },
    ]);
});
