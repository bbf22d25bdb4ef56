import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Pack } from '../../data/schema/pack.ts';
import { compileIndex, firstStage } from '../../lib/detect/index.ts';
import { partFor } from '../../lib/packs/name-index.ts';
import { readCueSets } from '../packs.ts';
import { safeSpellings, spellingsOf } from './names/spellings.ts';
import { generatePages } from './pages/generate.ts';
import type { Server } from './server.ts';

const SEED = 20_260;

/** A page at its address. */
export interface Address {
  readonly name: string;
  readonly url: string;
}

/** Where an index lies as `storage.local` holds it: what pages open, its first stage, and the whole if that is more. */
export interface StoredAddresses {
  readonly index: string;
  readonly first: string;
  readonly whole?: string;
}

/** The names of one run, at their addresses. */
export interface NameSet {
  readonly id: 'bundled' | 'many';
  readonly label: string;
  readonly stored: StoredAddresses;
  readonly spellings: string;
  /** How many spellings there are. */
  readonly count: number;
  /** Of the index. */
  readonly bytes: number;
  /** Of its first stage. */
  readonly firstBytes: number;
  /** How long compiling it took, in ms. */
  readonly compiled: number;
}

/** Serves the generated pages, or the HTML files of a folder. Throws if the folder has none. */
export function putPages(server: Server, packs: readonly Pack[], folder: string | undefined): Address[] {
  const pages = folder === undefined ? generatePages(SEED, safeSpellings(packs)) : readPages(folder);
  return pages.map(({ name, html }) => ({
    name,
    url: server.put(`/pages/${name}`, { type: 'text/html', body: html }),
  }));
}

function readPages(folder: string) {
  const files = globSync('**/*.{html,htm}', { cwd: folder }).toSorted();
  if (files.length === 0) throw new Error(`there is no HTML file in ${folder}`);
  return files.map((name) => ({ name, html: readFileSync(resolve(folder, name), 'utf8') }));
}

/** Compiles packs and serves the index, as it lies in `storage.local`, and the spellings for other engines. */
export function putNames(server: Server, id: NameSet['id'], label: string, packs: readonly Pack[]): NameSet {
  const start = performance.now();
  const bytes = compileIndex(packs, readCueSets());
  const compiled = performance.now() - start;
  const spellings = spellingsOf(packs);
  const { ofPages, isPart } = partFor(bytes);
  const first = firstStage(bytes);
  const put = (part: string, body: Uint8Array) =>
    server.put(`/names/${id}-${part}.txt`, {
      type: 'text/plain',
      body: Buffer.from(body).toString('base64'),
    });
  return {
    id,
    label: `${label} (${spellings.length} names)`,
    count: spellings.length,
    bytes: bytes.length,
    compiled,
    firstBytes: first.length,
    stored: {
      index: put('index', ofPages),
      first: put('first', first),
      ...(isPart && { whole: put('whole', bytes) }),
    },
    spellings: server.put(`/names/${id}.json`, {
      type: 'application/json',
      body: JSON.stringify(id === 'bundled' ? spellings : []),
    }),
  };
}
