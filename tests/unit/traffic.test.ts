import { expect, test } from 'vitest';
import { foreign } from '../support/traffic.ts';

const page = { origin: 'http://127.0.0.1:4000', purpose: 'document', site: 'same-origin' };

test.for([
  ['a page of a test', { ...page, what: 'GET http://127.0.0.1:4000/names.html' }, false],
  ['the same machine by its name', { ...page, what: 'GET http://localhost:4000/tiny.html' }, false],
  [
    'the reader by the address bar',
    { what: 'GET http://localhost:4000/', origin: '', purpose: 'document', site: 'none' },
    false,
  ],
  ['the browser for its own updates', { ...page, what: 'CONNECT aus5.mozilla.org:443' }, false],
  ['anything elsewhere', { ...page, what: 'GET http://news.example/' }, true],
  ['anything elsewhere, encrypted', { ...page, what: 'CONNECT news.example:443' }, true],
  ['a name that ends like the browser’s', { ...page, what: 'CONNECT notmozilla.org:443' }, true],
  ['a host that begins like this machine', { ...page, what: 'GET http://127.0.0.1.example/' }, true],
  [
    'a page of an extension',
    { ...page, what: 'GET http://127.0.0.1:4000/a', origin: 'chrome-extension://abc' },
    true,
  ],
  [
    'a background without a name',
    { what: 'GET http://127.0.0.1:4000/a', origin: '', purpose: 'empty', site: 'none' },
    true,
  ],
] as const)('what is asked by or of %s', ([, asked, isForeign]) => {
  expect(foreign([asked])).toHaveLength(isForeign ? 1 : 0);
});
