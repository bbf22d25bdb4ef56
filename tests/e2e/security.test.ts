import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BUILDS } from '../support/launch.ts';

interface Manifest {
  readonly minimum_chrome_version?: string;
  readonly browser_specific_settings?: Readonly<Record<string, { readonly strict_min_version: string }>>;
  readonly background: object;
  readonly permissions: readonly string[];
  readonly optional_permissions?: readonly string[];
  readonly host_permissions: readonly string[];
  readonly content_security_policy: { readonly extension_pages: string };
  readonly content_scripts: readonly { readonly js: readonly string[] }[];
}

/** The permissions that docs/security.md gives a reason for, in the table's order. */
function justified(): Set<string> {
  const rows = readFileSync('docs/security.md', 'utf8').matchAll(/^\| `([^`]+)` +\| [^|]{20,} \|$/gm);
  return new Set([...rows].map(([, name = '']) => name));
}

/** A script that asks the network, makes code from text, or takes code from elsewhere. */
const REACHES_OUT = /\b(?:XMLHttpRequest|WebSocket|EventSource|RTCPeerConnection|sendBeacon|importScripts)\b/;
const FETCHES = /(?<![.\w])fetch\(/;
const RUNS_TEXT = /(?<![.\w])eval\(|new Function\(/;

const ON_PAGES = ['content-script.js', 'marker.js', 'card.js', 'note-field.js'];

describe.each(Object.entries(BUILDS))('the build for %s', (browser, folder) => {
  const manifest = JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8')) as Manifest;
  const scripts = globSync('**/*.js', { cwd: folder });
  const text = (name: string) => readFileSync(`${folder}/${name}`, 'utf8');

  it('asks for no permission without a reason, and none that reads what the reader does', () => {
    const { permissions, optional_permissions: optional = [], host_permissions: hosts } = manifest;
    const asked = [...permissions, ...optional, ...hosts];
    expect(asked.filter((name) => !justified().has(name))).toEqual([]);
    for (const never of ['tabs', 'cookies', 'history', 'webRequest', 'webNavigation', 'bookmarks'])
      expect(asked).not.toContain(never);
  });

  it.runIf(browser === 'chromium')('is given reasons only for what it asks for', () => {
    const { permissions, optional_permissions: optional = [], host_permissions: hosts } = manifest;
    expect([...justified()].toSorted()).toEqual([...permissions, ...optional, ...hosts].toSorted());
  });

  it('names its oldest browsers, and what its background is, as docs/browsers.md does', () => {
    const table = readFileSync('docs/browsers.md', 'utf8');
    const [, chrome, firefox] = /^\| oldest version +\| (\d+) +\| (\d+) +\|/m.exec(table) ?? [];
    const { minimum_chrome_version: least, browser_specific_settings: gecko, background } = manifest;
    const versions = Object.entries(gecko ?? {}).map(([name, one]) => [name, one.strict_min_version]);
    const expected =
      browser === 'chromium'
        ? [chrome, {}, ['service_worker']]
        : [undefined, { gecko: `${firefox}.0`, gecko_android: `${firefox}.0` }, ['scripts']];
    expect([least, Object.fromEntries(versions), Object.keys(background)]).toEqual(expected);
  });

  it('allows its pages nothing from outside the package', () => {
    const policy = manifest.content_security_policy.extension_pages;
    const directives = new Map(
      policy.split(';').map((one): [string, string[]] => {
        const [name = '', ...sources] = one.trim().split(' ');
        return [name, sources];
      }),
    );
    expect(directives.get('default-src')).toEqual(["'none'"]);
    expect(directives.get('script-src')).toEqual(["'self'"]);
    expect(directives.get('connect-src')).toEqual(["'none'"]);
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval|blob:/);
  });

  it('lets no page fetch a file of it, connect to it or frame it', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('externally_connectable');
    expect(manifest).not.toHaveProperty('sandbox');
  });

  it('has no script that asks the network, takes code from elsewhere or makes it from text', () => {
    expect(scripts.length).toBeGreaterThan(5);
    for (const wrong of [REACHES_OUT, FETCHES, RUNS_TEXT])
      expect(scripts.filter((name) => wrong.test(text(name)))).toEqual([]);
    const html = globSync('**/*.html', { cwd: folder }).map(text).join('\n');
    expect([...html.matchAll(/(?:src|href)="(?!\/)[^"]*"/g)]).toEqual([]);
  });

  it('greets no page by an event; the card alone posts: into its note’s frame, and a frame’s to the window', () => {
    const posts = ON_PAGES.flatMap((name) =>
      [...text(name).matchAll(/([\w$]+\??)\.postMessage\([^()]*,\s*["'`]\*["'`]/g)].map(
        ([, target = '']) => `${name} ${target}`,
      ),
    );
    expect(posts.toSorted()).toEqual(['card.js contentWindow?', 'card.js top?']);
    expect(ON_PAGES.filter((name) => text(name).includes('content-script-started'))).toEqual([]);
  });
});
