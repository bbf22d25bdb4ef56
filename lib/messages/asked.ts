import { browser } from 'wxt/browser';
import { z } from 'zod';
import { idSchema } from '../../data/schema/primitives.ts';

/** In `storage.session`: what the next popup is to show. */
const ASKED_KEY = 'asked';

const askedSchema = z.strictObject({
  /** To be looked for. */
  query: z.string().max(200),
  /** To be shown at once; `query` then stands for the way back. */
  company: idSchema.optional(),
  /** With the caret in the note. */
  note: z.boolean().default(false),
});
export type Asked = z.infer<typeof askedSchema>;

/** Leaves word for the popup that is about to open. */
export async function ask(asked: Asked): Promise<void> {
  await browser.storage.session.set({ [ASKED_KEY]: asked });
}

/** What the popup was opened for, told once. */
export async function takeAsked(): Promise<Asked | undefined> {
  const stored = (await browser.storage.session.get(ASKED_KEY))[ASKED_KEY];
  if (stored === undefined) return undefined;
  await browser.storage.session.remove(ASKED_KEY);
  return askedSchema.safeParse(stored).data;
}
