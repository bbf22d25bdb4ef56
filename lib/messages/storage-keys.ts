// Names of the items that contexts share in `storage.local` and `storage.session`. No Zod: pages read some.
/** In `storage.local`: a `StoredNameIndex`. Absent while there is no knowledge to show: then pages are left alone. */
export const NAME_INDEX_KEY = 'name-index';

/**
 * In `storage.local`: a `StoredNameIndex` cut down to what tells that a page has no name, as most have none. It
 * comes and goes with the whole one.
 */
export const FIRST_STAGE_KEY = 'name-index-first';

/** In `storage.local`, up to version 0.9: an index that is too large for pages, which lies in a database since. */
export const OLD_WHOLE_INDEX_KEY = 'name-index-whole';

/** The compiled name index, written by the background and read by content scripts. */
export interface StoredNameIndex {
  /** Version of the index format. */
  readonly version: number;
  /** Of what it was compiled from; a new hash is a new index. */
  readonly hash: string;
  readonly base64: string;
  /** Names are left out: pages ask the background for those that they need. */
  readonly isPart?: true;
}

/** In `storage.local`: `Settings` of data/schema/settings.ts. */
export const SETTINGS_KEY = 'settings';

/** In `storage.local`: settings that could not be read, as they were found. */
export const SETTINGS_ASIDE_KEY = 'settings-aside';

/** In `storage.local`: ids of the companies looked at last, the newest first. */
export const RECENT_KEY = 'recent';

/** In `storage.local`: the version for which all that is done once has been done. */
export const PREPARED_KEY = 'prepared-version';

/** In `storage.local`: the version up to which the reader has been told what is new. */
export const TOLD_VERSION_KEY = 'told-version';

/** In `storage.session`: when the popup was opened last, in ms since 1970. */
export const POPUP_SEEN_KEY = 'popup-seen';

/** In `storage.session`, one item a store: what the background found wrong when it last looked; `null` if nothing. */
export const HEALTH_KEYS = {
  knowledge: 'health-knowledge',
  notes: 'health-notes',
  own: 'health-own',
} as const;

/** In `storage.session`, one a frame: a `PageReport`. */
export function pageReportKey(tabId: number, frameId: number): string {
  return `${pageReportPrefix(tabId)}${frameId}`;
}

/** What the keys of a tab's page reports begin with. */
export function pageReportPrefix(tabId: number): string {
  return `page:${tabId}:`;
}

/** In `storage.local`: a `BackupState`. */
export const BACKUP_KEY = 'notes-backup';

/** In `storage.local`, one a note: its second copy. */
export const NOTE_COPY_PREFIX = 'note:';

/** In `storage.local`, one a leaving: `LeftWords` of a window that closed, until the background has saved them. */
export const LEFT_WORDS_PREFIX = 'left:';

/** In `storage.local`, one a company of the reader's: its second copy. */
export const OWN_COPY_PREFIX = 'own:';

/**
 * In `storage.local`: a word that no page knows. A card says it to the frame in which its note is written, and the
 * script in that frame takes no other for a card.
 */
export const FIELD_KEY = 'field-key';
