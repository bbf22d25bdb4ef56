// What a reader has asked the system for, as pages hear of it: each browser is told in its own way.
import type { CDPSession } from 'puppeteer-core';
import type { Reader } from './extension.ts';
import { runInFirefox } from './firefox.ts';

const MEDIUM = `Services.wm.getMostRecentWindow('navigator:browser').gBrowser.selectedBrowser.browsingContext.mediumOverride`;
const COLOURS = 'browser.display.document_color_use';
const MOTION = 'ui.prefersReducedMotion';
const SCHEME = 'layout.css.prefers-color-scheme.content-override';

const setting = (name: string, value: number): string => `Services.prefs.setIntPref('${name}', ${value});`;

/** Firefox takes whoever wants colours of their own for a reader who wants more contrast. */
const IN_FIREFOX = {
  'forced-colors: active': setting(COLOURS, 2),
  'prefers-contrast: more': setting(COLOURS, 2),
  'prefers-reduced-motion: reduce': setting(MOTION, 1),
  'prefers-color-scheme: dark': setting(SCHEME, 0),
  'prefers-color-scheme: light': setting(SCHEME, 1),
  print: `${MEDIUM} = 'print';`,
} as const;

export type Wish = keyof typeof IN_FIREFOX;

const sessions = new WeakMap<Reader, CDPSession>();

/** Makes the last wish the only one; `undefined` takes it back. Firefox needs system access. */
export async function wish(reader: Reader, wanted?: Wish): Promise<void> {
  const { page, installed } = reader;
  if (installed.name === 'firefox') {
    const none = [COLOURS, MOTION, SCHEME].map((name) => `Services.prefs.clearUserPref('${name}');`);
    await runInFirefox(
      installed.browser,
      `${none.join(' ')} ${MEDIUM} = ''; ${wanted ? IN_FIREFOX[wanted] : ''}`,
    );
    return;
  }
  const session = sessions.get(reader) ?? (await page.createCDPSession());
  sessions.set(reader, session);
  const [name = '', value] = wanted?.split(': ') ?? [];
  const features = value === undefined ? [] : [{ name, value }];
  await session.send('Emulation.setEmulatedMedia', { media: value === undefined ? name : '', features });
}
