import { startInstalled, type Installed } from '../installed/installed.ts';
import { fromRepeats, type Measurement } from '../measurement.ts';
import type { Workshop } from '../workshop.ts';

/** Runs before the popup's own scripts: notes when the frame with the search box is painted. */
const WATCH = `(() => {
  const look = () => {
    if (!document.querySelector('input')) { requestAnimationFrame(look); return; }
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => { globalThis.usableAt = performance.now(); };
    port2.postMessage(0);
  };
  requestAnimationFrame(look);
})()`;

interface Paint {
  /** First text or picture, in ms since the popup was asked for. */
  readonly first: number;
  /** The search box is there. */
  readonly usable: number;
}

async function openPopup({ page, origin }: Installed): Promise<Paint> {
  await page.goto('about:blank');
  await page.goto(`${origin()}/popup.html`, { waitUntil: 'load' });
  await page.waitForFunction(
    `globalThis.usableAt && performance.getEntriesByName('first-contentful-paint').length > 0`,
  );
  return page.evaluate(() => ({
    first: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    usable: (globalThis as unknown as { usableAt: number }).usableAt,
  }));
}

/** The popup's first paint: the first opening after the browser's start, and later ones. */
export async function measurePopup(workshop: Workshop): Promise<Measurement[]> {
  const { options, server, extension } = workshop;
  const probe = server.put('/popup-probe', { type: 'text/html', body: '<p>A line on Tencent here.</p>' });
  const cold: Paint[] = [];
  const warm: Paint[] = [];
  for (let i = 0; i < options.repeats; i++) {
    const fresh = await startInstalled({ browser: 'chromium', extension: extension(), probe });
    try {
      await fresh.page.evaluateOnNewDocument(WATCH);
      cold.push(await openPopup(fresh));
      warm.push(await openPopup(fresh));
    } finally {
      await fresh.close();
    }
  }
  return (['first', 'usable'] as const).flatMap((what) => {
    const label = what === 'first' ? 'popup: first paint with content' : 'popup: search box painted';
    return [
      fromRepeats(
        { id: `popup/cold-${what}`, label: `${label}, first opening since the start`, unit: 'ms' },
        cold.map((paint) => paint[what]),
      ),
      fromRepeats(
        { id: `popup/warm-${what}`, label: `${label}, later`, unit: 'ms' },
        warm.map((paint) => paint[what]),
      ),
    ];
  });
}
