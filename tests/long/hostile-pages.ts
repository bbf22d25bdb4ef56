// With an icon: browsers ask for one by themselves, and write to the console of some page that there is none.
const page = (script: string, body = ''): string => `<!doctype html>
<html lang="en">
  <meta charset="utf-8" />
  <link rel="icon" href="data:," />
  <title>Large beyond reason</title>
  <p style="font: 18px/2 sans-serif; margin: 40px">Many opened <span id="name">RedNote</span> that week.</p>
  ${body}
  <script>${script}</script>
</html>`;

/** One document in another: a frame whose source holds the next one. */
const NESTED = `const nest = (depth) =>
        depth === 0 ? 'RedNote' : '<p>RedNote</p><iframe srcdoc="' + nest(depth - 1).replaceAll('&', '&amp;').replaceAll('"', '&quot;') + '"></iframe>';`;

/** How many documents stand in a window, by the page's own counting. */
const COUNT = `const count = (frames) => Array.from(frames).reduce((sum, one) => sum + 1 + count(one.frames), 0);`;

/** A line of elements, hidden, each with a text in it. Built by halves: from end to end, browsers take the square. */
const tree = (depth: number): string =>
  page(
    `addEventListener('load', () => {
      const line = (length) => {
        if (length === 1) {
          const only = document.createElement('i');
          only.append('x');
          return [only, only];
        }
        const [first, middle] = line(length >> 1);
        const [next, last] = line(length - (length >> 1));
        middle.append(next);
        return [first, last];
      };
      const [first, last] = line(${depth});
      first.hidden = true;
      last.append('RedNote at the bottom of the sea');
      document.body.append(first);
      let deep = 0;
      for (let at = last; at !== document.body; at = at.parentNode) deep++;
      window.built = window.results = deep;
    });`,
  );

/**
 * So many frames in all, four deep. The page is built when as many are there as the browser makes
 * of them, and no more come.
 */
const frames = (asked: number, made: string): string =>
  page(
    `addEventListener('load', () => {
      ${NESTED}
      ${COUNT}
      const inner = nest(3).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
      const frame = '<iframe loading="eager" width="40" height="20" srcdoc="' + inner + '"></iframe>';
      document.querySelector('#crowd').innerHTML = frame.repeat(${asked / 4});
      const look = setInterval(() => {
        window.results = count(frames);
        if (window.results < ${made}) return;
        clearInterval(look);
        setTimeout(() => { window.built = window.results = count(frames); }, 500);
      }, 100);
    });`,
    '<div id="crowd"></div>',
  );

/**
 * Each does its worst after loading; `built` then says how much there is, and `results` what the page makes of it.
 * Of two thousand frames Chromium makes the first thousand and leaves the others empty, whoever asks. Each one that
 * loads has it lay out its parents again: without any extension it works 50 s on that page, and stands still for 25 s
 * at a time.
 */
export const PAGES: Readonly<Record<string, string>> = {
  'a million nodes': page(
    `addEventListener('load', () => {
      document.querySelector('#crowd').innerHTML = '<i>x</i> '.repeat(334_000);
      window.results = document.querySelectorAll('#crowd i').length;
      window.built = window.results * 3;
    });`,
    '<div id="crowd" hidden></div>',
  ),
  'a text of twenty million signs': page(
    `addEventListener('load', () => {
      const text = document.createTextNode('nothing to see '.repeat(1_340_000) + 'Tencent');
      document.querySelector('#text').append(text);
      window.built = window.results = text.length;
    });`,
    '<pre id="text" style="height: 60px; overflow: hidden; content-visibility: auto"></pre>',
  ),
  'five hundred frames, four deep': frames(500, '500'),
  'two thousand frames, four deep': frames(2_000, `(/Firefox/.test(navigator.userAgent) ? 2000 : 1000)`),
  'writing that goes on and on': page(
    `let lines = 0;
    const go = () => {
      document.write('<p>Line ' + lines + ' of Tencent</p>');
      if (++lines < 1_500) setTimeout(go, 0);
      else { document.close(); window.built = window.results = document.querySelectorAll('p').length; }
    };
    addEventListener('load', () => { document.open(); document.write('<p style="font: 18px/2 sans-serif; margin: 40px">Many opened <span id="name">RedNote</span> that week.</p>'); go(); }, { once: true });`,
  ),
  'a tree twenty thousand deep': tree(20_000),
  // Here Firefox gives up by itself.
  'a tree a hundred thousand deep': tree(100_000),
};
