/**
 * What an element does to the text around it:
 * `block` begins a paragraph of its own, `inline` flows along, `break` is a line break inside a paragraph,
 * `object` is a thing among the words (an image), `skip` holds text that is not prose, `unseen` holds text
 * that is never shown, `aside` is a reading set over its base, `apart` flows along but never joins a word,
 * `custom` must be asked.
 */
export type TagKind =
  'block' | 'inline' | 'break' | 'object' | 'skip' | 'unseen' | 'aside' | 'apart' | 'custom';

const TAGS: Readonly<Record<Exclude<TagKind, 'inline' | 'custom'>, string>> = {
  block:
    'address article aside blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset ' +
    'figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup ' +
    'p search section summary table tbody td tfoot th thead tr ul button label marquee',
  break: 'br',
  object: 'img picture video audio canvas svg math iframe frame object embed input meter progress',
  skip:
    'code pre kbd samp tt textarea select option listing plaintext xmp ' +
    'head title template datalist noframes noembed',
  unseen: 'script style noscript',
  aside: 'rt rp',
  apart: 'sup sub',
};

const KINDS: ReadonlyMap<string, TagKind> = new Map(
  Object.entries(TAGS).flatMap(([kind, names]) => names.split(' ').map((name) => [name, kind as TagKind])),
);

/** The elements whose text is left out, so that what stands on both sides of them belongs together. */
export const UNGLUED = ['script', 'style', 'noscript', 'rt', 'rp'];

/** The kind of an element by its local name, which must be in lower case. */
export function tagKind(localName: string): TagKind {
  return KINDS.get(localName) ?? (localName.includes('-') ? 'custom' : 'inline');
}

const HEADING = /^h[1-6]$/;

export function isHeading({ localName }: Element): boolean {
  return HEADING.test(localName);
}
