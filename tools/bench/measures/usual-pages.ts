import type { Address } from '../setting.ts';
import type { Workshop } from '../workshop.ts';

/** Loading, the first reading and the report of a usual page are over by then, in ms after the page's load. */
export const SETTLED = 1200;

const CHOSEN: ReadonlySet<string> = new Set([
  'en-middle-plain',
  'en-long-companies',
  'zh-Hans-middle-companies',
]);

/** Pages as readers meet them: of the generated ones those named, of a folder a few spread over it. */
export function usualPages(pages: readonly Address[]): Address[] {
  const named = pages.filter(({ name }) => CHOSEN.has(name));
  if (named.length > 0) return named;
  return [0, 0.5, 1].flatMap((share) => pages[Math.round(share * (pages.length - 1))] ?? []);
}

/** A generated page without a name, whatever folder is measured. */
export function plainPage({ server }: Workshop): string {
  const lines = Array.from(
    { length: 150 },
    (_, i) => `<p>Line ${i} says what <a href="#${i}">nobody</a> asked.</p>`,
  );
  const body = `<!doctype html><html lang="en"><title>No names</title><body>${lines.join('\n')}</body></html>`;
  return server.put('/plain', { type: 'text/html', body });
}
