// The layer table as data; `layers-table.ts` draws it for docs/architecture.md, `.dependency-cruiser.cjs` turns it into
// rules, and `check-layers.ts` runs them, with the closures of `closures.ts` on top.

export interface Layer {
  readonly folder: string;
  /** What it holds, in a few words. */
  readonly is: string;
  /** Folders it may import, beside itself. */
  readonly folders: readonly string[];
  /** Folders of which it may import the types, and nothing that runs. */
  readonly typesOf?: readonly string[];
  /** Single files outside its folders that it may import. */
  readonly files?: readonly string[];
  /** npm packages it may import; `node:` stands for Node's own modules. */
  readonly packages: readonly string[];
  /** What to do instead, for whoever broke the rule. */
  readonly instead: string;
}

const REACT = ['react', 'react-dom', 'lucide-react'] as const;
export const WXT = ['wxt', '@wxt-dev/browser'] as const;
export const DEXIE = ['dexie', 'dexie-react-hooks'] as const;
const EXTENSION_PAGES = [
  'lib/popup',
  'lib/profile',
  'lib/notes-page',
  'lib/companies-page',
  'lib/options',
] as const;
const PURE = ['lib/shared', 'data/schema'] as const;

export const LAYERS: readonly Layer[] = [
  {
    folder: 'lib/shared',
    is: 'results, problems, small helpers',
    folders: [],
    packages: [],
    instead: 'lib/shared is the bottom layer: take what it needs as an argument',
  },
  {
    folder: 'lib/locks',
    is: 'one task of a kind at a time, over all contexts',
    folders: [],
    packages: [],
    instead: 'lib/locks knows only the browser’s locks: take the task as an argument',
  },
  {
    folder: 'data/schema',
    is: 'Zod schemas and the types inferred from them',
    folders: ['lib/shared'],
    packages: ['zod'],
    instead: 'schemas know only zod and lib/shared: move the code that uses them up',
  },
  {
    folder: 'lib/detect',
    is: 'text → mentions; pure',
    folders: PURE,
    packages: [],
    instead:
      'lib/detect is pure: import types from data/schema, helpers from lib/shared, take the rest as arguments',
  },
  {
    folder: 'lib/facts',
    is: 'claims → rows of a card; pure',
    folders: PURE,
    packages: [],
    instead:
      'lib/facts is pure: import types from data/schema, helpers from lib/shared, take the rest as arguments',
  },
  {
    folder: 'lib/search',
    is: 'one search over companies, facts and notes; pure',
    folders: PURE,
    packages: ['fuse.js'],
    instead: 'lib/search knows fuse.js, data/schema types and lib/shared: take the companies as an argument',
  },
  {
    folder: 'lib/notes',
    is: 'merging, tags, finding and exporting notes; pure',
    folders: PURE,
    packages: ['node-diff3', 'fflate'],
    instead: 'lib/notes is pure work on notes: let lib/store keep them and a composition root show them',
  },
  {
    folder: 'lib/own',
    is: 'the reader’s companies: form, rules, pack; pure',
    folders: PURE,
    packages: [],
    instead:
      'lib/own is pure work on the reader’s companies: let lib/store keep them, take the rest as arguments',
  },
  {
    folder: 'lib/page',
    is: 'DOM: text, changes, marks, pointer',
    folders: ['lib/detect', 'lib/shared'],
    packages: [],
    instead: 'lib/page is DOM only: let lib/content join it to the browser and hand in what it needs',
  },
  {
    folder: 'lib/store',
    is: 'the databases',
    folders: ['lib/locks', 'lib/notes', 'lib/own', ...PURE],
    packages: DEXIE,
    instead: 'lib/store knows dexie, data/schema and lib/shared: take browser storage as a port',
  },
  {
    folder: 'lib/messages',
    is: 'the protocol between contexts',
    folders: ['lib/locks', 'lib/notes', ...PURE],
    packages: [...WXT, 'zod'],
    instead: 'lib/messages is the wire only: let lib/background, lib/content or lib/card act on a message',
  },
  {
    folder: 'components',
    is: 'React; props in, callbacks out',
    folders: ['lib/facts', 'lib/notes', ...PURE],
    typesOf: ['lib/detect', 'lib/own', 'lib/packs'],
    packages: [...REACT, '@floating-ui/dom', '@visx/axis', '@visx/scale', '@dagrejs/dagre', 'react-markdown'],
    instead:
      'components take props and give callbacks: let a composition root read the store and send messages',
  },
  {
    folder: 'lib/packs',
    is: 'packs on their way in: read, checked, compared, kept',
    folders: ['lib/detect', 'lib/own', 'lib/store', ...PURE],
    files: ['data/cue-sets.json'],
    packages: ['zod'],
    instead:
      'lib/packs reads, checks and keeps packs: let a composition root bring the file and show the rest',
  },
  {
    folder: 'lib/background',
    is: 'composition root of the service worker',
    folders: [
      'lib/detect',
      'lib/locks',
      'lib/notes',
      'lib/own',
      'lib/packs',
      'lib/search',
      'lib/store',
      'lib/messages',
      ...PURE,
    ],
    files: ['data/name-pinyin.json'],
    packages: WXT,
    instead: 'the background has no page and no React: put views into components and page work into lib/page',
  },
  {
    folder: 'lib/content',
    is: 'composition root of every frame',
    folders: ['lib/page', 'lib/detect', 'lib/messages', ...PURE],
    packages: WXT,
    instead: 'the content script stays small: ask the background through lib/messages/send.ts',
  },
  {
    folder: 'lib/card',
    is: 'composition root of the injected card',
    folders: ['components', 'lib/facts', 'lib/page', 'lib/detect', 'lib/messages', ...PURE],
    packages: [...REACT, ...WXT, '@floating-ui/dom'],
    instead: 'the card lives in a page: ask the background through lib/messages/send.ts',
  },
  {
    folder: 'lib/live',
    is: 'what the extension’s own pages share: live settings and lists, the window, files handed out',
    folders: ['lib/messages', ...PURE],
    packages: [...REACT, ...WXT],
    instead: 'lib/live holds React hooks over what is stored: draw in components, join in a composition root',
  },
  {
    folder: 'lib/welcome',
    is: 'composition root of the welcome page',
    folders: ['components', 'lib/content', 'lib/card', 'lib/page', 'lib/live', 'lib/messages', ...PURE],
    packages: [...REACT, ...WXT],
    instead: 'the welcome page joins content script, card and components: leave what they do to them',
  },
  ...EXTENSION_PAGES.map((folder) => ({
    folder,
    is: 'composition roots of the extension’s own pages',
    folders: [
      'components',
      'lib/facts',
      'lib/locks',
      'lib/notes',
      'lib/own',
      'lib/packs',
      'lib/search',
      'lib/store',
      'lib/live',
      'lib/messages',
      'lib/detect',
      ...PURE,
    ],
    files: ['data/cue-sets.json', 'data/name-pinyin.json', 'data/character-pinyin.json'],
    packages: [...REACT, ...WXT, ...DEXIE],
    instead: 'extension pages join components, stores and messages: leave page work to lib/content',
  })),
  {
    folder: 'entrypoints',
    is: 'thin: call a composition root',
    folders: ['components', 'lib/background', 'lib/content', 'lib/card', 'lib/welcome', ...EXTENSION_PAGES],
    files: ['data/seeds-pack.json', 'data/directory-pack.json'],
    packages: [...REACT, ...WXT],
    instead: 'entry points are thin: call the start function of a composition root',
  },
  {
    folder: 'data',
    is: '`build.ts`: seeds → packs',
    folders: ['data/schema', 'lib/detect', 'lib/shared'],
    packages: ['node:', 'pinyin-pro', 'yaml', 'zod'],
    instead: 'the data build reads seeds with data/schema and lib/detect: keep the product out of it',
  },
];

export const LAYER_ROOTS = ['lib', 'components', 'entrypoints', 'data'] as const;
