// `npm run crawl -- FOLDER`: opens every page of a folder with and without the built extension, and tells where the
// two differ. `--browser firefox` for the other browser; `--write` first fills the folder with 200 made-up pages.
// `--record` is for pages that ask this machine alone: any other request of a browser is refused, told, and an error.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import recordSuite from '../tests/support/record-suite.ts';
import { crawl, pagesIn } from './crawl/crawl.ts';
import { variedPages } from './crawl/pages/varied.ts';
import { isClean, linesOf, table } from './crawl/report.ts';
import { readArgs } from './read-args.ts';

/** How many pages `--write` makes. */
const WRITTEN = 200;

const USAGE = 'usage: npm run crawl -- FOLDER [--browser chromium|firefox] [--rest MS] [--write] [--record]';

const OPTIONS = {
  browser: { type: 'string', default: 'chromium' },
  record: { type: 'boolean', default: false },
  rest: { type: 'string', default: '400' },
  write: { type: 'boolean', default: false },
} as const;

const parsed = readArgs({ allowPositionals: true, options: OPTIONS }, USAGE);
if (!parsed.ok) {
  console.error(parsed.error);
  process.exit(2);
}
const { values, positionals } = parsed.value;
const [folder] = positionals;
const { browser } = values;
if (folder === undefined || (browser !== 'chromium' && browser !== 'firefox')) {
  console.error(USAGE);
  process.exit(2);
}
if (values.write) {
  mkdirSync(folder, { recursive: true });
  for (const { name, html } of variedPages(1, WRITTEN)) writeFileSync(join(folder, name), html);
}
if (!existsSync(folder) || pagesIn(folder).length === 0) {
  console.error(`${folder} holds no HTML file; "--write" makes ${WRITTEN} there.`);
  process.exit(2);
}
const endRecording = values.record ? await recordSuite() : undefined;
const lifetime = new AbortController();
const all = await crawl({
  browser,
  folder,
  rest: Number(values.rest),
  signal: lifetime.signal,
  onCrawled: (crawled) => {
    for (const line of linesOf(crawled)) console.log(line);
  },
});
lifetime.abort();
console.log(`\n${browser}: ${table(all)}`);
process.exitCode = isClean(all) ? 0 : 1;
endRecording?.();
