import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openCardOn, pressInCard, saysInCard } from '../support/card.ts';
import { BROWSERS, openReader, until, type Reader } from '../support/extension.ts';

/** A page that is being read has more marks within that time, in ms, on a busy machine too. */
const STEADY_MS = 1_000;

/** How many marks there are when the page has been read: the number stands for a while. */
function marksAtLast(reader: Reader): Promise<number> {
  let [count, since] = [0, Date.now()];
  return until(async () => {
    const now = await reader.marks();
    if (now !== count) [count, since] = [now, Date.now()];
    return Date.now() - since > STEADY_MS ? count : 0;
  });
}

describe.each(BROWSERS)('what a reader takes off a page in %s', (browser) => {
  const lifetime = new AbortController();
  let reader: Reader;
  let all = 0;

  beforeAll(async () => {
    reader = await openReader(browser, lifetime.signal);
    await reader.open('behaviour.html');
    all = await marksAtLast(reader);
  });

  beforeEach(async () => {
    await reader.open('behaviour.html');
    await reader.page.mouse.move(1_150, 770);
  });

  afterAll(() => lifetime.abort());

  async function take(what: string): Promise<void> {
    await openCardOn(reader, '#tencent');
    await pressInCard(reader, 'Actions');
    await pressInCard(reader, what);
  }

  const marksAre = (count: number) => until(async () => (await reader.marks()) === count);

  it.each([
    ['a name on this page', 'on this page', /Tencent is not marked on this page any more/],
    ['a name on this site', 'on 127.0.0.1', /Tencent is not marked on 127.0.0.1 any more/],
    ['a name anywhere', 'anywhere', /Tencent is not marked any more/],
  ])('%s: it is told, the mark goes, and undo brings it back', async (_, what, words) => {
    await take(what);
    expect(await saysInCard(reader, words)).toBe(true);
    expect(await marksAre(all - 1)).toBe(true);
    await pressInCard(reader, 'Undo');
    expect(await marksAre(all)).toBe(true);
    expect(await reader.hasCard()).toBe(false);
  });

  it('the whole site: nothing is marked, Escape closes the last words, the next page stays quiet', async () => {
    await take('Mark nothing on 127.0.0.1');
    expect(await saysInCard(reader, /Nothing is marked on 127.0.0.1 any more/)).toBe(true);
    expect(await marksAre(0)).toBe(true);
    await reader.page.keyboard.press('Escape');
    expect(await until(async () => !(await reader.hasCard()))).toBe(true);
    await reader.page.goto(`${reader.address}/names.html`);
    await reader.page.waitForNetworkIdle({ idleTime: 300 });
    expect(await reader.marks()).toBe(0);
  });
});
