import { expect, test } from 'vitest';
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
