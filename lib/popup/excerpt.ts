import type { FoundCompany } from '../../components/popup/props.ts';

type Matched = FoundCompany['matched'];

/** UTF-16 units that the lines of an answer hold, and how many of them stand before what matched. */
const LENGTH = 240;
const BEFORE = 40;

const isLowSurrogate = (unit: string | undefined): boolean =>
  unit !== undefined && /[\uDC00-\uDFFF]/.test(unit);

/** The beginning of the first whole word from a place on, if one begins soon; Chinese may begin anywhere. */
function wordFrom(text: string, at: number, end: number): number {
  const gap = text.slice(at, end).search(/\s/);
  if (gap !== -1) return at + gap + 1;
  return isLowSurrogate(text[at]) ? at + 1 : at;
}

/** A text as an answer shows it: a long one is cut to what stands around its first match. */
export function excerpt({ text, ranges }: Matched): Matched {
  const first = ranges[0];
  if (text.length <= LENGTH || !first) return { text, ranges };
  const from = first[0] <= BEFORE ? 0 : wordFrom(text, first[0] - BEFORE, first[0]);
  const to = Math.min(text.length, from + LENGTH);
  const end = isLowSurrogate(text[to]) ? to + 1 : to;
  const lead = from === 0 ? '' : '…';
  const shift = lead.length - from;
  return {
    text: lead + text.slice(from, end) + (end < text.length ? '…' : ''),
    ranges: ranges
      .filter(([start]) => start < end)
      .map(([start, stop]) => [start + shift, Math.min(stop, end) + shift]),
  };
}
