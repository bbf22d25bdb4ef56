import type { Alias, Company } from '../../../data/schema/company.ts';
import type { Pack } from '../../../data/schema/pack.ts';
import { compileIndex, cutIndex, openIndex, type NameIndex } from '../../../lib/detect/index.ts';

type Script = Alias['script'];

function alias(text: string, rule: Alias['rule'] = 'safe', script: Script = 'latin'): Alias {
  return { text, script, rule, case: 'any', basis: 'general' };
}

function company(id: string, en: string, aliases: readonly Alias[]): Company {
  return { id, kind: 'app', names: { en }, aliases: [...aliases], cueSets: [], notNames: [] };
}

/** Few names of every sort: safe and guarded, one word and several, Latin and Han. */
export const TEST_PACK: Pack = {
  format: 1,
  id: 'test',
  title: { en: 'Test', 'zh-Hans': '测试' },
  version: '1.0.0',
  builtFrom: 'the tests of the page layer',
  sources: [],
  companies: [
    company('xiaohongshu', 'Xiaohongshu', [
      alias('Xiaohongshu'),
      alias('RedNote'),
      alias('小红书', 'safe', 'hans'),
      alias('小紅書', 'safe', 'hant'),
      alias('Little Red Book', 'guarded'),
    ]),
    company('tencent', 'Tencent', [alias('Tencent'), alias('腾讯', 'safe', 'hans')]),
    company('bytedance', 'ByteDance', [alias('ByteDance')]),
    company('momo', 'Momo', [alias('Momo', 'guarded'), alias('Hello Group')]),
  ],
  claims: [],
};

/** The index of the test names, made and opened as on a page. */
export function testIndex(): NameIndex {
  return opened(compileIndex([TEST_PACK]));
}

/** The same names among so many others that the index looks for them in another way. */
export function largeTestIndex(): NameIndex {
  const others = Array.from({ length: 5_000 }, (_, i) => alias(`Zyqua${i}`));
  const large = { ...TEST_PACK, id: 'large', companies: [company('others', 'Others', others)] };
  const index = opened(compileIndex([TEST_PACK, large]));
  if (index.sieve) throw new Error('these names are too few');
  return index;
}

function opened(bytes: Uint8Array): NameIndex {
  const index = openIndex(bytes);
  if (!index.ok) throw new Error(index.error);
  return index.value;
}

/** The same names in parts: none at first, and those that are asked for a moment later, which `asked` notes. */
export function testSupply() {
  const whole = testIndex();
  const asked: (readonly string[])[] = [];
  return {
    index: opened(cutIndex(whole, [])),
    first: whole,
    most: 1_000,
    asked,
    ask: async (spellings: readonly string[]) => {
      asked.push(spellings);
      await new Promise((resolve) => setTimeout(resolve, 5));
      return opened(cutIndex(whole, spellings));
    },
  };
}
