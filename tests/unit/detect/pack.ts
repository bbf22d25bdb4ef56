import { compileIndex, openIndex } from '../../../lib/detect/index.ts';
import { cuesSchema } from '../../../data/schema/company.ts';
import { namedCompany, namesPack } from '../../support/names.ts';

/** A small world for the rules: safe and guarded names, both scripts, a family, longer words. */
export const rulesPack = namesPack(
  [
    namedCompany({
      id: 'xiaohongshu',
      names: { en: 'Xiaohongshu', 'zh-Hans': '小红书', 'zh-Hant': '小紅書' },
      spellings: ['Xiaohongshu', 'RedNote', '?Red Note', '?=RED', '小红书', '?Little Red Book'],
      cues: { for: ['app', 'influencer', '笔记'], against: ['Mao', '毛主席'] },
      notNames: ['小红书包'],
    }),
    namedCompany({
      id: 'weibo',
      spellings: ['Weibo', 'Sina Weibo', '微博'],
      cues: { notBefore: ['Tencent', 'Mr'] },
      notNames: ['微博士'],
    }),
    namedCompany({
      id: 'sina',
      spellings: ['?=Sina', '?=SINA', '新浪', '新浪网'],
      cues: { for: ['portal'] },
      notNames: ['新浪潮', 'Ibn Sina'],
    }),
    namedCompany({
      id: 'alibaba',
      spellings: ['Alibaba', 'Alibaba Group'],
      cues: { against: ['forty thieves'] },
    }),
    namedCompany({ id: 'alibaba-cloud', spellings: ['Alibaba Cloud'] }),
    namedCompany({ id: 'tencent', spellings: ['Tencent', '腾讯'] }),
    namedCompany({ id: 'bytedance', spellings: ['ByteDance', 'Byte Dance'] }),
    namedCompany({ id: 'tiktok', spellings: ['TikTok', 'Tik Tok'] }),
    namedCompany({ id: 'jd-com', spellings: ['JD.com', '?=JD'] }),
    namedCompany({
      id: 'honor',
      spellings: ['?=Honor'],
      cues: { for: ['smartphone'], after: ['Magic'], notBefore: ['of'] },
    }),
    namedCompany({
      id: 'midea',
      spellings: ['?美的', 'Midea'],
      cues: { after: ['空调'], notBefore: ['最'] },
    }),
    namedCompany({ id: 'qihoo-360', spellings: ['?360'], cues: { for: ['antivirus'] } }),
    namedCompany({
      id: 'pony',
      spellings: ['?=Pony'],
      cues: { for: ['robotaxi', 'Driver'] },
      cueSets: ['ride'],
    }),
    namedCompany({ id: 'face', spellings: ['Face++'] }),
    namedCompany({ id: 'regulator', kind: 'regulator', spellings: ['Cyberspace Administration'] }),
  ],
  [['tiktok', 'bytedance']],
);

const index = openIndex(
  compileIndex([rulesPack], { ride: cuesSchema.parse({ for: ['driver', 'passenger'] }) }),
);
if (!index.ok) throw new Error(index.error);
export const rulesIndex = index.value;
