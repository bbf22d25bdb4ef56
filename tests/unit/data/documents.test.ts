import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { documentReader, findDocuments } from '../../../data/documents.ts';
import { ok } from '../../../lib/shared/result.ts';
import { copySeeds } from './seeds-copy.ts';

test('the documents are where the caller, or else the note at the root, says', () => {
  const { seeds: root, documents } = copySeeds();
  mkdirSync(join(root, 'near'));
  writeFileSync(join(root, '.documents'), 'near\n');

  expect(findDocuments(root, documents)).toEqual(ok(documents));
  expect(findDocuments(root, '')).toEqual(ok(join(root, 'near')));
});

test('nobody has to have the documents, but a folder that is named is there', () => {
  const { seeds: root } = copySeeds();
  const gone = {
    ok: false,
    error: { file: join(root, 'gone'), message: expect.stringMatching(/^is no folder; /) },
  };

  expect(findDocuments(root, '')).toEqual(ok(undefined));
  expect(findDocuments(root, join(root, 'gone'))).toMatchObject(gone);
  writeFileSync(join(root, '.documents'), 'gone\n');
  expect(findDocuments(root, '')).toMatchObject(gone);
});

test('paragraphs are the non-empty lines, counted from the first', () => {
  const { documents } = copySeeds();
  writeFileSync(join(documents, 'gaps.txt'), '\r\n one\r\n\t \r\n\ntwo\n');
  const read = documentReader(documents);

  expect(read('gaps.txt')?.paragraphs).toEqual([' one', 'two']);
  expect(read('none.txt')).toBeUndefined();
});
