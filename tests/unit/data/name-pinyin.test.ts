import { expect, test } from 'vitest';
import { characterPinyin } from '../../../data/character-pinyin.ts';
import { namePinyin } from '../../../data/name-pinyin.ts';
import { fakeCompany, fakePack } from '../../support/packs.ts';

const alias = (text: string) =>
  ({ text, script: 'hans', rule: 'safe', case: 'any', basis: 'general' }) as const;

test('every Han name is said, but for first ones whose pinyin is known, in order', () => {
  const companies = [
    fakeCompany({
      id: 'bilibili',
      names: { en: 'Bilibili', 'zh-Hans': '哔哩哔哩', 'zh-Hant': '嗶哩嗶哩' },
      pinyin: 'Bīlībīlī',
      aliases: [alias('B站'), alias('Bilibili'), alias('58同城(北京)')],
    }),
    fakeCompany({ id: 'goose', names: { en: 'Goose', 'zh-Hans': '鹅厂' } }),
  ];
  expect(Object.entries(namePinyin([fakePack({ companies })]))).toEqual([
    ['58同城(北京)', '58 tóng chéng běi jīng'],
    ['B站', 'B zhàn'],
    ['嗶哩嗶哩', expect.stringMatching(/^b[ìī] lī b[ìī] lī$/)],
    ['鹅厂', 'é chǎng'],
  ]);
});

test('a traditional name is said like its simplified twin, and as the pack says the first name', () => {
  const traditional = (text: string) => ({ ...alias(text), script: 'hant' }) as const;
  const companies = [
    fakeCompany({
      id: 'kugou',
      names: { en: 'Kugou', 'zh-Hans': '酷狗' },
      aliases: [alias('酷狗音乐'), traditional('酷狗音樂')],
    }),
    fakeCompany({
      id: 'huawei',
      names: { en: 'Huawei', 'zh-Hans': '华为', 'zh-Hant': '華為' },
      pinyin: 'Huáwéi',
      aliases: [alias('华为技术'), traditional('華為技術')],
    }),
  ];
  expect(namePinyin([fakePack({ companies })])).toEqual({
    华为技术: 'huá wéi jì shù',
    華為: 'huá wéi',
    華為技術: 'huá wéi jì shù',
    酷狗: 'kù gǒu',
    酷狗音乐: 'kù gǒu yīn yuè',
    酷狗音樂: 'kù gǒu yīn yuè',
  });
});

test('each character in use stands in the table of characters once', () => {
  const { characters, words } = characterPinyin();
  const all = Object.values(characters).join('');
  expect([...all].length).toBe(new Set(all).size);
  expect([...all].length).toBeGreaterThan(8_000);
  expect(characters['xiǎo']).toContain('小');
  expect([words['银行'], words['銀行'], words['重慶']]).toEqual(['yín háng', 'yín háng', 'chóng qìng']);
});
