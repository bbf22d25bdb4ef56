/** A day in milliseconds, as the calendar of UTC counts it. */
export const DAY_MS = 86_400_000;

/** The reader's day of a moment, as `YYYY-MM-DD`, by the machine's zone. `ms`: since 1970, UTC. */
export function localDay(ms: number): string {
  const moment = new Date(ms);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** The reader's day now, as `YYYY-MM-DD`. */
export function today(): string {
  return localDay(Date.now());
}
