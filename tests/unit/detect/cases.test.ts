import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { detect } from '../../../lib/detect/index.ts';
import { stripLabels, type Label } from '../../support/corpus.ts';
import { rulesIndex } from './pack.ts';

const cases = parse(readFileSync(new URL('cases.yaml', import.meta.url), 'utf8')) as Record<string, string[]>;

describe.each(Object.entries(cases))('%s', (_rule, passages) => {
  it.each(passages)('%s', (labelled) => {
    const { text, labels } = stripLabels(labelled);
    const show = ({ start, end, company }: Label) => `${company}: ${text.slice(start, end)} @${start}`;
    expect(detect(rulesIndex, text).map(show)).toEqual(labels.map(show));
  });
});
