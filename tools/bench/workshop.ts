import type { Pack } from '../../data/schema/pack.ts';
import { DEFAULT_PACKS, readPacks } from '../packs.ts';
import { bundle } from './bundle.ts';
import { buildFolder, startInstalled, type Installed } from './installed/installed.ts';
import { spoil } from './installed/spoil.ts';
import { generateNames } from './names/generate-names.ts';
import { once } from './once.ts';
import type { Options } from './options.ts';
import { putNames, putPages, type Address, type NameSet } from './setting.ts';
import { startServer, type Server } from './server.ts';
import { startChromium } from './stage/chromium.ts';
import { startFirefox } from './stage/firefox.ts';
import type { Stage } from './stage/stage.ts';

const MANY_NAMES = 400_000;
const NAMES_SEED = 8;

/** The largest pack that is foreseen: 100,000 companies with four names each. */
export const largePack = once(() => generateNames(MANY_NAMES, NAMES_SEED));

/** In ms; breaks the bound of every figure that is taken beside the extension. */
const SPOILED_BY = 20;

const PROBE =
  '<!doctype html><html lang="en"><title>One name</title><p>A line on Tencent and what it does.</p>';

/** Two browsers that differ in nothing but the extension. */
export interface Pair {
  readonly bare: Installed;
  readonly ours: Installed;
}

/** What measures work with; each thing is made when the first of them asks for it. */
export interface Workshop {
  readonly options: Options;
  readonly server: Server;
  readonly packs: readonly Pack[];
  /** Folder of the built extension, or of a spoiled copy. Throws if it was not built. */
  readonly extension: () => string;
  /** The generated pages, or those of the reader's folder. */
  readonly pages: () => readonly Address[];
  readonly bundled: () => NameSet;
  readonly many: () => NameSet;
  readonly stage: () => Promise<Stage>;
  readonly pair: () => Promise<Pair>;
  readonly close: () => Promise<void>;
}

/** Opens a workshop; `close` ends its browsers and its server. Throws if the packs cannot be read. */
export async function openWorkshop(options: Options): Promise<Workshop> {
  const packs = readPacks(DEFAULT_PACKS);
  if (!packs.ok) throw new Error(packs.error);
  const server = await startServer();
  const closing: (() => Promise<void>)[] = [server.close];
  const keep = <T extends { readonly close: () => Promise<void> }>(opened: T): T => {
    closing.push(opened.close);
    return opened;
  };
  const extension = once(() => {
    const built = buildFolder(options.browser);
    if (!options.spoiled) return built;
    const { folder, remove } = spoil(built);
    closing.push(() => Promise.resolve(remove()));
    return folder;
  });
  return {
    options,
    server,
    packs: packs.value,
    pages: once(() => putPages(server, packs.value, options.pages)),
    bundled: once(() => putNames(server, 'bundled', 'bundled packs', packs.value)),
    many: once(() => putNames(server, 'many', 'made-up', [...packs.value, largePack()])),
    stage: once(async () => {
      const bench = await bundle('page/bench.ts');
      const script = options.spoiled ? `${bench}\nmingpianBench.spoil(${SPOILED_BY});` : bench;
      return keep(await (options.browser === 'chromium' ? startChromium(script) : startFirefox(script)));
    }),
    extension,
    pair: once(async () => {
      const { browser } = options;
      const probe = server.put('/probe', { type: 'text/html', body: PROBE });
      return {
        bare: keep(await startInstalled({ browser, extension: undefined, probe })),
        ours: keep(await startInstalled({ browser, extension: extension(), probe })),
      };
    }),
    close: async () => {
      for (const close of closing.toReversed()) await close();
    },
  };
}
