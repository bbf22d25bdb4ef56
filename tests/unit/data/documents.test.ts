import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { documentReader, findDocuments } from '../../../data/documents.ts';
import { copySeeds } from './seeds-copy.ts';

test('the documents are where the caller, or else the note at the root, says', () => {
  const { seeds: root, documents } = copySeeds();
  mkdirSync(join(root, 'near'));
  writeFileSync(join(root, '.documents'), 'near\n');

  expect(findDocuments(root, documents)).toBe(documents);
  expect(findDocuments(root, '')).toBe(join(root, 'near'));
});

test('a folder that is not there is no folder', () => {
  const { seeds: root } = copySeeds();

  expect(findDocuments(root, '')).toBeUndefined();
  expect(findDocuments(root, join(root, 'gone'))).toBeUndefined();
});

test('paragraphs are the non-empty lines, counted from the first', () => {
  const { documents } = copySeeds();
  writeFileSync(join(documents, 'gaps.txt'), '\r\n one\r\n\t \r\n\ntwo\n');
  const read = documentReader(documents);

  expect(read('gaps.txt')?.paragraphs).toEqual([' one', 'two']);
  expect(read('none.txt')).toBeUndefined();
});
