import { afterAll, expect, it } from 'vitest';
import { openCardOn } from '../support/card.ts';
import { isInstalled, openReader, until } from '../support/extension.ts';
import { temporaryFolder } from '../support/folders.ts';
import { textOf } from '../support/popup.ts';

const lifetime = new AbortController();
afterAll(() => lifetime.abort());

it.skipIf(!isInstalled('firefox'))(
  'Firefox that is ended over words a moment old has them at its next start',
  async () => {
    const options = { profile: temporaryFolder(), withOwnPages: true };
    const first = await openReader('firefox', lifetime.signal, options);
    await first.open('names.html');
    await openCardOn(first, '#rednote');
    await first.writeInCard('left on a card');
    const page = await first.installed.openPage('profile.html?company=tencent');
    await page.waitForSelector('textarea');
    await page.type('textarea', 'left on a page');
    await first.installed.close();
    const { installed } = await openReader('firefox', lifetime.signal, options);
    const list = await installed.openPage('notes.html');
    const says = (words: string) => until(async () => (await textOf(list)).includes(words));
    expect([await says('left on a card'), await says('left on a page')]).toEqual([true, true]);
  },
  120_000,
);
