import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import type { CompaniesPageProps } from '../../components/companies-page/props.ts';
import type { CompaniesWords } from '../../components/companies-page/words.ts';
import type { Company } from '../../data/schema/company.ts';
import type { Language } from '../../data/schema/primitives.ts';
import type { Pack } from '../../data/schema/pack.ts';
import type { Settings } from '../../data/schema/settings.ts';
import { changeSettings } from '../messages/stored-settings.ts';
import { previewPack } from '../own/preview-pack.ts';
import { dropPack, keepPack, listKeptPacks } from '../store/own/packs.ts';
import type { KeptPack, OwnStore } from '../store/own/database.ts';
import { checkPackFile, PACK_SIZE_LIMIT } from './check-pack.ts';
import { faultSentence } from './fault-sentence.ts';
import { refresh, type Said } from './use-own.ts';

export interface PackOptions {
  readonly store: OwnStore;
  readonly companies: readonly Company[];
  readonly settings: Settings;
  readonly language: Language;
  readonly words: CompaniesWords;
  readonly say: (said: Said) => void;
}

type Views = Pick<
  CompaniesPageProps,
  'packs' | 'offer' | 'fault' | 'onFile' | 'onTake' | 'onLeave' | 'onPack' | 'onRemovePack'
>;

interface Incoming {
  readonly pack?: Pack;
  readonly fault?: string;
}

function offerOf(pack: Pack, kept: readonly KeptPack[], companies: readonly Company[]): Views['offer'] {
  const before = kept.find(({ id }) => id === pack.id)?.pack;
  const { title, version, builtFrom } = pack;
  return { title, version, builtFrom, ...previewPack(pack, companies, before) };
}

/** The packs that the reader has imported, live, and the one that waits to be. */
export function usePacks({ store, companies, settings, language, words: w, say }: PackOptions): Views {
  const listed = useLiveQuery(() => listKeptPacks(store), [store]);
  const kept = listed?.ok ? listed.value : [];
  const [{ pack, fault }, setIncoming] = useState<Incoming>({});
  const read = async (file: File): Promise<void> => {
    const known = new Set(companies.map(({ id }) => id));
    const text = file.size > PACK_SIZE_LIMIT ? undefined : await file.text();
    const checked =
      text === undefined
        ? { ok: false as const, error: { kind: 'too-large' as const } }
        : checkPackFile(text, known);
    setIncoming(checked.ok ? { pack: checked.value } : { fault: faultSentence(checked.error, w) });
  };
  const take = async (taken: Pack): Promise<void> => {
    setIncoming({});
    const done = await refresh(await keepPack(store, taken));
    say(done.ok ? { toast: { text: w.packImported(taken.title[language]) } } : { problem: done.error });
  };
  const remove = async (one: KeptPack): Promise<void> => {
    const done = await refresh(await dropPack(store, one.id));
    const toast = { text: w.packRemoved(one.pack.title[language]), onUndo: () => void take(one.pack) };
    say(done.ok ? { toast } : { problem: done.error });
  };
  return {
    packs: kept.map(({ id, pack: { title, version, companies: all } }) => ({
      id,
      title,
      version,
      companies: all.length,
      on: !settings.packsOff.includes(id),
    })),
    offer: pack && offerOf(pack, kept, companies),
    fault,
    onFile: (file) => void read(file),
    onTake: () => pack && void take(pack),
    onLeave: () => setIncoming({}),
    onPack: (id, on) =>
      void changeSettings((all) => ({
        ...all,
        packsOff: on ? all.packsOff.filter((each) => each !== id) : [...new Set([...all.packsOff, id])],
      })),
    onRemovePack: (id) => {
      const one = kept.find((each) => each.id === id);
      if (one) void remove(one);
    },
  };
}
