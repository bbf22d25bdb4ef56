// Pictures of a few fixtures, compared with stored ones. Pixels are compared where the fonts are those of the
// stored pictures; on a machine with other fonts words break elsewhere, and the boxes are compared instead.
import { expect, test } from 'vitest';
import { commands, page } from 'vitest/browser';
import { draw, fixtures } from './draw.tsx';
import stored from './looks/boxes.json';

type Box = readonly [part: string, x: number, y: number, width: number, height: number];

const LOOKS = [
  ['card-glance', 'en', 'light'],
  ['card-glance', 'zh-Hans', 'dark'],
  ['card-more', 'en', 'dark'],
  ['card-receipt', 'en', 'light'],
  ['card-actions', 'zh-Hans', 'light'],
  ['card-muted', 'en', 'light'],
  ['card-directory', 'en', 'light'],
  ['profile-little', 'en', 'light'],
  ['popup-page', 'en', 'light'],
  ['popup-results', 'zh-Hans', 'dark'],
  ['popup-news', 'zh-Hans', 'light'],
  ['notes-page-open', 'en', 'light'],
  ['notes-page', 'zh-Hans', 'dark'],
  ['companies-page-full', 'en', 'light'],
] as const;

/** What a picture is made of; everything else stands inside one of these. */
const PARTS =
  '.mp-head, .mp-what, .mp-met, .mp-rows, .mp-row > dt, .mp-row > .mp-value, .mp-receipt, .mp-note, .mp-foot, .mp-section, .mp-node, .mp-chart, .mp-mark, .mp-chip, .mp-text-button, .mp-icon-button, .mp-item, .mp-search, .mp-state';

/** Letters, figures and Chinese characters, plain and bold, in what the card's fonts make of them. */
function fingerprint(element: HTMLElement): number[] {
  const { fontFamily } = getComputedStyle(element.querySelector('.mp') ?? element);
  const context = document.createElement('canvas').getContext('2d')!;
  return [400, 600].flatMap((weight) =>
    ['Hamburgefonts 0123456789', '小红书的名片，投资方', 'Xiǎohóngshū'].map((words) => {
      context.font = `${weight} 40px ${fontFamily}`;
      return Math.round(context.measureText(words).width);
    }),
  );
}

function boxesOf(element: HTMLElement): Box[] {
  const ground = element.querySelector('.mp')!.getBoundingClientRect();
  return [...element.querySelectorAll(PARTS)].map((part): Box => {
    const { x, y, width, height } = part.getBoundingClientRect();
    const name = `${part.tagName.toLowerCase()}.${part.classList[0] ?? ''}`;
    const numbers = [x - ground.x, y - ground.y, width, height].map(Math.round);
    return [name, numbers[0]!, numbers[1]!, numbers[2]!, numbers[3]!];
  });
}

/** So much wider or narrower is a line in other fonts, and so far along stands what follows words in it. */
const OTHER_FONTS = 1 / 6;

/** In other fonts: the same parts in the same order and the same columns, and none half as high again. */
function differences(seen: readonly Box[], wanted: readonly Box[]): string[] {
  if (seen.length !== wanted.length) return [`${seen.length} parts where ${wanted.length} were`];
  return seen.flatMap((box, at) => {
    const [part, x, , width, height] = box;
    const [wantedPart, wantedX, , wantedWidth, wantedHeight] = wanted[at]!;
    const isMoved =
      part !== wantedPart ||
      Math.abs(x - wantedX) > 12 + wantedX * OTHER_FONTS ||
      Math.abs(width - wantedWidth) > 24;
    const isStretched = Math.abs(height - wantedHeight) > 0.5 * wantedHeight + 24;
    return isMoved || isStretched ? [`${box.join(' ')} was ${wanted[at]!.join(' ')}`] : [];
  });
}

const isWriting = import.meta.env['LOOKS'] === 'write';
const written: Record<string, Box[]> = {};

async function keep(name: string, fonts: readonly number[], boxes: Box[]): Promise<void> {
  written[name] = boxes;
  const all = { fonts, boxes: { ...stored.boxes, ...written } };
  await commands.writeFile('tests/browser/components/looks/boxes.json', `${JSON.stringify(all)}\n`);
}

async function expectSamePixels(name: string, element: HTMLElement): Promise<void> {
  await expect.element(page.elementLocator(element.querySelector('.mp')!)).toMatchScreenshot(name, {
    comparatorName: 'pixelmatch',
    comparatorOptions: { threshold: 0.25, includeAA: true, allowedMismatchedPixelRatio: 0.001 },
  });
}

function expectSameBoxes(name: string, boxes: readonly Box[]): void {
  console.info(`${name}: other fonts than those of the picture; its boxes are compared.`);
  expect(differences(boxes, (stored.boxes as unknown as Record<string, Box[]>)[name] ?? [])).toEqual([]);
}

test.each(LOOKS)('%s in %s, %s, looks as it did', async (id, language, theme) => {
  const name = [id, language, theme].join('-');
  const fixture = fixtures.find((each) => each.id === id)!;
  await page.viewport(fixture.width, fixture.height);
  const { element } = draw(fixture.draw(language));
  if (fixture.press !== undefined) element.querySelector<HTMLElement>(fixture.press)!.click();
  for (const surface of element.querySelectorAll<HTMLElement>('.mp')) {
    surface.dataset['theme'] = theme;
    // The pointer may rest here since the test of another file.
    surface.style.pointerEvents = 'none';
  }
  await document.fonts.ready;
  const boxes = boxesOf(element);
  expect(boxes).not.toEqual([]);
  const fonts = fingerprint(element);
  if (isWriting) await keep(name, fonts, boxes);
  const isSameFonts = JSON.stringify(fonts) === JSON.stringify(stored.fonts);
  if (isSameFonts || isWriting) await expectSamePixels(name, element);
  else expectSameBoxes(name, boxes);
});
