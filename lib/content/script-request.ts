import { sendMessage } from '../messages/send.ts';

/**
 * How long, in ms, after an answer a script may take to come before it is asked for again: the background may have been
 * about to stop. One that comes twice leaves the first alone.
 */
const PATIENCE = 1_500;
/** How often it is asked for: some frames take no script. */
const TRIES = 4;

/**
 * Makes what asks for a script of ours in this frame, and again if it does not come, as long as it is wanted. Whoever
 * asks meanwhile waits with the others.
 */
export function scriptRequest(
  message: 'mark-page' | 'open-card' | 'open-note-field',
  isWanted: () => boolean,
): () => void {
  let isAsking = false;
  const ask = async (): Promise<void> => {
    if (isAsking) return;
    isAsking = true;
    for (let tries = TRIES; tries && isWanted(); tries -= 1) {
      // Among hundreds of frames the answer alone takes longer than the patience.
      await sendMessage(message, {});
      await new Promise((resolve) => setTimeout(resolve, PATIENCE));
    }
    isAsking = false;
  };
  return () => void ask();
}
