import { resolve } from 'node:path';
import { build } from 'vite';

/** Bundles a file into one classic script, minified as the extension's own scripts are. */
export async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'esnext',
      lib: { entry: resolve(import.meta.dirname, entry), formats: ['iife'], name: 'mingpianBundle' },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((result) =>
    'output' in result ? result.output : [],
  );
  const script = outputs.find((output) => output.type === 'chunk');
  if (!script) throw new Error(`${entry} gave no script`);
  return script.code;
}
