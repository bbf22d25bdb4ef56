interface Place {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

interface Impression {
  /** Font size in the seal's own 40 units. */
  readonly size: number;
  readonly places: readonly Place[];
}

const MIDDLE = 20;
const NEAR = 11.5;
const FAR = 28.5;

/** Seals are read down the right column first, then down the left. */
function columns(characters: readonly string[]): readonly Place[] {
  const spots = [
    [FAR, NEAR],
    [FAR, FAR],
    [NEAR, NEAR],
    [NEAR, FAR],
  ] as const;
  return spots.map(([x, y], at) => ({ text: characters[at] ?? '', x, y }));
}

/**
 * How a name is cut into a seal. Two characters stand above each other; three are filled up with 印,
 * "seal", as seal-cutters do; four make a square. Longer names give their first character, and
 * names without Chinese characters their first letter.
 */
export function cutSeal(chineseName: string | undefined, latinName: string): Impression {
  const han = [...(chineseName ?? '')].filter((character) => /\p{Script=Han}/u.test(character));
  const [first = [...latinName][0]?.toUpperCase() ?? '', second = ''] = han;
  if (han.length === 3 || han.length === 4) return { size: 15.5, places: columns([...han, '印']) };
  if (han.length === 2) {
    return {
      size: 16.5,
      places: [
        { text: first, x: MIDDLE, y: NEAR },
        { text: second, x: MIDDLE, y: FAR },
      ],
    };
  }
  return { size: 25, places: [{ text: first, x: MIDDLE, y: MIDDLE }] };
}
