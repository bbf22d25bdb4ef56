import { createServer, request as forward, type IncomingHttpHeaders } from 'node:http';

/** A request as a proxy sees it. */
export interface Asked {
  /** `METHOD address`, or `CONNECT host:port` of an encrypted connection, which is refused. */
  readonly what: string;
  /** From where, if the browser says so. */
  readonly origin: string;
  /** What it is for: `document`, `image`, `empty` for what a script asks. */
  readonly purpose: string;
  /** How the asker stands to the asked: `same-origin`, `none` where no page asks. */
  readonly site: string;
}

/** What has gone through a recording proxy. */
export interface Traffic {
  readonly port: number;
  readonly requests: readonly Asked[];
}

/** Where the browsers themselves ask for their own settings and updates, with or without any extension. */
const BROWSER_ITSELF =
  /^\w+ (?:https?:\/\/)?[\w.-]+\.(?:mozilla\.(?:com|net|org)|google\.com|googleapis\.com|gvt1\.com)[:/]/;

const THIS_MACHINE = /^\w+ http:\/\/(?:127\.0\.0\.1|localhost):\d+\//;

/**
 * The requests that no page of a test and no browser by itself makes: those to anywhere else, those with an
 * extension's name on them, and those of scripts that belong to no page, such as a background.
 */
export function foreign(requests: readonly Asked[]): readonly string[] {
  const isOurs = ({ origin, purpose, site }: Asked): boolean =>
    origin.includes('-extension:') || (site === 'none' && purpose === 'empty');
  return requests
    .filter((one) => !BROWSER_ITSELF.test(one.what) && (!THIS_MACHINE.test(one.what) || isOurs(one)))
    .map(({ what, origin }) => `${what} from ${origin || 'nobody'}`);
}

function asked(what: string, headers: IncomingHttpHeaders): Asked {
  const header = (name: string): string => String(headers[name] ?? '');
  return {
    what,
    origin: header('origin') || header('referer'),
    purpose: header('sec-fetch-dest'),
    site: header('sec-fetch-site'),
  };
}

/**
 * A proxy that a whole browser sends everything through, whichever page, frame, worker or part of the browser asks.
 * It ends with `signal`.
 */
export async function recordTraffic(signal: AbortSignal): Promise<Traffic> {
  const requests: Asked[] = [];
  const proxy = createServer((incoming, outgoing) => {
    const what = `${incoming.method} ${incoming.url}`;
    requests.push(asked(what, incoming.headers));
    if (!THIS_MACHINE.test(what)) {
      outgoing.writeHead(502).end();
      return;
    }
    const { method, headers, url = '' } = incoming;
    const onward = forward(url, { ...(method && { method }), headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on('error', () => outgoing.destroy());
    incoming.pipe(onward);
  });
  proxy.on('connect', ({ url, headers }, socket) => {
    requests.push(asked(`CONNECT ${url}`, headers));
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 502 Refused\r\n\r\n');
  });
  await new Promise<void>((listening) => proxy.listen(0, '127.0.0.1', listening));
  signal.addEventListener('abort', () => {
    proxy.close();
    proxy.closeAllConnections();
  });
  const address = proxy.address();
  if (address === null || typeof address === 'string') throw new TypeError('the proxy has no port');
  return { port: address.port, requests };
}

/** Has Chromium send everything through a proxy, requests to this machine too. */
export function chromiumProxyFlags(port: number): string[] {
  return [`--proxy-server=http://127.0.0.1:${port}`, '--proxy-bypass-list=<-loopback>'];
}

/** The same for Firefox. */
export function firefoxProxyPreferences(port: number): Record<string, unknown> {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.allow_hijacking_localhost': true,
    'network.proxy.no_proxies_on': '',
  };
}
