import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import type { Toast } from '../../components/notes-page/props.ts';
import type { CompaniesWords } from '../../components/companies-page/words.ts';
import type { OwnCompany, OwnParts } from '../../data/schema/own.ts';
import { sendMessage } from '../messages/send.ts';
import { packToShare } from '../own/own-pack.ts';
import type { Problem } from '../shared/problem.ts';
import { ok, type Result } from '../shared/result.ts';
import { listOwn, markOwn, saveOwn, type OwnMark } from '../store/own/companies.ts';
import type { OwnStore } from '../store/own/database.ts';
import { handText } from '../live/hand-file.ts';

/** What was done last, and what went wrong. */
export interface Said {
  readonly toast?: Toast | undefined;
  readonly problem?: Problem | undefined;
}

/** Cards, search and marks follow what is in the store; the store itself is what counts. */
export async function refresh<T>(written: Result<T, Problem>): Promise<Result<T, Problem>> {
  if (!written.ok) return written;
  const refreshed = await sendMessage('refresh-packs', {});
  return refreshed.ok ? written : refreshed;
}

/** The reader's companies, live, and what can be done with them. */
export function useOwn(store: OwnStore, w: CompaniesWords, say: (said: Said) => void) {
  const listed = useLiveQuery(() => listOwn(store), [store]) ?? ok<readonly OwnCompany[]>([]);
  const all = listed.ok ? listed.value : [];
  const shown = all
    .filter(({ deleted }) => !deleted)
    .toSorted((a, b) => a.company.names.en.localeCompare(b.company.names.en));
  const mark = async (id: string, change: OwnMark, toast: (name: string) => Toast | undefined) => {
    const marked = await refresh(await markOwn(store, id, change));
    say(marked.ok ? { toast: toast(marked.value.company.names.en) } : { problem: marked.error });
  };
  const restore = (id: string): void =>
    void mark(id, { deleted: false }, (name) => ({ text: w.restored(name) }));
  return {
    all,
    shown,
    problem: listed.ok ? undefined : listed.error,
    save: async (parts: OwnParts, base: number): Promise<boolean> => {
      const saved = await saveOwn(store, parts, base);
      const done = await refresh(saved);
      say(done.ok ? { toast: { text: w.saved(done.value.company.names.en) } } : { problem: done.error });
      return saved.ok;
    },
    onSwitch: (id: string, on: boolean): void => void mark(id, { disabled: !on }, () => undefined),
    onRemove: (id: string): void =>
      void mark(id, { deleted: true }, (name) => ({ text: w.removed(name), onUndo: () => restore(id) })),
    onExport: (): void => {
      const pack = JSON.stringify(packToShare(shown), undefined, 2);
      handText('my-companies.json', `${pack}\n`, 'application/json');
    },
  };
}

/** One thing is said at a time. */
export function useSaid(): readonly [Said, (said: Said) => void] {
  return useState<Said>({});
}
