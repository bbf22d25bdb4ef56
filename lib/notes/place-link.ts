import type { NoteContext } from '../../data/schema/note.ts';

/** Longer quotes are given by both ends: a long address is cut by chat programs and mail. */
const WHOLE_LIMIT = 120;
const END_LENGTH = 40;

/** `-`, `&` and `,` mean something in a text directive. */
function encode(text: string): string {
  return encodeURIComponent(text.trim()).replaceAll('-', '%2D');
}

function endsOf(quote: string): string {
  const characters = [...quote];
  const head = characters.slice(0, END_LENGTH).join('');
  const tail = characters.slice(-END_LENGTH).join('');
  // Cut where words are: half a word matches nothing. Han text has no spaces and is taken as it is.
  const start = head.includes(' ') ? head.slice(0, head.lastIndexOf(' ')) : head;
  const end = tail.includes(' ') ? tail.slice(tail.indexOf(' ') + 1) : tail;
  return `${encode(start)},${encode(end)}`;
}

/**
 * The address that leads back to the quoted sentence: a URL with a text fragment
 * (https://wicg.github.io/scroll-to-text-fragment/). Browsers that know none open the page at its top.
 */
export function placeLink({ url, quote }: Pick<NoteContext, 'url' | 'quote'>): string {
  const text = quote?.trim() ?? '';
  if (text === '') return url;
  const directive = text.length <= WHOLE_LIMIT ? encode(text) : endsOf(text);
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${directive}`;
}
