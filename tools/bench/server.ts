import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page under measurement runs none of its own scripts and loads nothing from elsewhere. */
const QUIET =
  "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'";

export interface Served {
  readonly type: 'text/html' | 'text/plain' | 'text/javascript' | 'application/json';
  readonly body: string;
  /** Whether the page's own scripts may run. */
  readonly scripts?: boolean;
}

export interface Server {
  readonly origin: string;
  /** Serves something from now on; `path` begins with a slash. @returns its address */
  readonly put: (path: string, served: Served) => string;
  readonly close: () => Promise<void>;
}

/** Starts a server on this machine only. Its pages are isolated, so that browsers give them exact clocks. */
export async function startServer(): Promise<Server> {
  const files = new Map<string, Served>();
  const server = createServer((request, response) => {
    const served = files.get(decodeURI(request.url ?? ''));
    if (!served) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': `${served.type}; charset=utf-8`,
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      ...(!served.scripts && { 'content-security-policy': QUIET }),
    });
    response.end(served.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    put: (path, served) => {
      files.set(path, served);
      return origin + encodeURI(path);
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
