/**
 * Site furniture: navigation, share bars, page footers. Names there can be hovered, but they are not
 * underlined and do not count as what the page is about.
 */
const FURNITURE = [
  'nav',
  'footer',
  'menu',
  ...['navigation', 'contentinfo', 'menu', 'menubar', 'toolbar', 'tablist', 'banner'].map(
    (role) => `[role~="${role}"]`,
  ),
  // Words that sites use in class names for share bars and the like; whole words of a hyphenated name.
  ...['share', 'sharing', 'social', 'breadcrumb', 'breadcrumbs', 'navbar', 'sitemap'].flatMap((word) => [
    `[class~="${word}"]`,
    `[class*="${word}-"]`,
    `[class*="-${word}"]`,
    `[id="${word}"]`,
  ]),
].join(',');

/** Containers whose class says "social" or "share" but that hold an article: no furniture. */
const PROSE = 'article, main, p, h1, h2, h3, h4, h5, h6, blockquote, td, figcaption';

/** Where an element stands, as far as it matters here. */
interface Surroundings {
  /** The nearest container of site furniture, itself or above. */
  readonly furniture: Element | undefined;
  /** Prose stands between the element and that container. */
  readonly inProse: boolean;
}

const NOWHERE: Surroundings = { furniture: undefined, inProse: false };

/** Asks every container once whether it is furniture; the answers hold as long as the tree stays as it is. */
export class Furniture {
  readonly #known = new Map<Element, Surroundings>();

  holds(element: Element): boolean {
    const { furniture, inProse } = this.#of(element);
    if (!furniture) return false;
    return !inProse || furniture.matches('nav, footer, [role]');
  }

  #of(element: Element): Surroundings {
    const path: Element[] = [];
    let found: Surroundings | undefined;
    // Up and down again in loops: a page can be deeper than any stack.
    for (let at: Element | null = element; at && !found; at = at.parentElement) {
      found = this.#known.get(at);
      if (!found) path.push(at);
    }
    let above = found ?? NOWHERE;
    for (const each of path.toReversed()) {
      if (each.matches(FURNITURE)) above = { furniture: each, inProse: each.matches(PROSE) };
      else if (above.furniture && !above.inProse && each.matches(PROSE)) above = { ...above, inProse: true };
      this.#known.set(each, above);
    }
    return above;
  }
}
