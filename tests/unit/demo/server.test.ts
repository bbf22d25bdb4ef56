import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveFolder } from '../../../tools/demo/server.ts';

const lifetime = new AbortController();
const folder = mkdtempSync(join(tmpdir(), 'mingpian-served-'));
let address: string;

beforeAll(async () => {
  writeFileSync(join(folder, 'index.html'), '<p>home</p>');
  writeFileSync(join(folder, '100%.html'), '<p>all</p>');
  writeFileSync(join(folder, '100%.html.headers'), '{"x-frame-options":"DENY"}');
  address = await serveFolder(folder, lifetime.signal);
});
afterAll(() => {
  lifetime.abort();
  rmSync(folder, { recursive: true });
});

/** Asks as it stands: `fetch` would tidy the path first. */
function ask(path: string): Promise<{ status: number; type: string | undefined; frames: unknown }> {
  const { promise, resolve, reject } = Promise.withResolvers<Awaited<ReturnType<typeof ask>>>();
  get(address, { path }, (response) => {
    response.resume();
    const { 'content-type': type, 'x-frame-options': frames } = response.headers;
    resolve({ status: response.statusCode ?? 0, type, frames });
  }).on('error', reject);
  return promise;
}

test.each([
  ['/', 200],
  ['/index.html?x=1#y', 200],
  ['/100%25.html', 200],
  ['/nothing.html', 404],
  ['/%', 404],
  ['/../../../../../../etc/hostname', 404],
  ['/..%2F..%2F..%2F..%2Fetc%2Fhostname', 404],
])('%s is answered with %d', async (path, status) => {
  expect((await ask(path)).status).toBe(status);
});

test('a file is sent as what it is, with the headers beside it', async () => {
  expect(await ask('/100%25.html')).toEqual({
    status: 200,
    type: 'text/html; charset=utf-8',
    frames: 'DENY',
  });
});
