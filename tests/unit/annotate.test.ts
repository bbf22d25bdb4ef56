import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const command = resolve(import.meta.dirname, '../../tools/annotate.ts');
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingpian-annotate-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fileOf(content: string): string {
  const file = join(folder, 'passages.jsonl');
  writeFileSync(file, content);
  return file;
}

const jsonLines = (passages: readonly object[]): string =>
  passages.map((passage) => `${JSON.stringify(passage)}\n`).join('');

function annotate(content: string, ...options: string[]) {
  const run = spawnSync(process.execPath, [command, fileOf(content), ...options], {
    encoding: 'utf8',
    maxBuffer: 1 << 27,
  });
  const lines = run.stdout.split('\n').filter((line) => line !== '');
  return { status: run.status, stderr: run.stderr, answers: lines.map((line): unknown => JSON.parse(line)) };
}

/** `[surface, company]` of every mention of one text. */
function mentionsOf(text: string, ...options: string[]): unknown {
  const [answer] = annotate(jsonLines([{ id: 'a', text }]), ...options).answers as {
    mentions: { surface: string; company: string }[];
  }[];
  return answer?.mentions.map(({ surface, company }) => [surface, company]);
}

describe('annotate', () => {
  it('gives offsets in UTF-16 units, surface and company', () => {
    const { answers, status } = annotate(
      jsonLines([{ id: 'p-1', text: '🎈 Then Xiaohongshu and 小紅書.', lang: 'en' }]),
    );
    expect(answers).toEqual([
      {
        id: 'p-1',
        mentions: [
          { start: 8, end: 19, surface: 'Xiaohongshu', company: 'xiaohongshu' },
          { start: 24, end: 27, surface: '小紅書', company: 'xiaohongshu' },
        ],
      },
    ]);
    expect(status).toBe(0);
  });

  it('answers a text without names with no mentions', () => {
    expect(annotate(jsonLines([{ id: 'none', text: 'The weather stays fine.' }]))).toEqual({
      status: 0,
      stderr: '',
      answers: [{ id: 'none', mentions: [] }],
    });
  });

  it('uses only the packs that are named', () => {
    expect(mentionsOf('Weibo and Kuaishou', '--packs', 'seeds')).not.toContainEqual(['Kuaishou', 'kuaishou']);
    expect(mentionsOf('Weibo and Kuaishou', '--packs', 'seeds,directory')).toContainEqual([
      'Kuaishou',
      'kuaishou',
    ]);
    expect(mentionsOf('Weibo and Kuaishou')).toContainEqual(['Kuaishou', 'kuaishou']);
  });

  it('names every malformed line by its number, goes on, and ends with 1', () => {
    const lines = [
      '{"id":"a","text":"x"}',
      '{"id":"b"',
      '',
      '[]',
      '{"id":"c","text":7}',
      '{"text":"x"}',
      '{"id":"d","text":"y"}',
    ];
    const { answers, stderr, status } = annotate(lines.join('\n'));
    expect(answers).toMatchObject([{ id: 'a' }, { id: 'd' }]);
    expect(stderr.match(/:\d+: .*/g)).toEqual([
      ':2: not JSON',
      ':4: "id" is missing',
      ':5: "text" is not a string',
      ':6: "id" is missing',
    ]);
    expect(status).toBe(1);
  });

  it('reads a byte order mark, Windows line ends and line separators inside a text', () => {
    const { answers, status } = annotate('\uFEFF{"id":"a","text":"x\u2028y"}\r\n{"id":"b","text":"z"}\r\n');
    expect(answers).toMatchObject([{ id: 'a' }, { id: 'b' }]);
    expect(status).toBe(0);
  });

  it('keeps the order of ten thousand lines', () => {
    const passages = Array.from({ length: 10_000 }, (_, i) => ({
      id: `p${i}`,
      text: `Line ${i} on Xiaohongshu.`,
    }));
    const { answers, status } = annotate(jsonLines(passages));
    const outOfPlace = answers.filter((answer, i) => (answer as { id: string }).id !== `p${i}`);
    expect({ lines: answers.length, outOfPlace }).toEqual({ lines: 10_000, outOfPlace: [] });
    expect(status).toBe(0);
  });

  it('stops reading when nobody takes its answers', async () => {
    const line = JSON.stringify({ id: 'long', text: 'No name stands in this line. '.repeat(40) });
    const file = fileOf(`${line}\n`.repeat(10_000));
    const child = spawn(process.execPath, [command, file], { stdio: ['ignore', 'pipe', 'pipe'] });
    const errors: Buffer[] = [];
    child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
    await new Promise((done) => child.stdout.once('data', done).once('end', done));
    child.stdout.destroy();
    await new Promise((done) => child.once('close', done));
    expect(Buffer.concat(errors).toString()).toBe('');
  });

  it.each([
    ['no file named', [], /^usage: npm run --silent annotate/],
    ['a file that is not there', ['nowhere.jsonl'], /^there is no file nowhere\.jsonl$/],
    ['an unknown option', ['--pack', 'seeds'], /^Unknown option '--pack'.*usage:/],
    [
      'a pack that is not there',
      [import.meta.filename, '--packs', 'seeds,moon'],
      /^there is no pack "moon" \(built packs: /,
    ],
    ['no pack at all', [import.meta.filename, '--packs', ''], /^there is no pack ""/],
  ])('says in one sentence what is wrong: %s', (_, options, sentence) => {
    const run = spawnSync(process.execPath, [command, ...options], { encoding: 'utf8' });
    expect(run.stderr.trim()).toMatch(sentence);
    expect(run.stderr.trim().split('\n')).toHaveLength(1);
    expect(run).toMatchObject({ status: 1, stdout: '' });
  });
});
