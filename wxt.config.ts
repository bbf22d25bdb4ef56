import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from 'wxt';
import { inlineSheets, plainScripts, strictLibraries } from './build-plugins.ts';
import { readLock } from './tools/supply/lock.ts';
import { notices } from './tools/supply/notices.ts';

/** Chromium suggests keys for four commands at most; the others are there to be bound. */
function commands(browser: string) {
  const key = (letter: string) => ({ suggested_key: { default: `Alt+Shift+${letter}` } });
  return {
    _execute_action: key('M'),
    'next-mention': { ...key('J'), description: '__MSG_next_mention__' },
    'previous-mention': { ...key('K'), description: '__MSG_previous_mention__' },
    'toggle-marks': { ...key('U'), description: '__MSG_toggle_marks__' },
    ...(browser === 'firefox'
      ? { _execute_sidebar_action: key('L') }
      : { 'side-panel': { description: '__MSG_side_panel__' } }),
  };
}

/** Every page's every frame, those without an address of their own too. */
const EVERY_FRAME = {
  matches: ['<all_urls>'],
  all_frames: true,
  match_about_blank: true,
  match_origin_as_fallback: true,
};

/** Scripts of ours that pages pay for. */
const ON_PAGES: ReadonlySet<string> = new Set(['content-script', 'marker', 'note-field']);

/** What several pages' HTML share: `<!-- include FILE -->` stands for that file's text. */
const htmlIncludes = {
  name: 'html-includes',
  transformIndexHtml: {
    order: 'pre' as const,
    handler: (html: string) =>
      html.replaceAll(/<!-- include (\S+) -->/g, (_, file: string) => readFileSync(file, 'utf8').trim()),
  },
};

/** What the extension's own pages may load: the package's files, and, while developing, those of the server. */
function contentSecurityPolicy(server: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'unsafe-inline'${server}`,
    `img-src 'self' data:${server}`,
    `connect-src ${server || "'none'"}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** The oldest browsers that have all that is used: `docs/browsers.md`. */
const OLDEST = { chrome: '140', firefox: '150' };

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  imports: false,
  // All four keys that Chromium suggests are taken.
  dev: { reloadCommand: false },
  hooks: {
    // What only reads a property is left out of scripts on pages if nothing uses it.
    'vite:build:extendConfig': ([entry], config) => {
      if (!entry || !ON_PAGES.has(entry.name)) return;
      const treeshake = { propertyReadSideEffects: false } as const;
      config.build = {
        ...config.build,
        rolldownOptions: { ...config.build?.rolldownOptions, treeshake },
      };
    },
    'build:publicAssets': ({ config: { root } }, files) => {
      files.push({ relativeDest: 'licences.txt', contents: notices(root, readLock(root)) });
    },
  },
  manifestVersion: 3,
  // The browsers that the extension is for preload modules by themselves; what stands in for it would use `fetch`.
  vite: () => ({
    build: {
      modulePreload: { polyfill: false },
      target: [`chrome${OLDEST.chrome}`, `firefox${OLDEST.firefox}`],
    },
    plugins: [htmlIncludes, inlineSheets(['popup', 'sidepanel']), strictLibraries(), plainScripts()],
    worker: { plugins: () => [strictLibraries()] },
    // Its variant for browsers decodes by way of markup.
    resolve: {
      alias: {
        'decode-named-character-reference': resolve(
          import.meta.dirname,
          'node_modules/decode-named-character-reference/index.js',
        ),
      },
    },
  }),
  zip: {
    name: 'mingpian',
    // What it takes to build the add-on, for Mozilla's reviewers.
    includeSources: [
      '{components,data,entrypoints,lib,public,seeds}/**',
      '{package,package-lock,tsconfig,tsconfig.base}.json',
      '{wxt.config,build-plugins}.ts',
      'tools/supply/{lock,notices}.ts',
      'store/source-zip.md',
      'LICENSE',
    ],
    excludeSources: ['components/fixtures/**'],
  },
  manifest: ({ browser, command }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'contextMenus'],
    omnibox: { keyword: 'mp' },
    commands: commands(browser),
    // For a daily backup of the notes; asked for when the reader turns it on.
    optional_permissions: ['downloads'],
    host_permissions: ['<all_urls>'],
    content_scripts: [{ js: ['content-script.js'], run_at: 'document_idle', ...EVERY_FRAME }],
    content_security_policy: {
      extension_pages: contentSecurityPolicy(
        command === 'serve' ? ' http://localhost:* ws://localhost:*' : '',
      ),
    },
    ...(browser === 'chrome' && { minimum_chrome_version: OLDEST.chrome }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'mingpian@mingpian.example',
          strict_min_version: `${OLDEST.firefox}.0`,
          data_collection_permissions: { required: ['none'] },
        },
        // It is for phones too.
        gecko_android: { strict_min_version: `${OLDEST.firefox}.0` },
      },
    }),
  }),
});
