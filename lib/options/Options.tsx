import { useState } from 'react';
import { browser } from 'wxt/browser';
import { LanguageProvider } from '../../components/i18n/language.tsx';
import { Aside } from '../../components/options/Aside.tsx';
import {
  DataOptions,
  KeyOptions,
  MutedOptions,
  PackOptions,
  Privacy,
} from '../../components/options/DataOptions.tsx';
import { LookOptions } from '../../components/options/LookOptions.tsx';
import { MarkOptions, WayOptions } from '../../components/options/MarkOptions.tsx';
import { NoteOptions } from '../../components/options/NoteOptions.tsx';
import { SiteOptions } from '../../components/options/SiteOptions.tsx';
import { OPTIONS_WORDS } from '../../components/options/words.ts';
import { Logo } from '../../components/parts/Logo.tsx';
import { DEFAULT_SETTINGS, type MutedName, type Settings } from '../../data/schema/settings.ts';
import { useWindow } from '../live/window.ts';
import { changeSettings, setPack } from '../messages/stored-settings.ts';
import { RECENT_KEY, SETTINGS_ASIDE_KEY } from '../messages/storage-keys.ts';
import { formatBytes } from '../shared/format-bytes.ts';
import { setMuted } from '../shared/muted.ts';
import { handText } from '../live/hand-file.ts';
import { readSite } from './read-site.ts';
import { addSiteLists, writeSiteLists } from '../../data/schema/site-lists.ts';
import { useFacts, type Facts } from './use-facts.ts';

const isFirefox = import.meta.env.BROWSER === 'firefox';
const FIREFOX_KEYS = 'about:addons';
const CHROMIUM_KEYS = 'chrome://extensions/shortcuts';

function change(part: Partial<Settings>): void {
  void changeSettings((settings) => ({ ...settings, ...part }));
}

const keyOf = ({ name, company, site }: MutedName): string => JSON.stringify([name, company, site]);

/** The options about sites, joined to the settings. */
function Sites({ settings }: { readonly settings: Settings }) {
  const { where } = settings;
  const list = where === 'only' ? 'onlySites' : 'quietSites';
  const set = (next: (sites: readonly string[]) => string[]): void =>
    void changeSettings((all) => ({ ...all, [list]: next(all[list]) }));
  return (
    <SiteOptions
      where={where}
      sites={settings[list]}
      onWhere={(chosen) => change({ where: chosen })}
      onAdd={(written) => {
        const site = readSite(written);
        if (site !== undefined) set((sites) => [...new Set([...sites, site])]);
        return site !== undefined;
      }}
      onRemove={(site) => set((sites) => sites.filter((each) => each !== site))}
      onExport={() => handText('mingpian-sites.json', writeSiteLists(settings), 'application/json')}
      onImport={async (file) => {
        const text = await file.text();
        const areLists = addSiteLists(settings, text) !== undefined;
        if (areLists) await changeSettings((all) => addSiteLists(all, text) ?? all);
        return areLists;
      }}
    />
  );
}

/** Muted names and packs, joined to the settings. */
function Names({
  settings: { packsOff, mutedNames },
  packs,
}: {
  readonly settings: Settings;
  readonly packs: Facts['packs'];
}) {
  return (
    <>
      <MutedOptions
        names={mutedNames.map((muted) => ({ ...muted, key: keyOf(muted) }))}
        onRemove={(key) => {
          const muted = mutedNames.find((each) => keyOf(each) === key);
          if (!muted) return;
          void changeSettings((all) => ({ ...all, mutedNames: setMuted(all.mutedNames, muted, false) }));
        }}
      />
      <PackOptions
        packs={packs.map((pack) => ({ ...pack, on: !packsOff.includes(pack.id) }))}
        onPack={(id, on) => void changeSettings((all) => setPack(all, id, on))}
      />
    </>
  );
}

/** What could not be read is replaced first, or the next who reads it would keep it aside again. */
async function forgetAside(): Promise<void> {
  await changeSettings((settings) => settings);
  await browser.storage.local.remove(SETTINGS_ASIDE_KEY);
}

/** What is said of settings that could not be read, until the reader has dealt with it. */
function KeptAside({ aside }: { readonly aside: unknown }) {
  const [isGone, setGone] = useState(false);
  if (aside === undefined || isGone) return null;
  return (
    <Aside
      onSave={() =>
        handText('mingpian-options.json', JSON.stringify(aside, undefined, 2), 'application/json')
      }
      onDismiss={() => {
        void forgetAside();
        setGone(true);
      }}
    />
  );
}

/** Every option, each in force as soon as it is chosen. */
export function Options({ settings: first }: { readonly settings: Settings }) {
  const { settings, language } = useWindow(first);
  const { keys, packs, used, kept, aside } = useFacts();
  return (
    <LanguageProvider language={language}>
      <main className="mp mp-options" lang={language}>
        <h1>
          <Logo size={28} />
          {OPTIONS_WORDS[language].title}
        </h1>
        <KeptAside aside={aside} />
        <MarkOptions choices={settings} onChange={change} />
        <WayOptions choices={settings} onChange={change} />
        <Sites settings={settings} />
        <Names settings={settings} packs={packs} />
        <NoteOptions choices={settings} onChange={change} />
        <LookOptions choices={settings} onChange={change} />
        <KeyOptions
          keys={keys}
          address={isFirefox ? FIREFOX_KEYS : undefined}
          onChangeKeys={() => void browser.tabs.create({ url: CHROMIUM_KEYS })}
        />
        <Privacy />
        <DataOptions
          used={used === undefined ? undefined : formatBytes(used, language)}
          kept={kept}
          onForget={() => browser.storage.local.remove(RECENT_KEY)}
          onReset={() => changeSettings(() => DEFAULT_SETTINGS)}
        />
      </main>
    </LanguageProvider>
  );
}
