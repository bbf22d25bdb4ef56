import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';

/** React's own files, in an order in which each finds what it requires. */
const MODULES: readonly (readonly [name: string, file: string])[] = [
  ['react', 'react/cjs/react.production.js'],
  ['scheduler', 'scheduler/cjs/scheduler.production.js'],
  ['react-dom', 'react-dom/cjs/react-dom.production.js'],
  ['react-dom/client', 'react-dom/cjs/react-dom-client.production.js'],
];

/** Brings React into a page that waits for it with `startApp(React, ReactDOM)`, and has it start. */
export async function startReactApp(page: Page): Promise<void> {
  const parts = MODULES.map(([name, file]) => {
    const code = readFileSync(`node_modules/${file}`, 'utf8');
    return `modules['${name}'] = (() => { const module = { exports: {} }; const { exports } = module;\n${code}\nreturn module.exports; })();`;
  });
  await page.evaluate(`(() => {
    const process = { env: { NODE_ENV: 'production' } };
    const modules = {};
    const require = (name) => modules[name];
    ${parts.join('\n')}
    startApp(modules['react'], modules['react-dom/client']);
  })()`);
}
