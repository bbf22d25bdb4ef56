import { afterEach, describe, expect, it } from 'vitest';
import { attachClosed, mentionsOf, settled, watch, type WatchedPage } from '../../support/page/watch.ts';

let watched: WatchedPage | undefined;

afterEach(() => {
  watched?.stop();
  document.body.replaceChildren();
});

async function read(html: string): Promise<string[]> {
  document.body.innerHTML = html;
  watched = watch();
  await settled(watched);
  return mentionsOf(watched);
}

const X = 'xiaohongshu:';

describe('what of a page is read', () => {
  it.each<[what: string, html: string, mentions: string[]]>([
    ['a paragraph', '<p>On RedNote today</p>', [`${X}RedNote`]],
    ['text of the body itself', 'On RedNote <p>and</p> on Tencent', [`${X}RedNote`, 'tencent:Tencent']],
    ['a name over inline elements', '<p>On <b>Red</b><i>Note</i> today</p>', [`${X}RedNote`]],
    [
      'a name over blank text',
      '<p><b>Little</b> <b>Red</b>\n<b>Book</b> by Xiaohongshu</p>',
      [`${X}Little Red Book`, `${X}Xiaohongshu`],
    ],
    ['a name over a line break', '<h1>Hello<br>Group</h1>', ['momo:Hello\nGroup']],
    ['a name over comments', '<p>Red<!-- x -->Note</p>', [`${X}RedNote`]],
    ['a name over a word break', '<p>小红<wbr>书</p>', [`${X}小红书`]],
    [
      'letters in boxes of their own',
      '<p><span style="display:inline-block">小</span><span style="display:inline-block">红</span><span style="display:inline-block">书</span></p>',
      [`${X}小红书`],
    ],
    ['a first letter that floats', '<p><span style="float:left">R</span>edNote</p>', [`${X}RedNote`]],
    [
      'Chinese under its reading',
      '<ruby>小<rt>xiǎo</rt>红<rt>hóng</rt>书<rt>shū</rt></ruby>',
      [`${X}小红书`],
    ],
    ['a name with a footnote mark', '<p>RedNote<sup>1</sup>users</p>', [`${X}RedNote`]],
    [
      'links of a menu without blanks',
      '<p><a style="display:block">Home</a><a style="display:block">RedNote</a></p>',
      [`${X}RedNote`],
    ],
    ['table cells', '<table><tr><td>Red</td><td>Note</td><td>Tencent</td></tr></table>', ['tencent:Tencent']],
    [
      'the beginning of a name at the end of a block, and what could go on',
      '<div>A Little Red </div><div>Book by <b>Ten</b><b>cent</b></div>',
      ['tencent:Tencent'],
    ],
    ['two blocks apart', '<div>Red</div><div>Note</div>', []],
    ['a block between', '<p>Red<span><div></div></span>Note</p>', []],
    ['text around a picture', '<p>Red<img alt="">Note</p>', []],
    [
      'custom elements as blocks',
      '<style>x-a{display:block}</style><x-a>Red</x-a><x-a>Note</x-a><x-a>Tencent</x-a>',
      ['tencent:Tencent'],
    ],
    ['custom elements as inline', '<p><x-a>Red</x-a><x-a>Note</x-a></p>', [`${X}RedNote`]],
    ['right-to-left text', '<p dir="rtl">ב RedNote היום</p>', [`${X}RedNote`]],
  ])('reads %s', async (_, html, mentions) => {
    expect(await read(html)).toEqual(mentions);
  });

  it.each([
    ['script', '<script type="text/plain">RedNote</script>'],
    ['style', '<style>/* RedNote */</style>'],
    ['noscript', '<noscript>RedNote</noscript>'],
    ['template', '<template>RedNote</template>'],
    ['code', '<p><code>RedNote</code></p>'],
    ['pre', '<pre>RedNote <b>RedNote</b></pre>'],
    ['kbd and samp', '<kbd>RedNote</kbd><samp>RedNote</samp>'],
    ['fields', '<textarea>RedNote</textarea><input value="RedNote"><select><option>RedNote</select>'],
    ['editors', '<div contenteditable>RedNote <p>RedNote</p></div>'],
    ['text boxes', '<div role="textbox">RedNote</div>'],
    ['hidden', '<p hidden>RedNote</p>'],
    ['display none', '<div style="display:none"><p>RedNote</p></div>'],
    ['visibility hidden', '<p style="visibility:hidden">RedNote</p>'],
    ['closed details', '<details><summary>More</summary><p>RedNote</p></details>'],
    ['fallback of an object', '<video>RedNote</video><canvas>RedNote</canvas>'],
  ])('passes over %s', async (_, html) => {
    expect(await read(html)).toEqual([]);
  });

  it('reads a name over an empty text', async () => {
    const paragraph = document.createElement('p');
    paragraph.append('On Red', '', 'Note today');
    document.body.replaceChildren(paragraph);
    watched = watch();
    await settled(watched);
    expect(mentionsOf(watched)).toEqual([`${X}RedNote`]);
  });

  it('reads what cannot be edited inside an editor, and text beside hidden text', async () => {
    expect(
      await read(
        '<div contenteditable>Tencent <span contenteditable="false">RedNote</span></div>' +
          '<p><span hidden>Tencent</span> ByteDance</p>',
      ),
    ).toEqual([`${X}RedNote`, 'bytedance:ByteDance']);
  });

  it('reads open, closed and nested shadow trees', async () => {
    document.body.innerHTML = '<div></div><x-host></x-host><p>Tencent</p>';
    const open = document.querySelector('div')!.attachShadow({ mode: 'open' });
    open.innerHTML = '<p>RedNote</p><section></section>';
    attachClosed(document.querySelector('x-host')!).innerHTML = 'ByteDance';
    attachClosed(open.querySelector('section')!).innerHTML = '<b>Hello Group</b>';
    watched = watch();
    await settled(watched);
    expect(mentionsOf(watched)).toEqual([
      `${X}RedNote`,
      'momo:Hello Group',
      'bytedance:ByteDance',
      'tencent:Tencent',
    ]);
  });

  it('reads one text of twenty million signs in many small tasks', async () => {
    const filler = 'Nothing of interest is said in this sentence. ';
    const part = filler.repeat(2_500);
    document.body.append(new Text(Array.from({ length: 175 }, () => `${part} RedNote said so. `).join('')));
    // The browser's own layout of such a text takes seconds; let it be over before we are timed.
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)));
    const long: number[] = [];
    const observer = new PerformanceObserver((list) => {
      long.push(...list.getEntries().map(({ duration }) => duration));
    });
    observer.observe({ type: 'longtask' });
    watched = watch();
    await settled(watched);
    observer.disconnect();
    expect(document.body.textContent.length).toBeGreaterThan(20_000_000);
    expect(mentionsOf(watched)).toHaveLength(175);
    // The browser's own layout of such a text can be among them; in one task the reading takes seconds.
    expect(Math.max(0, ...long)).toBeLessThan(500);
  }, 90_000);
});

/** A line of elements, each with a text and the next one in it. Built by halves: from end to end takes the square. */
function line(length: number): { readonly first: HTMLElement; readonly last: HTMLElement } {
  if (length === 1) {
    const only = document.createElement('div');
    only.append('x');
    return { first: only, last: only };
  }
  const above = line(length >> 1);
  const below = line(length - (length >> 1));
  above.last.append(below.first);
  return { first: above.first, last: below.last };
}

describe('a tree a hundred thousand deep', () => {
  it('is read to its end in time, and searched for shadow trees', async () => {
    const { first, last } = line(100_000);
    // No browser can lay it out.
    first.hidden = true;
    const host = document.createElement('deep-host');
    last.append(host);
    const root = attachClosed(host);
    document.body.append(first, Object.assign(document.createElement('p'), { textContent: 'On RedNote' }));
    watched = watch();
    await settled(watched);
    expect(mentionsOf(watched)).toEqual([`${X}RedNote`]);
    expect([...watched.page.roots]).toEqual([document, root]);
  }, 30_000);
});

describe('evidence of the page', () => {
  it('lets a certain name support a guarded one that stands before it', async () => {
    expect(await read('<p>The Little Red Book is popular.</p>')).toEqual([]);
    watched?.stop();
    expect(await read('<p>The Little Red Book is popular.</p><p>Xiaohongshu said so.</p>')).toEqual([
      `${X}Little Red Book`,
      `${X}Xiaohongshu`,
    ]);
  });
});
