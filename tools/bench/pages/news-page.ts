import type { Writer } from './writer.ts';

/** How much of everything a page has, as a multiple of a short page. */
export interface PageSize {
  readonly paragraphs: number;
  readonly teasers: number;
  readonly comments: number;
  readonly rows: number;
}

const STYLE = `body{font:16px/1.5 serif;margin:0 auto;max-width:1000px}nav ul{display:flex;flex-wrap:wrap;gap:8px;
list-style:none;padding:0}.menu{display:none}.teasers{display:grid;grid-template-columns:repeat(3,1fr);gap:16px}
table{border-collapse:collapse}td,th{border:1px solid #ccc;padding:4px}.comment{margin:12px 0 12px 24px}`;

function times(count: number, make: (i: number) => string): string {
  return Array.from({ length: count }, (_, i) => make(i)).join('\n');
}

function menu({ phrases }: Writer, className: string, depth: number): string {
  const links = phrases.sections.flatMap((section) =>
    Array.from({ length: depth }, (_, i) => `<li><a href="#s${i}"><span>${section}</span></a></li>`),
  );
  return `<nav class="${className}"><ul>\n${links.join('\n')}\n</ul></nav>`;
}

function teaser(writer: Writer, i: number): string {
  return `<article class="teaser">
  <a href="#t${i}"><div class="picture"><svg width="40" height="30"><title>${writer.label()}</title></svg></div>
  <h3><span>${writer.headline()}</span></h3></a>
  <p class="line">${writer.sentence()}</p>
  <div class="meta"><time>${1 + (i % 28)}.${1 + (i % 12)}.</time> <span>${writer.label()}</span> · <span>${i % 9}</span></div>
</article>`;
}

function comment(writer: Writer, i: number): string {
  return `<div class="comment" id="c${i}">
  <div><b>${writer.random.pick(writer.phrases.people)}</b> <time>${i % 24}:${10 + (i % 50)}</time></div>
  <p>${writer.comment()}${writer.phrases.gap}${writer.comment()}</p>
  <div><button>${writer.label()}</button> <button>${writer.label()}</button> <span>${i % 77}</span></div>
</div>`;
}

function table(writer: Writer, rows: number): string {
  const { random, phrases } = writer;
  return `<table><thead><tr>${times(5, () => `<th>${writer.label()}</th>`)}</tr></thead><tbody>
${times(rows, () => `<tr><td>${random.pick(phrases.places)}</td>${times(4, () => `<td>${random.below(10_000) / 10}</td>`)}</tr>`)}
</tbody></table>`;
}

function article(writer: Writer, { paragraphs, rows }: PageSize): string {
  const every = (count: number, i: number, make: () => string) => (i % count === count - 1 ? make() : '');
  return `<article class="story">
<header><h1>${writer.headline()}</h1><p class="lead">${writer.sentence()}</p>
<div class="byline"><a href="#by">${writer.random.pick(writer.phrases.people)}</a> · <time>${writer.label()}</time></div></header>
${times(
  paragraphs,
  (i) => `<p>${writer.paragraph()}</p>
${every(5, i, () => `<h2>${writer.headline()}</h2>`)}
${every(7, i, () => `<figure><img alt="" width="60" height="40"><figcaption>${writer.sentence()}</figcaption></figure>`)}
${every(9, i, () => `<blockquote><p>${writer.sentence()}</p></blockquote>`)}`,
)}
${table(writer, rows)}
</article>`;
}

/** A whole news page: menus (one of them hidden), a story with figures, teasers, comments, scripts and a footer. */
export function newsPage(writer: Writer, size: PageSize): string {
  const { phrases } = writer;
  const data = JSON.stringify({
    '@type': 'NewsArticle',
    headline: writer.headline(),
    section: phrases.sections,
  });
  return `<!doctype html>
<html lang="${phrases.lang}" dir="${phrases.direction}">
<head><meta charset="utf-8"><title>${writer.headline()} – ${phrases.site}</title>
<style>${STYLE}</style>
<script type="application/ld+json">${data}</script></head>
<body>
<header class="top"><div><a href="#home">${phrases.site}</a></div>${menu(writer, 'main-menu', 2)}${menu(writer, 'menu', 6)}</header>
<main>
${article(writer, size)}
<aside><h2>${writer.label()}</h2><ol>${times(10, (i) => `<li><a href="#r${i}">${writer.headline()}</a></li>`)}</ol></aside>
<section class="teasers">${times(size.teasers, (i) => teaser(writer, i))}</section>
<section class="comments"><h2>${writer.label()}</h2>${times(size.comments, (i) => comment(writer, i))}</section>
</main>
<noscript>${writer.sentence()}</noscript>
<footer>${times(24, (i) => `<a href="#f${i}">${writer.label()}</a>`)}<p>© ${phrases.site}</p></footer>
<script>window.pageData = ${data};</script>
</body></html>
`;
}
