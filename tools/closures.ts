// What must not be reached from where, however long the way of run-time imports; `check-layers.ts` follows them.
import { DEXIE, WXT } from './layers.ts';

export interface Closure {
  /** Start of the paths from which run-time imports are followed. */
  readonly from: readonly string[];
  /** Packages and folders that must not be reached. */
  readonly never: readonly string[];
  readonly instead: string;
}

const NOT_ON_PAGES = [
  'react',
  'react-dom',
  'lucide-react',
  'zod',
  'dexie',
  'dexie-react-hooks',
  'fuse.js',
] as const;

export const CLOSURES: readonly Closure[] = [
  {
    from: ['lib/content/', 'entrypoints/content-script', 'entrypoints/marker'],
    never: [...NOT_ON_PAGES, 'components/', 'lib/store/', 'lib/facts/', 'lib/search/'],
    instead: 'every page pays for the content script: move this behind a message or import only its types',
  },
  {
    from: ['lib/shared/', 'lib/detect/', 'lib/facts/', 'lib/search/', 'lib/notes/', 'lib/own/'],
    never: ['react', 'react-dom', 'zod', ...DEXIE, ...WXT, '@floating-ui/dom', 'node:'],
    instead: 'pure layers run anywhere: import only the types of data/schema, take the rest as arguments',
  },
  {
    from: ['lib/page/'],
    never: [...NOT_ON_PAGES, ...WXT],
    instead: 'lib/page runs in any document: take data and the browser as arguments',
  },
  {
    from: ['components/'],
    never: [...DEXIE, ...WXT, 'lib/store/', 'lib/messages/', 'lib/background/'],
    instead: 'components take props and give callbacks: connect them in a composition root',
  },
  {
    from: ['lib/card/', 'entrypoints/card'],
    never: [...DEXIE, 'fuse.js', '@visx', '@dagrejs/dagre', 'lib/store/', 'lib/background/'],
    instead:
      'the card lives in a page, small and without a database: ask the background, draw in the profile',
  },
];
