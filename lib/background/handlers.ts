import { browser } from 'wxt/browser';
import type { Handlers, Sender } from '../messages/receive.ts';
import { noteViewed } from '../messages/recent.ts';
import { changeSettings, readSettings, setQuiet } from '../messages/stored-settings.ts';
import type { CompanyBundle } from '../../data/schema/bundle.ts';
import { setMuted } from '../shared/muted.ts';
import type { Problem } from '../shared/problem.ts';
import { err, ok, type Result } from '../shared/result.ts';
import { readBundle } from '../store/knowledge/read.ts';
import { createNoteHandlers } from './note-handlers.ts';
import type { Stores } from './stores.ts';
import { keepReport } from './tabs.ts';
import { frameOf, NO_FRAME, toFrame, toWindow } from './frames.ts';
import { WholeNames } from './whole-names.ts';
import { ensureKnowledge, ensureNotes, repairKnowledge } from './upkeep.ts';

const done = ok(null);

const NOT_ITS_SITE = err({ code: 'unexpected', detail: 'a page spoke of another site' } as const);

/** A frame speaks of its own site; the extension's pages of any. */
function maySpeakOf(site: string, { url = '' }: Sender): boolean {
  if (url.startsWith(browser.runtime.getURL('/'))) return true;
  return URL.canParse(url) && new URL(url).hostname === site;
}

/** Puts a script of ours into the frame that asks. */
async function inject(
  file: '/card.js' | '/marker.js' | '/note-field.js',
  sender: Sender,
): Promise<Result<null, Problem>> {
  const frame = frameOf(sender);
  if (!frame) return NO_FRAME;
  const target = { tabId: frame.tabId, frameIds: [frame.frameId] };
  await browser.scripting.executeScript({ target, files: [file] });
  return done;
}

async function readCompany(stores: Stores, id: string): Promise<Result<CompanyBundle | null, Problem>> {
  const knowledge = await stores.knowledge.get();
  if (!knowledge.ok) return knowledge;
  const { packsOff } = await readSettings();
  return readBundle(knowledge.value, id, { packsOff });
}

/** A database that lost its packs since the start is filled again before anyone is told of a problem. */
async function getCompany(
  stores: Stores,
  packs: readonly string[],
  id: string,
): Promise<Result<CompanyBundle | null, Problem>> {
  const read = await readCompany(stores, id);
  if (read.ok) return read;
  const ensured = await ensureKnowledge(stores, packs);
  return ensured.ok ? readCompany(stores, id) : read;
}

/** What the background answers to each message. */
export function createHandlers(stores: Stores, packs: readonly string[]): Handlers {
  const names = new WholeNames();
  return {
    'get-names': ({ spellings }) => names.cut(spellings),
    'mark-page': (_, sender) => inject('/marker.js', sender),
    'open-card': (_, sender) => inject('/card.js', sender),
    'open-note-field': (_, sender) => inject('/note-field.js', sender),
    'to-window': ({ ask }, sender) => toWindow(ask, sender),
    'to-frame': ({ frame, news }, sender) => toFrame(frame, news, sender),
    'get-company': async ({ id }, sender) => {
      const company = await getCompany(stores, packs, id);
      // A card that opens on a page is a look at the company; pages of our own say so themselves.
      if (company.ok && company.value && sender.tab?.incognito === false) await noteViewed(id);
      return company;
    },
    ...createNoteHandlers(stores),
    'report-page': async (report, sender) => {
      const frame = frameOf(sender);
      if (!frame) return NO_FRAME;
      await keepReport(frame.tabId, frame.frameId, report);
      return done;
    },
    'open-profile': async ({ id }) => {
      await browser.tabs.create({
        url: browser.runtime.getURL(`/profile.html?company=${encodeURIComponent(id)}`),
      });
      return done;
    },
    'quiet-site': async ({ site, quiet }, sender) => {
      if (!maySpeakOf(site, sender)) return NOT_ITS_SITE;
      await changeSettings((settings) => setQuiet(settings, site, quiet));
      return done;
    },
    'mute-name': async ({ muted, ...name }, sender) => {
      if (name.site !== undefined && !maySpeakOf(name.site, sender)) return NOT_ITS_SITE;
      await changeSettings((settings) => ({
        ...settings,
        mutedNames: setMuted(settings.mutedNames, name, muted),
      }));
      return done;
    },
    'refresh-packs': () => ensureKnowledge(stores, packs),
    'repair-knowledge': async () => {
      const repaired = await repairKnowledge(stores, packs);
      await ensureNotes(stores);
      return repaired;
    },
  };
}
