// What the build does to code that is not ours, and to the background's script.
import type { Plugin } from 'vite';

interface Change {
  /** The end of the module's path. */
  readonly module: string;
  readonly from: string;
  readonly to: string;
  /** How often it stands there; another number means that the library has changed, and the build fails. */
  readonly times: number;
}

/**
 * Ways from text to markup or code that libraries have and we do not use. Nothing that runs on a page or in a page of
 * ours can take them, and Mozilla's linter has nothing to warn of.
 */
const CHANGES: readonly Change[] = [
  {
    module: 'react-dom/cjs/react-dom-client.production.js',
    from: 'domElement.innerHTML = key',
    to: 'domElement.textContent = key',
    times: 2,
  },
  { module: 'zod/v4/core/util.js', from: 'new F("")', to: 'return F === undefined', times: 1 },
  {
    // The linter takes this for `document.write`.
    module: 'mdast-util-from-markdown/lib/index.js',
    from: 'parse(options).document().write(preprocess()(value, encoding, true))',
    to: '((parser, chunks) => parser.write(chunks))(parse(options).document(), preprocess()(value, encoding, true))',
    times: 1,
  },
];

/** Takes out of libraries what makes markup or code from text. */
export function strictLibraries(): Plugin {
  return {
    name: 'strict-libraries',
    enforce: 'pre',
    transform(code, id) {
      const changes = CHANGES.filter(({ module }) => id.split('?', 1)[0]?.endsWith(module));
      return changes.length === 0 ? undefined : { code: changes.reduce(apply, code), map: null };
    },
  };
}

function apply(code: string, { module, from, to, times }: Change): string {
  const parts = code.split(from);
  if (parts.length !== times + 1)
    throw new Error(
      `${module} holds "${from}" ${parts.length - 1} times, not ${times}: look at build-plugins.ts`,
    );
  return parts.join(to);
}

/** Scripts that every tab keeps, and the background's, which holds the packs. */
const PLAIN = /^(background|content-script|marker)\.js$/;

/**
 * Writes scripts in ASCII. With Chinese in them the browser would keep two bytes for each letter: the content script
 * then takes 30 kB more of every tab, and the background's worker about 15 ms longer to wake.
 */
export function plainScripts(): Plugin {
  const escape = (letter: string) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return {
    name: 'plain-scripts',
    generateBundle(_, files) {
      for (const [name, file] of Object.entries(files)) {
        if (file.type === 'chunk' && PLAIN.test(name))
          file.code = file.code.replaceAll(/[^\0-\x7f]/g, escape);
      }
    },
  };
}

/** Pages that open at a click carry their sheet in their HTML: one file less before the first paint. */
export function inlineSheets(pages: readonly string[]): Plugin {
  return {
    name: 'inline-sheets',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { filename, bundle = {} }) => {
        if (!pages.some((page) => filename.endsWith(`/${page}/index.html`))) return html;
        return html.replaceAll(/<link rel="stylesheet"[^>]* href="\/([^"]+)">/g, (link, file: string) => {
          const sheet = bundle[file];
          return sheet?.type === 'asset' ? `<style>${sheet.source.toString()}</style>` : link;
        });
      },
    },
  };
}
