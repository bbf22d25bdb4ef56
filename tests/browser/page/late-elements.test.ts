import { afterEach, expect, it } from 'vitest';
import { mentionsOf, settled, watch, type WatchedPage } from '../../support/page/watch.ts';

let watched: WatchedPage | undefined;

afterEach(() => {
  watched?.stop();
  document.body.replaceChildren();
});

class Late extends HTMLElement {
  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).innerHTML = '<p>Tencent</p>';
  }
}

it('what custom elements show whose script comes late is read, also inside another shadow root', async () => {
  document.body.innerHTML = '<p>RedNote</p><div></div>';
  const root = document.querySelector('div')!.attachShadow({ mode: 'open' });
  root.innerHTML = '<late-element></late-element>';
  watched = watch();
  await settled(watched);
  expect(mentionsOf(watched)).toEqual(['xiaohongshu:RedNote']);
  // The tree does not change by this.
  customElements.define('late-element', Late);
  await expect
    .poll(() => watched && mentionsOf(watched), { timeout: 5_000 })
    .toEqual(['xiaohongshu:RedNote', 'tencent:Tencent']);
});
