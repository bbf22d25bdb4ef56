/** Groups of measures; some are run alone with `npm run bench -- whole size`. Each figure's id begins with its part. */
export const PARTS = [
  'size',
  'whole',
  'cold',
  'many',
  'index-load',
  'hit',
  'load',
  'long-tasks',
  'gaps',
  'rest',
  'heap',
  'frame',
  'moving',
  'card',
  'popup',
  'search',
  'reads',
  'packs',
] as const;
export type Part = (typeof PARTS)[number];

/** The part that a figure belongs to. */
export function partOf(id: string): string {
  return id.slice(0, id.indexOf('/'));
}
