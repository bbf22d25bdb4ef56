// `npm run dev`: the demo newspaper in a browser with the extension, which is built anew on each change and reloaded.
// Without a display, or with `-- --headless`, the browser is left to you.
import { resolve } from 'node:path';
import { createServer } from 'wxt';
import { openWindow, whenClosed } from './demo/browser.ts';
import { hasDisplay } from './demo/display.mjs';
import { serveFolder } from './demo/server.ts';

const EXTENSION = '.output/chrome-mv3-dev';
const lifetime = new AbortController();
const address = await serveFolder(resolve('demo/news'), lifetime.signal);
const server = await createServer({ webExt: { disabled: true } });
await server.start();
console.log(`▸ The demo newspaper is at ${address}/`);
if (hasDisplay()) {
  const browser = await openWindow(EXTENSION, address);
  await whenClosed(browser);
  lifetime.abort();
  await server.stop();
} else {
  console.log(`▸ Load ${EXTENSION} as an unpacked extension. Ctrl+C ends.`);
}
