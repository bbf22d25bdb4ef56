import { openFirstStage, openIndex } from '../detect/index.ts';
import { MESSAGE_LIMITS } from '../messages/limits.ts';
import { sendMessage } from '../messages/send.ts';
import { FIRST_STAGE_KEY, type StoredNameIndex } from '../messages/storage-keys.ts';
import type { NameSupply } from '../page/scan/growing-names.ts';
import { readStored } from './frame.ts';
import { openStored } from './name-index.ts';

/** Where the names come from that a stored index leaves out; `undefined` if it leaves out none. */
export async function nameSupply(stored: unknown): Promise<NameSupply | undefined> {
  const { isPart, version, hash } = (stored ?? {}) as Partial<StoredNameIndex>;
  if (!isPart) return undefined;
  const first = openStored((await readStored(FIRST_STAGE_KEY))?.[FIRST_STAGE_KEY], openFirstStage);
  if (!first) return undefined;
  return {
    first,
    most: MESSAGE_LIMITS.spellings,
    ask: async (spellings) => {
      const answer = await sendMessage('get-names', { spellings: [...spellings] });
      // With another index the page is soon read anew.
      if (!answer.ok || !answer.value || answer.value.hash !== hash) return undefined;
      return openStored({ version, base64: answer.value.base64 }, openIndex);
    },
  };
}
