import type { Browser } from 'puppeteer-core';

/** Asks Firefox by WebDriver BiDi; gives what it answers. Throws what it refuses. */
export type AskFirefox = (method: string, parameters: object) => Promise<unknown>;

/** What Puppeteer keeps to itself: its line to Firefox. */
interface WithLine {
  readonly connection?: {
    send(method: string, parameters: object): Promise<{ readonly result: unknown }>;
  };
}

/** The way to ask what Puppeteer has no words for; undefined for a browser that is not Firefox. */
export function firefoxLine(browser: Browser): AskFirefox | undefined {
  const { connection } = browser as unknown as WithLine;
  return connection && (async (method, parameters) => (await connection.send(method, parameters)).result);
}
