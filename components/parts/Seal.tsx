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

/**
 * The company's name as a seal impression: cut in, white on red, where one company is the subject; in relief,
 * red on paper, in lists, where a column of red blocks would shout. It repeats the name beside it, so it is
 * hidden from assistive technology.
 */
export function Seal({
  names,
  size,
  relief = false,
}: {
  readonly names: { readonly en: string; readonly 'zh-Hans'?: string | undefined };
  /** Edge in CSS pixels. */
  readonly size: number;
  readonly relief?: boolean;
}) {
  const impression = cutSeal(names['zh-Hans'], names.en);
  return (
    <svg
      className="mp-seal"
      data-relief={relief || undefined}
      viewBox="0 0 40 40"
      width={size}
      height={size}
      aria-hidden="true"
      focusable="false"
    >
      {/* Corners worn unevenly, as stone is. */}
      <path
        className="mp-seal-stone"
        d="M6 1.2 34.6.6c3 0 4.8 2 4.8 4.8l-.5 28.9c0 3-2 5-5 5L5.6 39.6c-2.9 0-5-1.9-5-4.9L1 6.2c0-3 2-5 5-5Z"
      />
      <g className="mp-seal-text" lang="zh-Hans" fontSize={impression.size} textAnchor="middle">
        {impression.places.map(({ text, x, y }) => (
          <text key={`${x} ${y}`} x={x} y={y} dy="0.36em">
            {text}
          </text>
        ))}
      </g>
    </svg>
  );
}
