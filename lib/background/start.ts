import { browser, type Browser } from 'wxt/browser';
import { parseSettings } from '../../data/schema/settings.ts';
import { ensureFieldKey } from '../messages/field-key.ts';
import { createReceiver } from '../messages/receive.ts';
import { PREPARED_KEY, SETTINGS_KEY } from '../messages/storage-keys.ts';
import { listenToCommands } from './commands.ts';
import { createHandlers } from './handlers.ts';
import { listenToLeftWords } from './left-words.ts';
import { listenToMenu, makeMenu } from './menu.ts';
import { listenToOmnibox } from './omnibox.ts';
import { createStores, type Stores } from './stores.ts';
import { askForReports, dressBadge, forgetTab, injectIntoOpenTabs, showBadges } from './tabs.ts';
import { ensureKnowledge, ensureNotes } from './upkeep.ts';

export interface BackgroundOptions {
  /** The JSON texts of the bundled packs, in the order of their precedence. */
  readonly packs: readonly string[];
}

/** Work that no one waits for; what fails inside is kept as health or told to whoever asks. */
function inBackground(task: Promise<unknown>): void {
  task.catch((error: unknown) => console.error('Mingpian:', error));
}

async function prepare(stores: Stores, packs: readonly string[]): Promise<void> {
  await Promise.all([
    dressBadge(),
    makeMenu(),
    ensureFieldKey(),
    ensureKnowledge(stores, packs),
    ensureNotes(stores),
  ]);
}

/**
 * Gives what is to be done once for each version, which runs once however often it is called. The index comes
 * first: a content script that starts without it waits for the change.
 */
function onceForVersion(stores: Stores, packs: readonly string[]): () => Promise<void> {
  let running: Promise<void> | undefined;
  const run = async (): Promise<void> => {
    await prepare(stores, packs);
    await injectIntoOpenTabs();
    await browser.storage.local.set({ [PREPARED_KEY]: browser.runtime.getManifest().version });
  };
  return () => (running ??= run());
}

/**
 * Whether that was done. Browsers end an extension in the middle of it, as when the reader allows it in private
 * windows right after the install, and no event tells of its next start.
 */
async function isPrepared(): Promise<boolean> {
  const { [PREPARED_KEY]: version } = await browser.storage.local.get(PREPARED_KEY);
  return version === browser.runtime.getManifest().version;
}

/** Shows a new reader the three things that there are to know. */
async function welcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}

function otherPacksOff({ oldValue, newValue }: Browser.storage.StorageChange): boolean {
  const [before, after] = [oldValue, newValue].map((stored) => parseSettings(stored).settings.packsOff);
  return String(before) !== String(after);
}

function listenToTabs(): void {
  browser.tabs.onUpdated.addListener((tabId, { status }) => {
    if (status === 'loading') inBackground(forgetTab(tabId));
    if (status === 'complete') inBackground(askForReports(tabId));
  });
  browser.tabs.onRemoved.addListener((tabId) => inBackground(forgetTab(tabId)));
}

function listenToMessages(stores: Stores, packs: readonly string[]): void {
  const identity = { id: browser.runtime.id, origin: browser.runtime.getURL('/') };
  const receive = createReceiver(identity, createHandlers(stores, packs));
  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    const answer = receive(message, sender);
    if (!answer) return false;
    inBackground(answer.then(respond));
    return true;
  });
}

/**
 * Starts the background. Every listener is registered before this returns: a worker that the browser wakes for
 * an event must have it then.
 */
export function startBackground({ packs }: BackgroundOptions): void {
  const stores = createStores();
  const bringIn = onceForVersion(stores, packs);
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') inBackground(welcome());
    inBackground(bringIn());
  });
  browser.runtime.onStartup.addListener(() => inBackground(prepare(stores, packs)));
  browser.storage.local.onChanged.addListener(({ [SETTINGS_KEY]: change }) => {
    if (!change) return;
    // Every pack is parsed for it: not for a change of, say, the colour of marks.
    if (otherPacksOff(change)) inBackground(ensureKnowledge(stores, packs));
    inBackground(showBadges());
    inBackground(makeMenu());
  });
  listenToTabs();
  listenToMenu(stores, inBackground);
  listenToOmnibox(stores, inBackground);
  listenToCommands(inBackground);
  listenToLeftWords(stores, inBackground);
  listenToMessages(stores, packs);
  inBackground(isPrepared().then((isDone) => (isDone ? undefined : bringIn())));
}
