import { siftJoined, type FirstStage } from '../../detect/index.ts';
import { MOST_ELEMENTS } from './pieces.ts';
import { UNGLUED } from './tags.ts';

/** Text that is looked through at once, in UTF-16 units: a few milliseconds, */
const LONGEST_TEXT = 500_000;
/** and the same with very many names. */
const LONGEST_TEXT_OF_MANY = 32_768;

/** Texts that readers never see, so that what stands on both sides of them belongs together. */
const UNGLUED_TEXTS = ['/html/head', ...UNGLUED.map((name) => `//${name}`)]
  .map((path) => `${path}//text()`)
  .join('|');

/**
 * Whether a document certainly holds no name outside of shadow roots. No element is touched for that: with the first
 * one that a script of ours touches the browser makes 60 kB of interfaces, and most pages hold no name.
 */
export function isPlain(document: Document, names: FirstStage): boolean {
  if (document.contentType !== 'text/html') return false;
  if (document.getElementsByTagName('*').item(MOST_ELEMENTS)) return false;
  const text = textOf(document);
  return (
    text.length <= (names.sieve ? LONGEST_TEXT : LONGEST_TEXT_OF_MANY) &&
    siftJoined(names, text, 0, text.length).length === 0
  );
}

function textOf(document: Document): string {
  const { ORDERED_NODE_SNAPSHOT_TYPE } = XPathResult;
  const left = document.evaluate(UNGLUED_TEXTS, document, null, ORDERED_NODE_SNAPSHOT_TYPE, null);
  const range = document.createRange();
  range.selectNodeContents(document);
  let text = '';
  for (let i = left.snapshotLength - 1; i >= 0; i--) {
    const node = left.snapshotItem(i) as Text;
    range.setStartAfter(node);
    text = range.toString() + text;
    range.setEndBefore(node);
  }
  range.setStart(document, 0);
  return range.toString() + text;
}
