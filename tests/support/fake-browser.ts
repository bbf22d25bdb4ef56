import { vi } from 'vitest';

type Changes = Record<string, { readonly oldValue?: unknown; readonly newValue?: unknown }>;

/** An extension event that a test can fire. */
export class FakeEvent<Args extends unknown[]> {
  readonly #listeners = new Set<(...args: Args) => unknown>();

  addListener(listener: (...args: Args) => unknown): void {
    this.#listeners.add(listener);
  }

  removeListener(listener: (...args: Args) => unknown): void {
    this.#listeners.delete(listener);
  }

  get size(): number {
    return this.#listeners.size;
  }

  fire(...args: Args): unknown[] {
    return [...this.#listeners].map((listener) => listener(...args));
  }
}

/** `storage.local` or `storage.session` in memory; values are copied as the browser would. */
export class FakeStorage {
  readonly items = new Map<string, unknown>();
  readonly onChanged = new FakeEvent<[Changes]>();

  get(keys: string | readonly string[] | null): Promise<Record<string, unknown>> {
    const entries = [...this.items].filter(([name]) => keys === null || [keys].flat().includes(name));
    return Promise.resolve(structuredClone(Object.fromEntries(entries)));
  }

  getKeys(): Promise<string[]> {
    return Promise.resolve([...this.items.keys()]);
  }

  set(items: Record<string, unknown>): Promise<void> {
    const changes: Changes = {};
    for (const [key, newValue] of Object.entries(items)) {
      changes[key] = { oldValue: this.items.get(key), newValue };
      this.items.set(key, structuredClone(newValue));
    }
    this.onChanged.fire(changes);
    return Promise.resolve();
  }

  remove(keys: string | readonly string[]): Promise<void> {
    for (const key of [keys].flat()) this.items.delete(key);
    return Promise.resolve();
  }
}

type Reply = (...args: readonly unknown[]) => Promise<unknown>;

/** The parts of the `browser` object that the background touches, and scripts of a page. */
export function fakeBrowser() {
  const badges = new Map<number, string>();
  return {
    badges,
    runtime: {
      id: 'our-id',
      getURL: (path: string) => `chrome-extension://our-id${path}`,
      getManifest: () => ({ version: '1.0.0', content_scripts: [{ js: ['content-script.js'] }] }),
      onInstalled: new FakeEvent<[details: { readonly reason: string }]>(),
      onStartup: new FakeEvent<[]>(),
      sendMessage: vi.fn<Reply>(() => Promise.resolve({ ok: true, value: null })),
      onMessage: new FakeEvent<[message: unknown, sender: unknown, respond: (answer: unknown) => void]>(),
    },
    storage: { local: new FakeStorage(), session: new FakeStorage() },
    action: {
      setBadgeText: ({ tabId, text }: { tabId: number; text: string }) => {
        badges.set(tabId, text);
        return Promise.resolve();
      },
      setBadgeBackgroundColor: vi.fn<Reply>(() => Promise.resolve()),
      setBadgeTextColor: vi.fn<Reply>(() => Promise.resolve()),
    },
    tabs: {
      open: [] as { id?: number }[],
      query(): Promise<{ id?: number }[]> {
        return Promise.resolve(this.open);
      },
      create: vi.fn<Reply>(() => Promise.resolve()),
      sendMessage: vi.fn<Reply>(() => Promise.resolve()),
      onUpdated: new FakeEvent<[tabId: number, change: { status?: string }]>(),
      onRemoved: new FakeEvent<[tabId: number]>(),
    },
    contextMenus: {
      removeAll: vi.fn<Reply>(() => Promise.resolve()),
      create: vi.fn<(entry: { readonly id: string }) => void>(),
      onClicked: new FakeEvent<[info: object]>(),
    },
    omnibox: {
      setDefaultSuggestion: vi.fn<(suggestion: object) => void>(),
      onInputChanged: new FakeEvent<[text: string, suggest: (found: readonly object[]) => void]>(),
      onInputEntered: new FakeEvent<[text: string, disposition: string]>(),
    },
    commands: { onCommand: new FakeEvent<[command: string, tab: object]>() },
    extension: { inIncognitoContext: false },
    i18n: { getMessage: (name: string) => name },
    scripting: { executeScript: vi.fn<Reply>(() => Promise.resolve([])) },
  };
}
export type FakeBrowser = ReturnType<typeof fakeBrowser>;
