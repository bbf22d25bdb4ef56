import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../../data/schema/settings.ts';
import { writeSiteLists } from '../../../data/schema/site-lists.ts';
import { underLock } from '../../../lib/locks/lock.ts';
import { KNOWLEDGE_NAME } from '../../../lib/store/knowledge/database.ts';
import { fakeBrowser } from '../../support/fake-browser.ts';
import { button, draw } from '../components/draw.tsx';

const context = vi.hoisted((): { browser: unknown } => ({ browser: undefined }));
vi.mock('wxt/browser', () => ({
  browser: new Proxy({}, { get: (_, name) => Reflect.get(Object(context.browser), name) as unknown }),
}));

const { Options } = await import('../../../lib/options/Options.tsx');

const FIRST: Settings = {
  ...DEFAULT_SETTINGS,
  quietSites: ['mail.example'],
  mutedNames: [{ name: 'Soul', company: 'soul' }],
  packsOff: ['directory'],
};
let items: Map<string, unknown>;

/** The settings page, with the settings as they were when it was opened. */
function open(): HTMLElement {
  return draw(<Options settings={FIRST} />).element;
}

/** What another window changes without this page having heard of it yet. */
function changeElsewhere(change: Partial<Settings>): void {
  items.set('settings', { ...FIRST, ...change });
}

/** Chooses a file of sites on the page. */
function choose(page: HTMLElement, text: string): void {
  const files = new DataTransfer();
  files.items.add(new File([text], 'sites.json'));
  const field = page.querySelector<HTMLInputElement>('input[type=file]');
  if (field) field.files = files.files;
  field?.dispatchEvent(new Event('change', { bubbles: true }));
}

const stored = (): Settings => items.get('settings') as Settings;

beforeEach(() => {
  const fake = fakeBrowser();
  items = fake.storage.local.items;
  items.set('settings', FIRST);
  context.browser = {
    ...fake,
    i18n: { ...fake.i18n, getUILanguage: () => 'en' },
    commands: { ...fake.commands, getAll: () => Promise.resolve([]) },
    permissions: { contains: () => Promise.resolve(true) },
    storage: {
      ...fake.storage,
      local: Object.assign(fake.storage.local, { getBytesInUse: () => Promise.resolve(0) }),
    },
  };
});
afterEach(() => Dexie.delete(KNOWLEDGE_NAME));

test('a name that is marked again leaves alone what was muted elsewhere meanwhile', async () => {
  const page = open();
  await vi.waitFor(() => expect(page.textContent).toContain('Soul'));
  changeElsewhere({ mutedNames: [...FIRST.mutedNames, { name: 'Momo', company: 'momo' }] });
  button(page, 'Remove Soul').click();
  await vi.waitFor(() => expect(stored().mutedNames).toEqual([{ name: 'Momo', company: 'momo' }]));
});

test('sites from a file come beside those that were added elsewhere meanwhile', async () => {
  const page = open();
  changeElsewhere({ quietSites: ['mail.example', 'bank.example'] });
  choose(page, writeSiteLists({ ...FIRST, quietSites: ['new.example'] }));
  await vi.waitFor(() =>
    expect(stored().quietSites).toEqual(['mail.example', 'bank.example', 'new.example']),
  );
});

test('a file without lists changes nothing, and the page says so', async () => {
  const page = open();
  choose(page, '{}');
  await vi.waitFor(() => expect(page.querySelector('[role=alert]')).not.toBeNull());
  expect(stored()).toEqual(FIRST);
});

test('a reset that was asked about can be left undone', async () => {
  const page = open();
  button(page, 'Reset all options').click();
  await vi.waitFor(() => button(page, 'Cancel').click());
  await vi.waitFor(() => expect(page.querySelector('.mp-options-sure')).toBeNull());
  expect(stored()).toEqual(FIRST);
});

test('a reset is told of when it is done, not before', async () => {
  const page = open();
  const { promise, resolve: letGo } = Promise.withResolvers<undefined>();
  const busy = underLock('settings', () => promise);
  button(page, 'Reset all options').click();
  await vi.waitFor(() => expect(page.querySelector('.mp-options-sure button')).not.toBeNull());
  page.querySelector<HTMLElement>('.mp-options-sure button')?.click();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(page.textContent).not.toContain('as they were at first');
  letGo(undefined);
  await vi.waitFor(() => expect(page.textContent).toContain('as they were at first'));
  expect(stored()).toEqual(DEFAULT_SETTINGS);
  await busy;
});
