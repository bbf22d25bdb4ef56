import { cutSeal } from './cut-seal.ts';

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
