import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { buildPacks } from '../../../../data/build-packs.ts';
import { describeFault } from '../../../../data/fault.ts';
import { compileIndex, detect, openIndex, type NameIndex } from '../../../../lib/detect/index.ts';

let index: NameIndex;

beforeAll(() => {
  const built = buildPacks(join(import.meta.dirname, '../../../../seeds'));
  if (!built.ok) throw new Error(built.error.map(describeFault).join('\n'));
  const opened = openIndex(compileIndex(built.value.packs, built.value.cueSets));
  if (!opened.ok) throw new Error(opened.error);
  index = opened.value;
}, 60_000);

const passages = parse(readFileSync(join(import.meta.dirname, 'passages.yaml'), 'utf8')) as string[];

test.each(passages)('%s', (passage) => {
  const text = passage.replaceAll(/\[\[[^|\]]+\|([^\]]+)\]\]/g, '$1');
  const marked = detect(index, text)
    .toReversed()
    .reduce(
      (all, { start, end, company }) =>
        `${all.slice(0, start)}[[${company}|${all.slice(start, end)}]]${all.slice(end)}`,
      text,
    );

  expect(marked).toBe(passage);
});
