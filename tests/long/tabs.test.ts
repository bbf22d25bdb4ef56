import { afterAll, expect, it } from 'vitest';
import { isInstalled, openReader } from '../support/extension.ts';
import { installOver } from '../support/open-tabs.ts';

const TABS = 50;
const lifetime = new AbortController();
afterAll(() => lifetime.abort());

it.skipIf(!isInstalled('chromium'))(
  `comes while ${TABS} tabs are open: each is marked without being loaded again`,
  async () => {
    const reader = await openReader('chromium', lifetime.signal, { install: false });
    const marks = await installOver(reader, TABS);
    expect(marks).toHaveLength(TABS);
    expect(Math.min(...marks)).toBeGreaterThan(0);
  },
);
