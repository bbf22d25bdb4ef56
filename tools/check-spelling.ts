// `npm run check:spelling`: what a reader sees, in English by dictionaries, in Chinese by its characters.
import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { packSchema, type Pack } from '../data/schema/pack.ts';
import { problemsInChinese } from './spelling/chinese.ts';
import { namesIn, textsIn } from './spelling/texts.ts';

const FOLDER = '.output/spelling';

/** Files in which Chinese is written for readers. */
const CHINESE = [
  'public/_locales/zh_CN/*.json',
  'store/zh-Hans.md',
  'components/i18n/*.ts',
  'components/**/*words.ts',
];

/** Characters outside the plain set that names bring along. */
const NAME_CHARACTERS = new Set('昇紅書');

const packs: readonly Pack[] = ['seeds', 'directory'].map((name) =>
  packSchema.parse(JSON.parse(readFileSync(`data/${name}-pack.json`, 'utf8'))),
);

function checkEnglish(): boolean {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(`${FOLDER}/names.txt`, packs.flatMap(namesIn).join('\n'));
  writeFileSync(`${FOLDER}/packs.txt`, packs.flatMap((pack) => textsIn(pack, 'en')).join('\n'));
  const lint = (...files: string[]): boolean =>
    spawnSync('cspell', ['lint', '--no-progress', '--no-summary', '--dot', ...files], { stdio: 'inherit' })
      .status === 0;
  return [lint(), lint(`${FOLDER}/packs.txt`)].every(Boolean);
}

/** The lines of a source file that hold Chinese. */
function chineseLines(file: string): readonly string[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => /\p{Script=Han}/u.test(line));
}

function checkChinese(): boolean {
  const places: readonly (readonly [place: string, texts: readonly string[]])[] = [
    ...globSync(CHINESE).map((file) => [file, chineseLines(file)] as const),
    ...packs.map((pack) => [`data/${pack.id}-pack.json`, textsIn(pack, 'zh-Hans')] as const),
  ];
  const problems = places.flatMap(([place, texts]) =>
    texts.flatMap((text) =>
      problemsInChinese(text, NAME_CHARACTERS).map(
        (problem) => `${basename(place)}: ${problem} in “${text.trim()}”`,
      ),
    ),
  );
  for (const problem of new Set(problems)) console.error(problem);
  return problems.length === 0;
}

const areRight = [checkEnglish(), checkChinese()];
if (!areRight.every(Boolean)) {
  console.error('Mend the words above, or add a word that is right to tools/spelling/words.txt.');
  process.exitCode = 1;
}
