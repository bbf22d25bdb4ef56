import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { detect } from '../../../lib/detect/index.ts';
import { stripLabels } from '../../support/corpus.ts';
import { rulesIndex } from './pack.ts';

const cases = parse(readFileSync(new URL('cases.yaml', import.meta.url), 'utf8')) as Record<string, string[]>;

for (const [rule, passages] of Object.entries(cases)) {
  describe(`${rule}`, () => {
    it.each(passages)('%s', (labelled) => {
      const { text, labels } = stripLabels(labelled);
      const found = detect(rulesIndex, text).map(({ start, end, company }) => ({ start, end, company }));
      expect(
        found.map(({ start, end, company }) => `${company}: ${text.slice(start, end)} @${start}`),
      ).toEqual(labels.map(({ start, end, company }) => `${company}: ${text.slice(start, end)} @${start}`));
    });
  });
}
