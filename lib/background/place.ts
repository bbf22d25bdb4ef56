import type { NoteContext, PlaceKeeping } from '../../data/schema/note.ts';
import type { Settings } from '../../data/schema/settings.ts';
import { readSettings } from '../messages/stored-settings.ts';

/** Nothing of a private window is kept, unless the reader said so. */
export function placeKeeping({ notePlace, notePlacePrivate }: Settings, isPrivate: boolean): PlaceKeeping {
  if (isPrivate && !notePlacePrivate) return 'never';
  return notePlace ? 'on' : 'off';
}

/** The place as a window may keep it; taking one away is always allowed. */
export async function allowedPlace(
  context: NoteContext | null | undefined,
  isPrivate: boolean,
): Promise<{ readonly context?: NoteContext | null }> {
  if (context === undefined) return {};
  const forbidden = context !== null && placeKeeping(await readSettings(), isPrivate) === 'never';
  return forbidden ? {} : { context };
}
