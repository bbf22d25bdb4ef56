import { resolve } from 'node:path';
import { build, type Plugin } from 'vite';

const MARK = 'virtual:whole/';

/**
 * Gives the text of a script with all that it imports in it, for `import text from 'virtual:whole/path/of/script.ts'`: a
 * worker that has to start a hundred times starts from one text, not from a hundred modules.
 */
export function wholeScripts(): Plugin {
  return {
    name: 'whole-scripts',
    enforce: 'pre',
    resolveId: (id) => (id.startsWith(MARK) ? `\0${id}` : undefined),
    async load(id) {
      if (!id.startsWith(`\0${MARK}`)) return undefined;
      const input = resolve(id.slice(MARK.length + 1));
      const built = await build({
        configFile: false,
        logLevel: 'silent',
        build: {
          write: false,
          minify: false,
          target: 'esnext',
          rollupOptions: { input, output: { format: 'es', codeSplitting: false } },
        },
      });
      if (!Array.isArray(built) && !('output' in built)) throw new TypeError(`${input} is watched`);
      const [script] = [built].flat().flatMap(({ output }) => output);
      if (script?.type !== 'chunk') throw new TypeError(`${input} is no script`);
      return `export default ${JSON.stringify(script.code)};`;
    },
  };
}
