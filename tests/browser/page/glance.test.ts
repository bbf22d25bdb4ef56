import { afterEach, describe, expect, it } from 'vitest';
import { isPlain } from '../../../lib/page/text/glance.ts';
import { largeTestIndex, testIndex } from '../../support/page/names.ts';

const INDEXES = { few: testIndex(), 'very many': largeTestIndex() };

afterEach(() => document.body.replaceChildren());

describe.each(['few', 'very many'] as const)('a glance at a document, for %s names', (many) => {
  const names = INDEXES[many];
  const isPlainWith = (html: string) => {
    document.body.innerHTML = html;
    return isPlain(document, names);
  };

  it.each([
    ['no name', '<p>Nothing <b>here</b>.</p>'],
    ['names in scripts and styles', '<p>a<script type="x">Tencent</script>b</p><style>/* Tencent */</style>'],
    ['names that are never shown', '<noscript>Tencent</noscript><template>RedNote</template>'],
    ['names over words', '<ruby>某<rt>Tencent</rt></ruby>'],
    ['a name in a comment', '<p>Nothing<!-- Tencent --> here.</p>'],
  ])('sees that there is nothing to read: %s', (_, html) => {
    expect(isPlainWith(html)).toBe(true);
  });

  it.each([
    ['a name', '<p>On Tencent.</p>'],
    ['a name at the end', '<script type="x">a</script>Tencent'],
    [
      'a name before all scripts',
      '<p>Tencent</p><script type="x">a</script><p>b</p><script type="x">c</script>',
    ],
    ['a name around scripts', '小<script type="x">a</script>红<style>i{}</style>书'],
    [
      'a name under readings',
      '<ruby>小<rp>(</rp><rt>xiǎo</rt><rp>)</rp>红<rt>hóng</rt>书<rt>shū</rt></ruby>',
    ],
    ['a title of a picture', '<svg><title>Tencent</title></svg>'],
    ['letters of a name in a longer word', '<p>Tencentury</p>'],
  ])('does not keep from reading %s', (_, html) => {
    expect(isPlainWith(html)).toBe(false);
  });

  it('is not for very large documents, and other kinds', () => {
    expect(isPlainWith('<b></b>'.repeat(9_000))).toBe(false);
    expect(isPlainWith('a long text '.repeat(50_000))).toBe(false);
    const picture = new DOMParser().parseFromString(
      '<svg xmlns="http://www.w3.org/2000/svg"/>',
      'image/svg+xml',
    );
    expect(isPlain(picture, names)).toBe(false);
  });
});
