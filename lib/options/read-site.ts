/**
 * Reads a site as a reader writes it: an address, a host name, `*.` and a host name.
 * @returns the host name in small letters, or `undefined` for what is none
 */
export function readSite(written: string): string | undefined {
  const [, star = '', rest = ''] =
    /^(?:[a-z][a-z0-9+.-]*:\/\/)?(\*\.)?([^/?#]+)/iu.exec(written.trim()) ?? [];
  if (rest === '' || rest.endsWith(':') || /\s/u.test(rest)) return undefined;
  const url = `http://${rest}`;
  if (!URL.canParse(url)) return undefined;
  const { hostname } = new URL(url);
  return hostname.includes('*') ? undefined : `${star}${hostname}`;
}
