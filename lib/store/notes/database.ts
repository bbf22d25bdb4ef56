import { Dexie, type Table } from 'dexie';
import type { Note, NoteVersion } from '../../../data/schema/note.ts';
import type { Problem } from '../../shared/problem.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { DamagedTable } from '../damaged.ts';
import { attempt } from '../failure.ts';
import { openDatabase } from '../open.ts';
import type { SecondCopy } from '../second-copy.ts';
import { applyNotesVersion1 } from './version-1.ts';
import { applyNotesVersion2 } from './version-2.ts';

export const NOTES_NAME = 'mingpian-notes';

interface DeviceState {
  readonly key: 'device';
  readonly id: string;
}

export type NotesDatabase = Dexie & {
  notes: Table<Note, string>;
  versions: Table<NoteVersion, [string, number]>;
  state: Table<DeviceState, string>;
  damaged: DamagedTable;
};

export interface Notes {
  readonly db: NotesDatabase;
  readonly copy: SecondCopy<Note>;
  /** This installation, as it signs notes. */
  readonly device: string;
}

export interface OpenNotesOptions {
  readonly name?: string;
  readonly timeoutMs?: number;
}

async function deviceOf(db: NotesDatabase): Promise<string> {
  return db.transaction('rw', db.state, async () => {
    const known = await db.state.get('device');
    if (known) return known.id;
    const id = crypto.randomUUID();
    await db.state.add({ key: 'device', id });
    return id;
  });
}

/** Opens the reader's notes. Writes are acknowledged only when they are on the disk. */
export async function openNotes(
  copy: SecondCopy<Note>,
  options: OpenNotesOptions = {},
): Promise<Result<Notes, Problem>> {
  const db = new Dexie(options.name ?? NOTES_NAME, {
    chromeTransactionDurability: 'strict',
  }) as NotesDatabase;
  applyNotesVersion1(db);
  applyNotesVersion2(db);
  const opened = await openDatabase(db, {
    closed: 'notes-closed',
    newer: 'newer-store',
    timeoutMs: options.timeoutMs,
  });
  if (!opened.ok) return opened;
  const device = await attempt('notes-closed', () => deviceOf(db));
  return device.ok ? ok({ db, copy, device: device.value }) : device;
}
