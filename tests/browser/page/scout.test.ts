import { afterEach, describe, expect, it, vi } from 'vitest';
import { startScout } from '../../../lib/page/scout.ts';
import { testIndex } from '../../support/page/names.ts';

let lifetime: AbortController | undefined;

afterEach(() => {
  lifetime?.abort();
  document.body.replaceChildren();
});

/** Scouts the document of the test. */
function scout(html: string) {
  document.body.innerHTML = html;
  lifetime = new AbortController();
  const onName = vi.fn<() => void>();
  startScout({
    document,
    names: testIndex(),
    reachShadow: (element) => element.shadowRoot,
    own: new WeakSet(),
    signal: lifetime.signal,
    onName,
  });
  return onName;
}

const times = { timeout: 4_000, interval: 15 };
/** Long enough for a page of a few words to be read, and for a change of it. */
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 250));

describe('the scout', () => {
  it.each([
    ['a name', '<p>On RedNote.</p>'],
    ['a name that needs judgement', '<p>A Little Red Book.</p>'],
    ['a name that is broken over elements', '<p>小<b>红</b>书</p>'],
    ['a name after much else', `${'<p>Nothing here.</p>'.repeat(500)}<p>Tencent</p>`],
  ])('tells once of %s', async (_, html) => {
    const onName = scout(html);
    await expect.poll(() => onName.mock.calls.length, times).toBe(1);
    document.body.append('Tencent');
    await aWhile();
    expect(onName).toHaveBeenCalledOnce();
  });

  it.each([
    ['a page without names', '<p>Nothing here.</p>'],
    [
      'names in code, scripts and form fields',
      '<code>Tencent</code><script>"Tencent"</script><select><option>Tencent</option></select>',
    ],
    ['parts of names that belong to different paragraphs', '<p>Red</p><p>Note</p>'],
  ])('says nothing of %s', async (_, html) => {
    const onName = scout(html);
    await aWhile();
    expect(onName).not.toHaveBeenCalled();
  });

  it.each<[string, () => void]>([
    ['text that changes', () => (document.querySelector('b')!.firstChild!.nodeValue = 'Note')],
    [
      'an element that comes',
      () => document.body.append(Object.assign(document.createElement('p'), { innerHTML: '<i>Tencent</i>' })),
    ],
    [
      'a shadow tree that comes',
      () => {
        const host = document.createElement('x-host');
        host.attachShadow({ mode: 'open' }).innerHTML = '<p>Tencent</p>';
        document.body.append(host);
      },
    ],
  ])('follows %s', async (_, change) => {
    const onName = scout('<p>Red<b>dish</b></p>');
    await aWhile();
    expect(onName).not.toHaveBeenCalled();
    change();
    await expect.poll(() => onName.mock.calls.length, times).toBe(1);
  });

  it('reads no further when it is told to stop', async () => {
    const onName = scout('<p>Nothing here.</p>');
    lifetime?.abort();
    document.body.append('Tencent');
    await aWhile();
    expect(onName).not.toHaveBeenCalled();
  });
});
