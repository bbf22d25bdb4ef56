import { foreign, recordTraffic } from './traffic.ts';

/** Records the traffic of every browser that the suite starts; the suite fails if anything in it is not a test's own. */
export default async function recordSuite(): Promise<() => void> {
  const lifetime = new AbortController();
  const { port, requests } = await recordTraffic(lifetime.signal);
  process.env['MINGPIAN_PROXY'] = String(port);
  return () => {
    lifetime.abort();
    const found = foreign(requests);
    console.log(`${requests.length} requests of all browsers, ${found.length} of them no test's own`);
    if (found.length > 0) throw new Error(`requests that no test makes:\n${found.join('\n')}`);
  };
}
