import { afterAll, expect, it } from 'vitest';
import { BROWSERS, openReader } from '../support/extension.ts';
import { installOver } from '../support/open-tabs.ts';

const TABS = 50;
const lifetime = new AbortController();
afterAll(() => lifetime.abort());

it.each(BROWSERS)(
  `comes while ${TABS} tabs are open in %s: each is marked without being loaded again`,
  async (browser) => {
    const reader = await openReader(browser, lifetime.signal, { install: false });
    const marks = await installOver(reader, TABS);
    expect(marks).toHaveLength(TABS);
    expect(Math.min(...marks)).toBeGreaterThan(0);
  },
);
