import { describe, expect, it } from 'vitest';
import { readZip } from '../../../tools/package/read-zip.ts';

/** Made by Python's zipfile, which could not seek: sizes stand behind the contents. A folder, a stored and a packed file. */
const ARCHIVE = Buffer.from(
  'UEsDBBQACAAAAAAAIVwAAAAAAAAAAAAAAAAHAAAAZm9sZGVyL1BLBwgAAAAAAAAAAAAAAABQSwMEFAAIAAAAAAAhXAAAAAAAAAAAAAAAAAkAAABwbGFpbi50eHRzdG9yZWQgYXMgaXQgaXNQSwcIZXjRWg8AAAAPAAAAUEsDBBQACAgIAAAAIVwAAAAAAAAAAAAAAAARAAAAZm9sZGVyL+WQjeeJhy50eHRLTE/MzFNIzEtRSBzSLABQSwcIH6h0lQ8AAADIAAAAUEsBAhQDFAAIAAAAAAAhXAAAAAAAAAAAAAAAAAcAAAAAAAAAAAAAAIABAAAAAGZvbGRlci9QSwECFAMUAAgAAAAAACFcZXjRWg8AAAAPAAAACQAAAAAAAAAAAAAAgAE1AAAAcGxhaW4udHh0UEsBAhQDFAAICAgAAAAhXB+odJUPAAAAyAAAABEAAAAAAAAAAAAAAIABewAAAGZvbGRlci/lkI3niYcudHh0UEsFBgAAAAADAAMAqwAAAMkAAAAJAGEgY29tbWVudA==',
  'base64',
);

describe('readZip', () => {
  it('gives each file with its contents, stored or packed', () => {
    const files = [...readZip(ARCHIVE)].map(([path, content]) => [path, content.toString()]);
    expect(files).toEqual([
      ['plain.txt', 'stored as it is'],
      ['folder/名片.txt', 'again and '.repeat(20)],
    ]);
  });

  it.each([
    ['something else', Buffer.from('not an archive at all'), 'not a zip archive'],
    ['an archive cut short', ARCHIVE.subarray(0, ARCHIVE.length / 2), 'not a zip archive'],
    ['an archive that lost its beginning', ARCHIVE.subarray(60), 'damaged'],
  ])('says so of %s', (_, bytes, reason) => {
    expect(() => readZip(bytes)).toThrow(reason);
  });
});
