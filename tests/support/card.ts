import { until, type Reader } from './extension.ts';

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Rests on a name until its card is open. */
export async function openCardOn(reader: Reader, selector: string): Promise<void> {
  await reader.restOn(selector);
  if (!(await reader.opens())) throw new Error(`no card opened on ${selector}`);
}

/** Clicks the card's button of that name, as a pointer does. */
export async function pressInCard(reader: Reader, label: string): Promise<void> {
  const find = `function () {
    const button = [...this.querySelectorAll('button')].find((each) =>
      [each.innerText, each.ariaLabel, each.title].some((text) => text?.trim().startsWith('${label}')));
    button?.scrollIntoView({ block: 'nearest' });
    const box = button?.getBoundingClientRect();
    return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }`;
  // A card that has just grown is still moving to its place.
  let last: Place | undefined;
  const at = await until(async () => {
    const before = last;
    last = (await reader.ask(find)) as Place | undefined;
    return last && last.x === before?.x && last.y === before.y ? last : undefined;
  });
  if (!at) throw new Error(`the card has no button ${label} at rest: ${await reader.cardText()}`);
  await reader.page.mouse.move(at.x, at.y, { steps: 8 });
  await reader.page.mouse.click(at.x, at.y);
}

/** Waits until the card says something. */
export function saysInCard(reader: Reader, words: RegExp): Promise<boolean> {
  return until(async () => words.test(await reader.cardText()));
}

/** Rests on a name until its card says something. */
export async function tellsOnHover(reader: Reader, selector: string, words: RegExp): Promise<boolean> {
  await reader.restOn(selector);
  return until(async () => {
    if (words.test(await reader.cardText())) return true;
    await reader.comeAgain();
    return false;
  });
}
