import { afterEach, describe, expect, it, vi } from 'vitest';
import { Budget, BURST, SHARE } from '../../../lib/page/work/budget.ts';
import { attachClosed, mentionsOf, settled, watch, type WatchedPage } from '../../support/page/watch.ts';

let watched: WatchedPage | undefined;

afterEach(() => {
  watched?.stop();
  document.body.replaceChildren();
});

async function begin(html: string): Promise<WatchedPage> {
  document.body.innerHTML = html;
  watched = watch();
  await settled(watched);
  return watched;
}

const X = 'xiaohongshu:';

/** A busy machine may leave a page no idle time at all. */
const idle = () => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1_000 }));

describe('a page that changes', () => {
  it('is read where it changed, and only there', async () => {
    const page = await begin(`<p id="a">RedNote</p>${'<p>Ten<b>cent</b></p>'.repeat(50)}`);
    const walk = vi.spyOn(TreeWalker.prototype, 'nextNode');
    document.querySelector('#a')!.append(' and ByteDance');
    await settled(page);
    expect(mentionsOf(page).slice(0, 2)).toEqual([`${X}RedNote`, 'bytedance:ByteDance']);
    expect(walk.mock.calls.length).toBeLessThan(12);
  });

  // Far down, where nobody looks: what comes into view is looked at anyhow.
  const PART = '<p style="position: absolute; top: 90000px">On <b hidden>Red</b>Note</p>';
  const show = () => document.querySelector('b')!.removeAttribute('hidden');

  it('is read again where a part of a name is shown that was hidden', async () => {
    const page = await begin(PART);
    expect(mentionsOf(page)).toEqual([]);
    show();
    await vi.waitFor(() => expect(mentionsOf(page)).toEqual([`${X}RedNote`]));
  });

  it('is seen to be restyled while the rest of it is still being read', async () => {
    document.body.innerHTML = PART + '<p>Tencent</p>'.repeat(5_000);
    watched = watch();
    const { page } = watched;
    await vi.waitFor(() => expect(page.known.size).toBeGreaterThan(0), { interval: 1 });
    expect(page.settled).toBe(false);
    show();
    await vi.waitFor(() => expect(page.settled && mentionsOf(watched!)[0]).toBe(`${X}RedNote`), {
      timeout: 10_000,
      interval: 100,
    });
  });

  it.each<[what: string, change: (p: HTMLElement) => void, mentions: string[]]>([
    ['new text', (p) => (p.firstChild!.nodeValue = 'On Tencent'), ['tencent:Tencent']],
    ['removal', (p) => p.remove(), []],
    ['emptying', () => (document.body.textContent = ''), []],
    ['a split name', (p) => (p.firstChild as Text).splitText(6), [`${X}RedNote`]],
    [
      'a picture in the name',
      (p) => (p.firstChild as Text).splitText(6).before(document.createElement('img')),
      [],
    ],
    ['a move', (p) => document.querySelector('div')!.append(p), [`${X}RedNote`]],
    ['a move into code', (p) => document.querySelector('code')!.append(p), []],
    ['becoming an editor', (p) => p.setAttribute('contenteditable', ''), []],
    [
      'a wrapper',
      (p) => p.replaceWith(Object.assign(document.createElement('section'), { innerHTML: p.outerHTML })),
      [`${X}RedNote`],
    ],
    ['a new body', () => (document.body.outerHTML = '<body>On <b>Tencent</b></body>'), ['tencent:Tencent']],
    [
      'a new shadow tree',
      (p) => {
        const host = document.createElement('x-late');
        attachClosed(host).append('Tencent');
        p.replaceWith(host);
      },
      ['tencent:Tencent'],
    ],
  ])('follows %s', async (_, change, mentions) => {
    const page = await begin('<div></div><code></code><p>On RedNote</p>');
    change(document.querySelector('p')!);
    await settled(page);
    expect(mentionsOf(page)).toEqual(mentions);
  });

  it('keeps the names of a shadow tree whose host is wrapped, and lets them go with it', async () => {
    document.body.innerHTML = '<p>On <x-host></x-host></p>';
    const host = document.querySelector('x-host')!;
    attachClosed(host).append(
      'Tencent',
      Object.assign(document.createElement('p'), { innerHTML: 'RedNote' }),
    );
    watched = watch();
    await settled(watched);
    const names = ['tencent:Tencent', `${X}RedNote`];
    expect(mentionsOf(watched)).toEqual(names);
    const wrapper = document.createElement('div');
    host.replaceWith(wrapper);
    wrapper.append(host);
    await settled(watched);
    expect(mentionsOf(watched)).toEqual(names);
    host.toggleAttribute('contenteditable');
    await settled(watched);
    expect(mentionsOf(watched)).toEqual([`${X}RedNote`]);
    wrapper.remove();
    await settled(watched);
    expect(mentionsOf(watched)).toEqual([]);
  });

  it('takes its own nodes for no change', async () => {
    const own = new WeakSet<Node>();
    document.body.innerHTML = '<p>RedNote</p>';
    watched = watch('every', own);
    await settled(watched);
    const host = document.createElement('div');
    host.textContent = 'Tencent';
    own.add(host);
    document.documentElement.append(host);
    await settled(watched);
    expect(mentionsOf(watched)).toEqual([`${X}RedNote`]);
    host.remove();
  });

  it('judges guarded names anew when their support comes and goes', async () => {
    const page = await begin('<p>The Little Red Book.</p><p id="b">Nothing.</p>');
    const b = document.querySelector('#b')!;
    expect(mentionsOf(page)).toEqual([]);
    b.textContent = 'Xiaohongshu';
    await settled(page);
    expect(mentionsOf(page)).toEqual([`${X}Little Red Book`, `${X}Xiaohongshu`]);
    b.remove();
    await settled(page);
    expect(mentionsOf(page)).toEqual([]);
  });

  it('costs a page without names nothing once it is read', async () => {
    await begin('<p>Nothing here.</p>');
    const timers = [vi.spyOn(globalThis, 'setTimeout'), vi.spyOn(globalThis, 'requestAnimationFrame')];
    const observe = vi.spyOn(MutationObserver.prototype, 'observe');
    await idle();
    const before = timers.map((spy) => spy.mock.calls.length);
    await idle();
    expect(before.slice(0, 1)).toEqual([0]);
    expect(observe).not.toHaveBeenCalled();
  });

  it('is read only where it changed after a wait too', async () => {
    const page = await begin(`<p id="a">RedNote</p>${'<p>Ten<b>cent</b></p>'.repeat(50)}`);
    const wait = vi.spyOn(Budget.prototype, 'wait').mockReturnValue(100);
    const walk = vi.spyOn(TreeWalker.prototype, 'nextNode');
    for (let i = 0; i < 10; i++) {
      document.querySelector('#a')!.textContent = `ByteDance ${i}`;
      await new Promise(requestAnimationFrame);
    }
    expect(mentionsOf(page)[0]).toBe(`${X}RedNote`);
    wait.mockRestore();
    await vi.waitFor(() => expect(mentionsOf(page)[0]).toBe('bytedance:ByteDance'));
    await settled(page);
    expect(walk.mock.calls.length).toBeLessThan(12);
  });

  it('is not kept in memory with all that ever stood in it while nobody reads it', async () => {
    const page = await begin('<main></main><p>RedNote</p>');
    const main = document.querySelector('main')!;
    const waiting = [
      vi.spyOn(Budget.prototype, 'wait').mockReturnValue(200),
      vi.spyOn(Budget.prototype, 'mayNote', 'get').mockReturnValue(true),
    ];
    const disconnect = vi.spyOn(MutationObserver.prototype, 'disconnect');
    for (let i = 0; i < 10; i++) {
      expect(disconnect).toHaveBeenCalledTimes(i < 9 ? 0 : 1);
      main.replaceChildren(...Array.from({ length: 500 }, () => document.createElement('p')));
      await new Promise((resolve) => setTimeout(resolve));
    }
    main.replaceChildren('ByteDance');
    for (const spy of waiting) spy.mockRestore();
    await vi.waitFor(() => expect(mentionsOf(page)).toContain('bytedance:ByteDance'));
    await settled(page);
    expect(mentionsOf(page)).toEqual(['bytedance:ByteDance', `${X}RedNote`]);
  });

  it('backs off from a page that never rests, and catches up afterwards', async () => {
    const page = await begin('<main></main><p>RedNote</p>');
    const main = document.querySelector('main')!;
    const spend = vi.spyOn(Budget.prototype, 'spend');
    const start = performance.now();
    while (performance.now() < start + 2_000) {
      main.replaceChildren(
        ...Array.from({ length: 400 }, (_, i) =>
          Object.assign(document.createElement('p'), { innerHTML: `Item <b>${i}</b> of Tencent` }),
        ),
      );
      await new Promise(requestAnimationFrame);
    }
    const time = performance.now() - start;
    const spent = spend.mock.calls.reduce((sum, [ms]) => sum + ms, 0);
    expect(spent).toBeGreaterThan(0);
    // What is saved up for a single large change, the share, and one reading begun with the last of it (about 30 ms; a busy machine adds).
    expect(spent).toBeLessThan(BURST + SHARE * time + 400);
    main.replaceChildren('ByteDance');
    await settled(page);
    expect(mentionsOf(page)).toEqual(['bytedance:ByteDance', `${X}RedNote`]);
  }, 30_000);
});
