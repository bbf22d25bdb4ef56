import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildPacks } from '../../../data/build-packs.ts';
import { documentReader, findDocuments } from '../../../data/documents.ts';
import { describeFault } from '../../../data/fault.ts';
import { packText } from '../../../data/pack-text.ts';
import type { Claim } from '../../../data/schema/claim.ts';
import { isMarkedKind } from '../../../data/schema/company.ts';
import type { Field } from '../../../data/schema/fields.ts';
import { readSeeds } from '../../../data/seeds.ts';
import { FIRST_MARKED, firstDocuments } from './first-documents.ts';
import { ROOT } from './seeds-copy.ts';

const SEEDS = join(ROOT, 'seeds');
const found = findDocuments(ROOT);
if (!found.ok) throw new Error(describeFault(found.error));
const documents = found.value;
if (documents === undefined) {
  console.info('Skipped: the source documents are not at hand, so evidence is not held against them.');
}

function readAll() {
  const seeds = readSeeds(SEEDS);
  const built = buildPacks(SEEDS);
  if (!seeds.ok || !built.ok) throw new Error('the seeds do not build; run npm run data');
  const { packs } = built.value;
  const [pack] = packs;
  if (!pack) throw new Error('the pack of the documents is missing');
  return { ledgers: seeds.value.ledgers.map(({ value }) => value), packs, pack };
}
const { ledgers, packs, pack } = readAll();
const first = firstDocuments(pack);

const claimsOf = (about: string, field: Field): Claim[] =>
  first.claims.filter((claim) => claim.about === about && claim.field === field);

test.skipIf(documents === undefined)(
  'every evidence stands in its document, and every paragraph is accounted for',
  () => {
    const built = buildPacks(SEEDS, documentReader(documents ?? ''));

    expect(built.ok ? [] : built.error).toEqual([]);
  },
);

test('the committed packs are what the seeds give', () => {
  for (const each of packs) {
    expect(readFileSync(join(ROOT, 'data', `${each.id}-pack.json`), 'utf8') === packText(each)).toBe(true);
  }
});

describe('rules of the evidence', () => {
  test('no two ledgers tell of one document', () => {
    const files = ledgers.map(({ source }) => source.document?.file);

    expect(files.length).toBeGreaterThanOrEqual(5);
    expect(first.sources).toHaveLength(5);
    expect(files.filter((file, i) => file === undefined || files.indexOf(file) !== i)).toEqual([]);
  });

  test('every claim cites a paragraph that is not excluded', () => {
    for (const { claims, excluded } of ledgers) {
      const out = new Set(excluded.flatMap(({ paragraphs }) => paragraphs));
      expect(claims.filter(({ paragraph }) => paragraph === undefined || out.has(paragraph))).toEqual([]);
    }
  });

  test('paragraphs run without a gap from the first to the last that is accounted for', () => {
    for (const { claims, excluded } of ledgers) {
      const cited = claims.map(({ paragraph }) => paragraph ?? 0);
      const known = new Set([...cited, ...excluded.flatMap(({ paragraphs }) => paragraphs)]);
      expect([...known].toSorted((a, b) => a - b)).toEqual(Array.from(known, (_, i) => i + 1));
    }
  });

  test('what is planned, expected or unverified is never a plain report', () => {
    const loose = first.claims.filter(
      ({ field, status, saidBy }) =>
        ((field === 'plan' || field === 'forecast') && !['planned', 'expected'].includes(status)) ||
        (saidBy.speaker === 'social-post' && !['alleged', 'claimed'].includes(status)),
    );

    expect(loose.map(({ id }) => id)).toEqual(['efe25-p09-no-us-plans']);
  });

  test('what another report is passed on from is named as its origin', () => {
    const unnamed = first.claims.filter(
      ({ saidBy }) =>
        saidBy.speaker === 'outlet' && saidBy.origin === undefined && !/not name/.test(saidBy.name.en),
    );

    expect(unnamed.map(({ id }) => id)).toEqual([]);
  });

  test('no date is stated more precisely than the texts do', () => {
    const stated = first.claims.filter(({ asOf }) => asOf.basis === 'stated').map(({ asOf }) => asOf.from);

    expect(new Set(stated)).toEqual(new Set(['2013', '2021-11', '2024']));
  });

  test('text that the reader sees in Chinese has Chinese punctuation', () => {
    const texts = JSON.stringify(pack.claims).matchAll(/"zh-Hans":"([^"]*)"/g);
    const halfWidth = [...texts]
      .map(([, text]) => text ?? '')
      .filter((text) => /\p{Script=Han}[,;:()]/u.test(text));

    expect(halfWidth).toEqual([]);
  });
});

describe('companies', () => {
  test('the twelve names of the first documents are marked on pages', () => {
    const marked = pack.companies.filter(({ kind }) => isMarkedKind(kind)).map(({ id }) => id);

    expect(marked).toEqual(expect.arrayContaining(FIRST_MARKED));
  });

  test('other subjects stand in at least one claim', () => {
    const named = new Set(pack.claims.flatMap(({ about, value, saidBy }) => [about, value, saidBy.origin]));
    const idle = pack.companies.filter(({ id, kind }) => !isMarkedKind(kind) && !named.has(id));

    expect(idle.map(({ id }) => id)).toEqual([]);
  });

  test('a name of two Han characters is safe only where it is no common word', () => {
    const known = pack.companies.filter(({ id }) => FIRST_MARKED.includes(id));
    const safe = known.flatMap(({ aliases }) =>
      aliases
        .filter(({ text, rule }) => rule === 'safe' && /^\p{Script=Han}{2}$/u.test(text))
        .map(({ text }) => text),
    );

    // 微博 and 新浪 have other senses, which their longer words and neighbours (微博士, 新浪潮) take out.
    expect(safe.toSorted().join(' ')).toBe('微信 微博 抖音 淘宝 淘寶 腾讯 騰訊');
  });
});

describe('careful readings', () => {
  const short = ({ value, unit, qualifier, asOf }: Claim) => [value, unit, qualifier, asOf.from, asOf.to];

  test('the valuation keeps each figure with its hedge and its date', () => {
    expect(claimsOf('xiaohongshu', 'valuation').map(short)).toEqual([
      [17e9, 'USD', 'about', '2025-01-01', '2025-01-18'],
      [20e9, 'USD', 'exactly', '2021-11', '2021-11'],
      [20e9, 'USD', 'at most', '2021-11', '2021-11'],
    ]);
  });

  test('the funding round of two articles has one origin', () => {
    const rounds = claimsOf('xiaohongshu', 'funding');

    expect(rounds.map(({ saidBy }) => saidBy.origin)).toEqual(['reuters', 'reuters']);
    expect(new Set(rounds.map(({ event }) => event)).size).toBe(1);
  });

  test('the share that was laid off is told in five ways, of one event', () => {
    const cuts = claimsOf('xiaohongshu', 'layoffs');

    expect(cuts.map(({ value, qualifier, status }) => [value, qualifier, status])).toEqual([
      [10, 'about', 'reported'],
      [10, 'at most', 'reported'],
      [10, 'exactly', 'confirmed'],
      [{ min: 9, max: 10 }, 'between', 'confirmed'],
      [10, 'less than', 'reported'],
    ]);
    expect(new Set(cuts.map(({ event }) => event))).toEqual(new Set(['layoffs-2022']));
  });

  test('a figure for two companies together is a figure of neither', () => {
    expect([...claimsOf('alibaba', 'layoffs'), ...claimsOf('tencent', 'layoffs')]).toEqual([]);
    expect(claimsOf('alibaba-and-tencent', 'plan').map(({ status }) => status)).toEqual(['expected']);
  });

  test('the company whose name the text has lost stays unnamed, and its rivals are its own', () => {
    expect(claimsOf('unnamed-ecommerce-giant', 'layoffs').map(short)).toEqual([
      [400, 'people', 'at least', '2022-02', '2022-03'],
    ]);
    expect(claimsOf('unnamed-ecommerce-giant', 'competitor').map(({ value }) => value)).toEqual([
      'alibaba',
      'tencent',
    ]);
    expect(claimsOf('xiaohongshu', 'competitor').map(({ value }) => value)).toEqual(['douyin', 'taobao']);
  });

  test('users, monthly users and the two shares of women are four different figures', () => {
    expect(claimsOf('xiaohongshu', 'users').map(short)).toEqual([
      [2e8, 'people', 'about', '2022-03', '2022-04'],
    ]);
    expect(claimsOf('xiaohongshu', 'monthly-active-users')).toHaveLength(1);
    expect(claimsOf('xiaohongshu', 'audience-share').map(({ value, detail }) => [value, detail?.en])).toEqual(
      [
        [79, 'of its monthly active users are women'],
        [85, 'of the early users were women born in the 1990s'],
      ],
    );
  });

  test('the dollars of the fine are only a conversion', () => {
    expect(claimsOf('xiaohongshu', 'fine')).toMatchObject([
      { value: 300_000, unit: 'CNY', conversion: { value: 47_000, unit: 'USD' } },
    ]);
  });

  test('the profit keeps the doubt of its source', () => {
    expect(claimsOf('xiaohongshu', 'profit')).toMatchObject([{ qualifier: 'more than', status: 'alleged' }]);
  });

  test('the closure of TikTok is expected, not done', () => {
    const closure = first.claims.filter(({ event }) => event === 'tiktok-closure-2025-01');

    expect(new Set(closure.map(({ status }) => status))).toEqual(new Set(['expected']));
  });
});
