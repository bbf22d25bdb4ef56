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

export function isFurniture(element: Element): boolean {
  const furniture = element.closest(FURNITURE);
  if (!furniture) return false;
  const prose = element.closest(PROSE);
  return !prose || !furniture.contains(prose) || furniture.matches('nav, footer, [role]');
}
