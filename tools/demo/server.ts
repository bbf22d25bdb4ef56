import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.xhtml': 'application/xhtml+xml',
  '.xml': 'application/xml',
};

/** What stands in `FILE.headers`, as JSON. */
function headersOf(file: string): Readonly<Record<string, string>> {
  const beside = `${file}.headers`;
  return existsSync(beside) ? (JSON.parse(readFileSync(beside, 'utf8')) as Record<string, string>) : {};
}

/** The path that a request asks for; empty where its address is none. */
function pathOf(address = '/'): string {
  try {
    return decodeURIComponent(new URL(address, 'http://localhost').pathname);
  } catch {
    return '';
  }
}

/** Serves the files of a folder to this machine alone. Gives the address, without a slash at its end. */
export async function serveFolder(folder: string, signal: AbortSignal): Promise<string> {
  const server = createServer((request, response) => {
    const path = pathOf(request.url);
    const file = join(folder, normalize(path.endsWith('/') ? `${path}index.html` : path));
    const isInside = file.startsWith(folder + sep);
    if (!isInside || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end('not found');
      return;
    }
    response.writeHead(200, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      ...headersOf(file),
    });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  signal.addEventListener('abort', () => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('the server has no port');
  return `http://127.0.0.1:${address.port}`;
}
