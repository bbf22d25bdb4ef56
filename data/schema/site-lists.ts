import { z } from 'zod';
import { siteSchema, type Settings } from './settings.ts';

const FORMAT = 'mingpian-sites';

const siteListsSchema = z.object({
  format: z.literal(FORMAT),
  quietSites: z.array(siteSchema),
  onlySites: z.array(siteSchema),
});

/** The lists of sites as a file holds them. */
export function writeSiteLists({ quietSites, onlySites }: Settings): string {
  return `${JSON.stringify({ format: FORMAT, quietSites, onlySites }, undefined, 2)}\n`;
}

/** Adds the sites of a file to those that are there; `undefined` if it holds no lists. */
export function addSiteLists(settings: Settings, text: string): Settings | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  const lists = siteListsSchema.safeParse(json).data;
  if (!lists) return undefined;
  const join = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])];
  return {
    ...settings,
    quietSites: join(settings.quietSites, lists.quietSites),
    onlySites: join(settings.onlySites, lists.onlySites),
  };
}
