import { appendFileSync, cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Keeps the thread busy for some ms of its own time, as far as a page can tell. */
const BUSY = `const spoilBusy = (ms) => { for (const end = performance.now() + ms; performance.now() < end;); };`;

/** What no content script should do: each line breaks other bounds. */
const CONTENT = `(() => { ${BUSY}
  globalThis.spoilHeap = Array.from({ length: 200_000 }, (_, i) => ({ i }));
  addEventListener('load', () => {
    spoilBusy(60);
    document.body.prepend(Object.assign(document.createElement('div'), { textContent: 'spoiled' }));
  });
  setInterval(() => spoilBusy(40), 400);
  const everyFrame = () => { spoilBusy(4); requestAnimationFrame(everyFrame); };
  requestAnimationFrame(everyFrame);
})();`;

const CARD = `(() => { ${BUSY}
  spoilBusy(200);
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) { spoilBusy(100); return attach.call(this, options); };
})();`;

const EXTENSION_PAGE = `{ ${BUSY}
  spoilBusy(150);
  addEventListener('input', () => spoilBusy(60), true);
}\n`;

function prepend(file: string, source: string): void {
  writeFileSync(file, `${source}\n${readFileSync(file, 'utf8')}`);
}

/** A spoiled copy of a built extension, with every fault that the bench must see. */
export interface Spoiled {
  readonly folder: string;
  readonly remove: () => void;
}

/**
 * Copies a built extension and puts faults into the copy, so that one can see that the measures see them:
 * long tasks, work at rest and on every frame, memory, changes of the page, slow card, popup and search.
 */
export function spoil(built: string): Spoiled {
  const folder = mkdtempSync(join(tmpdir(), 'mingpian-spoiled-'));
  cpSync(built, folder, { recursive: true });
  const content = join(folder, 'content-script.js');
  prepend(content, CONTENT);
  appendFileSync(content, `\n/* ${randomBytes(20_000).toString('hex')} */`);
  prepend(join(folder, 'card.js'), CARD);
  for (const script of globSync('chunks/popup-*.js', { cwd: folder }))
    prepend(join(folder, script), EXTENSION_PAGE);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
