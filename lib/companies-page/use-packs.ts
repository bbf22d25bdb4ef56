import { useLiveQuery } from 'dexie-react-hooks';
import { useRef, useState } from 'react';
import type { CompaniesPageProps, PackWorkView } from '../../components/companies-page/props.ts';
import type { CompaniesWords } from '../../components/companies-page/words.ts';
import type { Language } from '../../data/schema/languages.ts';
import type { Settings } from '../../data/schema/settings.ts';
import { writeStoredNames } from '../messages/stored-names.ts';
import { changeSettings, setPack } from '../messages/stored-settings.ts';
import { faultSentence } from '../packs/fault-sentence.ts';
import type { PackPreview } from '../packs/preview.ts';
import type { PackTrouble, TakenFile } from '../packs/take.ts';
import { problemSentence } from '../shared/problem.ts';
import type { KeptPack, OwnStore } from '../store/own/database.ts';
import { dropPack, keepPack, listKeptPacks } from '../store/own/packs.ts';
import { readPackAddress } from './pack-address.ts';
import { PackWork } from './pack-work.ts';
import { refresh, type Said } from './use-own.ts';

export interface PackOptions {
  readonly store: OwnStore;
  readonly settings: Settings;
  readonly language: Language;
  readonly words: CompaniesWords;
  readonly say: (said: Said) => void;
}

type Views = Pick<
  CompaniesPageProps,
  | 'packs'
  | 'offer'
  | 'working'
  | 'fault'
  | 'onFile'
  | 'onAddress'
  | 'onTake'
  | 'onLeave'
  | 'onStop'
  | 'onPack'
  | 'onRemovePack'
>;

/** A file on its way in: looked at, waiting for the reader's word, or being taken. */
interface Incoming {
  readonly file?: Pick<TakenFile, 'file' | 'address'>;
  readonly offer?: PackPreview;
  readonly working?: PackWorkView;
  readonly fault?: string;
}

function troubleSentence(trouble: PackTrouble, language: Language): string {
  return 'code' in trouble ? problemSentence(trouble, language) : faultSentence(trouble, language);
}

/** The one file that is on its way in. */
function useIncoming({ settings, language, words: w, say }: PackOptions) {
  const [incoming, setIncoming] = useState<Incoming>({});
  const work = useRef<PackWork>(null);
  const isStopping = useRef(false);
  const begin = (task: PackWorkView['task'], file: Incoming['file']): ((done: number) => void) => {
    isStopping.current = false;
    const show = (done: number): void =>
      setIncoming({ ...(file && { file }), working: { task, done, stopping: isStopping.current } });
    show(0);
    return show;
  };
  const fail = (trouble: PackTrouble): void =>
    setIncoming({ fault: isStopping.current ? w.stopped : troubleSentence(trouble, language) });
  const look = async (file: NonNullable<Incoming['file']>): Promise<void> => {
    work.current ??= new PackWork();
    const ended = await work.current.run({ task: 'look', file: file.file }, begin('look', file));
    if (ended.tell !== 'looked') return;
    if (ended.result.ok) setIncoming({ file, offer: ended.result.value });
    else fail(ended.result.error);
  };
  const lookAt = async (address: string): Promise<void> => {
    begin('look', undefined);
    const file = await readPackAddress(address);
    if (!file.ok) fail(file.error);
    else if (isStopping.current) setIncoming({});
    else await look({ file: file.value, address: address.trim() });
  };
  const take = async ({ file, offer }: Incoming): Promise<void> => {
    if (!file || !offer || !work.current) return;
    const taken = { ...file, head: offer.head };
    const ask = { task: 'take', taken, packsOff: settings.packsOff } as const;
    const ended = await work.current.run(ask, begin('take', file));
    if (ended.tell !== 'taken') return;
    if (!ended.result.ok) {
      fail(ended.result.error);
      return;
    }
    setIncoming({});
    await writeStoredNames(ended.result.value);
    const done = await refresh(ended.result);
    say(done.ok ? { toast: { text: w.packImported(offer.head.title[language]) } } : { problem: done.error });
  };
  return {
    ...incoming,
    onFile: (file: Blob) => void look({ file }),
    onAddress: (address: string) => void lookAt(address),
    onTake: () => void take(incoming),
    onLeave: () => setIncoming({}),
    onStop: () => {
      isStopping.current = true;
      work.current?.stop();
      setIncoming((now) => (now.working ? { ...now, working: { ...now.working, stopping: true } } : now));
    },
  };
}

/** The packs that the reader has imported, live, and the one that is on its way in. */
export function usePacks(options: PackOptions): Views {
  const { store, settings, language, words: w, say } = options;
  const listed = useLiveQuery(() => listKeptPacks(store), [store]);
  const kept = listed?.ok ? listed.value : [];
  const incoming = useIncoming(options);
  const restore = async (one: KeptPack): Promise<void> => {
    const done = await refresh(await keepPack(store, one));
    say(done.ok ? { toast: { text: w.packImported(one.title[language]) } } : { problem: done.error });
  };
  const remove = async (one: KeptPack): Promise<void> => {
    const done = await refresh(await dropPack(store, one.id));
    const toast = { text: w.packRemoved(one.title[language]), onUndo: () => void restore(one) };
    say(done.ok ? { toast } : { problem: done.error });
  };
  return {
    ...incoming,
    packs: kept.map(({ id, title, version, companies, address }) => {
      return { id, title, version, companies, address, on: !settings.packsOff.includes(id) };
    }),
    onPack: (id, on) => void changeSettings((all) => setPack(all, id, on)),
    onRemovePack: (id) => {
      const one = kept.find((each) => each.id === id);
      if (one) void remove(one);
    },
  };
}
