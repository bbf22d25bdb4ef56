// `npm start`: a browser with Mingpian in it, on a demo newspaper. Without a display, or with
// `-- --headless`, the same without a window: it rests the pointer on a name, prints the card and takes pictures.
// `-- --card NAME` shows that company's whole card.
import { hasDisplay } from './demo/display.mjs';
import { startOptions } from './demo/options.mjs';
import { main, Missing, npm, run, say } from './setup/run.mjs';
import { setUp } from './setup.mjs';

await main(async () => {
  const { card } = startOptions();
  const env = await setUp();
  say('Building the extension …');
  const build = await npm(['run', '--silent', 'build'], { env, quiet: true });
  if (build.code !== 0) {
    console.error(build.output);
    throw new Missing('The extension could not be built; the reason stands above.');
  }
  const options = [...(hasDisplay() ? [] : ['--headless']), ...(card === undefined ? [] : ['--card', card])];
  const { code } = await run('node', ['tools/demo.ts', ...options], { env });
  return code;
});
