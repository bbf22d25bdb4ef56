import { createServer, request as forward } from 'node:http';

/** What has gone through a recording proxy. */
export interface Traffic {
  readonly port: number;
  /** `METHOD address` of every request, `CONNECT host:port` of every encrypted connection, which is refused. */
  readonly requests: readonly string[];
}

/**
 * A proxy that a whole browser sends everything through, whichever page, frame, worker or part of the browser asks.
 * It ends with `signal`.
 */
export async function recordTraffic(signal: AbortSignal): Promise<Traffic> {
  const requests: string[] = [];
  const proxy = createServer((incoming, outgoing) => {
    requests.push(`${incoming.method} ${incoming.url}`);
    const { method, headers, url = '' } = incoming;
    if (!url.startsWith('http://127.0.0.1:')) {
      outgoing.writeHead(502).end();
      return;
    }
    const onward = forward(url, { ...(method && { method }), headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on('error', () => outgoing.destroy());
    incoming.pipe(onward);
  });
  proxy.on('connect', ({ url }, socket) => {
    requests.push(`CONNECT ${url}`);
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
