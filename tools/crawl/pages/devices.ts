import type { Writer } from '../../bench/pages/writer.ts';

/** What a page is built with beyond text; `body` is HTML and may hold scripts that fill `window.results`. */
export interface Device {
  readonly name: string;
  readonly head?: string;
  readonly body: (writer: Writer) => string;
}

const paragraphs = (writer: Writer, count: number): string =>
  Array.from({ length: count }, () => `<p>${writer.paragraph()}</p>`).join('\n');

const story = (writer: Writer, count = 6): string =>
  `<main><h1>${writer.headline()}</h1>\n${paragraphs(writer, count)}</main>`;

const afterLoad = (script: string): string => `<script>addEventListener('load', () => {${script}});</script>`;

/** Runs a part of a page's script again and again, and says when it is through. */
const rounds = (count: number, step: string): string =>
  afterLoad(`window.calm = false; let round = 0;
  const loop = setInterval(() => { ${step}
    if (++round === ${count}) { clearInterval(loop); window.calm = true; } }, 16);`);

/** Pages that only stand there. */
const STILL: readonly Device[] = [
  { name: 'story', body: (writer) => story(writer, 12) },
  {
    name: 'table',
    body: (writer) =>
      `<table border="1"><caption>${writer.headline()}</caption>${Array.from(
        { length: 12 },
        () => `<tr><th>${writer.label()}</th><td>${writer.sentence()}</td></tr>`,
      ).join('')}</table>`,
  },
  {
    name: 'columns',
    head: '<style>main { columns: 3 12em; column-rule: 1px solid; } p::first-letter { font-size: 2em; float: left; }</style>',
    body: (writer) => story(writer, 9),
  },
  {
    name: 'vertical',
    head: '<style>main { writing-mode: vertical-rl; height: 30em; }</style>',
    body: (writer) => story(writer, 4),
  },
  {
    name: 'right-to-left',
    body: (writer) => `<div dir="rtl">${story(writer, 4)}</div>`,
  },
  {
    name: 'selectors',
    head: '<style>p:nth-last-child(2n) { color: teal; } main:has(> p:empty) { outline: 1px solid; } body > :last-child { margin-bottom: 3em; } p:not([class]) + p { text-indent: 2em; }</style>',
    body: (writer) => `${story(writer)}<main><p></p>${paragraphs(writer, 2)}</main>`,
  },
  {
    name: 'drawing',
    body: (writer) =>
      `${story(writer, 3)}<svg width="600" height="80"><text x="10" y="40">${writer.label()}</text></svg><math><mi>x</mi><mo>=</mo><mn>2</mn></math>`,
  },
  {
    name: 'fields',
    body: (writer) =>
      `${story(writer, 2)}<form><input value="${writer.label()}"><textarea>${writer.sentence()}</textarea><select><option>${writer.label()}</option></select><div contenteditable>${writer.sentence()}</div></form>`,
  },
  {
    name: 'policy',
    head: `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'">`,
    body: (writer) => story(writer),
  },
  {
    name: 'old',
    head: '<!-- no doctype would be older still -->',
    body: (writer) => `<center><font size="4">${story(writer, 3)}</font></center>`,
  },
  {
    name: 'frames',
    body: (writer) =>
      `${story(writer, 2)}${Array.from({ length: 4 }, () => `<iframe width="400" height="120" srcdoc="<p>${writer.label()}</p>"></iframe>`).join('')}`,
  },
];

/** Pages that look at themselves, and say in `results` what they found. */
const WATCHFUL: readonly Device[] = [
  {
    name: 'counts-elements',
    body: (writer) =>
      `${story(writer)}${afterLoad(`setTimeout(() => { window.results = {
        elements: document.querySelectorAll('*').length, last: document.documentElement.lastElementChild.localName,
        sheets: document.styleSheets.length, keys: Object.keys(window).filter((key) => !isNaN(key)).length,
        text: document.body.innerText.length, frames: window.length }; }, 200);`)}`,
  },
  {
    name: 'watches-changes',
    body: (writer) =>
      `<script>window.results = { changes: 0 };
      addEventListener('DOMContentLoaded', () => new MutationObserver((all) => { window.results.changes += all.length; })
        .observe(document, { subtree: true, childList: true, attributes: true, characterData: true }));</script>${story(writer)}`,
  },
  {
    name: 'hears-everything',
    body: (writer) =>
      `<script>window.results = { heard: [] };
      for (const type of ['message', 'storage', 'error', 'unhandledrejection', 'focusin', 'toggle', 'beforetoggle', 'selectionchange', 'slotchange'])
        addEventListener(type, () => window.results.heard.push(type), true);</script>${story(writer)}`,
  },
  {
    name: 'asks-performance',
    body: (writer) =>
      `${story(writer)}${afterLoad(`setTimeout(() => { window.results = {
        fetched: performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname).filter((path) => path !== '/favicon.ico'),
        marks: performance.getEntriesByType('mark').length, measures: performance.getEntriesByType('measure').length }; }, 200);`)}`,
  },
  {
    name: 'selects',
    body: (writer) =>
      `${story(writer)}${afterLoad(`getSelection().selectAllChildren(document.querySelector('main'));
      setTimeout(() => { window.results = { length: getSelection().toString().length, ranges: getSelection().rangeCount,
        active: document.activeElement.localName }; }, 200);`)}`,
  },
  {
    name: 'replaced-built-ins',
    head: `<script>window.results = { sprung: [] };
      for (const [owner, name] of [[Element.prototype, 'attachShadow'], [Document.prototype, 'createElement'], [EventTarget.prototype, 'dispatchEvent']]) {
        const real = owner[name];
        owner[name] = function (...given) { window.results.sprung.push(name); return real.apply(this, given); };
      }</script>`,
    body: (writer) => story(writer),
  },
];

/** Pages that change while they are read. */
const MOVING: readonly Device[] = [
  {
    name: 'draws-anew',
    body: (writer) =>
      `<main></main><template><h2>${writer.headline()}</h2>${paragraphs(writer, 3)}</template>
      ${rounds(20, `document.querySelector('main').replaceChildren(document.querySelector('template').content.cloneNode(true));`)}`,
  },
  {
    name: 'grows',
    body: (writer) =>
      `<main></main><template><p>${writer.paragraph()}</p></template>
      ${rounds(30, `document.querySelector('main').append(document.querySelector('template').content.cloneNode(true));`)}`,
  },
  {
    name: 'splits-text',
    body: (writer) =>
      `${story(writer)}${rounds(20, `for (const p of document.querySelectorAll('p')) { p.firstChild.splitText?.(Math.min(3, p.firstChild.length)); if (round % 2) p.normalize(); }`)}`,
  },
  {
    name: 'shadow-trees',
    body: (writer) =>
      `<x-story>${writer.sentence()}</x-story><script>customElements.define('x-story', class extends HTMLElement {
        connectedCallback() { const root = this.attachShadow({ mode: 'open' });
          root.innerHTML = '<style>p { font: italic 18px serif; }</style><p><slot></slot></p><p>RedNote</p>'; } });
        window.results = { open: document.querySelector('x-story').shadowRoot.children.length };</script>`,
  },
  {
    name: 'route',
    body: (writer) =>
      `${story(writer)}${rounds(6, `history.pushState(null, '', '#' + round); document.querySelector('h1').textContent = 'Tencent ' + round;`)}`,
  },
  {
    name: 'written',
    body: (writer) =>
      `${story(writer, 2)}<script>document.write('<p>Written as it loads: <b>RedNote</b></p>');</script>${story(writer, 2)}`,
  },
];

export const DEVICES: readonly Device[] = [...STILL, ...WATCHFUL, ...MOVING];
