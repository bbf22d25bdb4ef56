import { afterEach, expect, test } from 'vitest';
import { NameCard } from '../../../components/card/NameCard.tsx';
import { cardCss } from '../../../components/card/styles.ts';
import { draw } from './draw.tsx';
import { drawCard, propsOf } from './draw-card.tsx';

const HOSTILE = `
  * { font: 40px/3 fantasy !important; color: lime !important; letter-spacing: 1em !important; text-transform: uppercase !important }
  html { direction: rtl; writing-mode: vertical-rl; --paper: lime; --ink: lime }
`;

const LOOKS = [
  'color',
  'background-color',
  'font-family',
  'font-size',
  'line-height',
  'letter-spacing',
  'text-transform',
  'direction',
  'writing-mode',
  'width',
] as const;

function looksOf(element: HTMLElement): Record<string, string> {
  const article = element.querySelector('article');
  if (!article) throw new Error('No card was drawn.');
  const style = getComputedStyle(article);
  return Object.fromEntries(LOOKS.map((property) => [property, style.getPropertyValue(property)]));
}

const hostile = document.createElement('style');
hostile.textContent = HOSTILE;

afterEach(() => hostile.remove());

test('in a closed shadow root a hostile page changes nothing of the card', () => {
  const reference = looksOf(drawCard());
  document.head.append(hostile);
  const host = document.createElement('div');
  document.body.append(host);
  const shadow = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(cardCss);
  shadow.adoptedStyleSheets = [sheet];
  expect(looksOf(draw(<NameCard {...propsOf()} />, shadow).element)).toEqual(reference);
});
