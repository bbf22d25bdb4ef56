import { browser } from 'wxt/browser';

/**
 * The items of `storage.local` whose keys begin so, by what follows. Their keys are asked for first: the name index,
 * which lies there too, is not read for them.
 */
export async function readItems(prefix: string): Promise<ReadonlyMap<string, unknown>> {
  const keys = (await browser.storage.local.getKeys()).filter((key) => key.startsWith(prefix));
  const items = keys.length === 0 ? {} : await browser.storage.local.get(keys);
  return new Map(Object.entries(items).map(([key, item]) => [key.slice(prefix.length), item]));
}
