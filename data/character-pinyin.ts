import { pinyin } from 'pinyin-pro';

/** How Chinese characters are said: for a form that suggests the pinyin of a name nobody has prepared. */
export interface CharacterPinyin {
  /** Syllables with tone marks, each with the characters that are mostly said so. */
  readonly characters: Readonly<Record<string, string>>;
  /** Words that names are often made of, syllable by syllable: they are set apart, and some are said otherwise. */
  readonly words: Readonly<Record<string, string>>;
}

const HAN = /\p{Script=Han}/u;

/** In simplified characters, and in traditional ones where those differ. */
const WORDS = `
科技 技术:技術 集团:集團 公司 有限 股份 控股 汽车:汽車 网络:網絡,網路 智能 智慧 信息 资讯:資訊 机器人:機器人
半导体:半導體 芯片:晶片 电子:電子 音乐:音樂 银行:銀行 软件:軟件,軟體 数据:數據 互联网:互聯網 生物 医药:醫藥
医疗:醫療 能源 材料 通信 通讯:通訊 电商:電商 物流 快递:快遞 金融 资本:資本 投资:投資 传媒:傳媒 文化 教育
娱乐:娛樂 游戏:遊戲 影业:影業 视频:視頻 出行 航空 航天 动力:動力 创新:創新 国际:國際 中国:中國 北京 上海
深圳 广州:廣州 杭州 成都 南京 武汉:武漢 重庆:重慶 长沙:長沙 长江:長江 长城:長城 苏州:蘇州 厦门:廈門 地产:地產
`;

/** Characters that an encoding writes with two bytes, the first and the second each between two. */
function charactersOf(
  encoding: string,
  [first, last]: readonly [number, number],
  [low, high]: readonly [number, number],
): string {
  const decoder = new TextDecoder(encoding);
  const bytes: number[] = [];
  for (let lead = first; lead <= last; lead += 1) {
    for (let trail = low; trail <= high; trail += 1) bytes.push(lead, trail);
  }
  return decoder.decode(Uint8Array.from(bytes));
}

/** The simplified characters of GB 2312 and the frequent traditional ones of Big5, some 8,800 together. */
function charactersInUse(): readonly string[] {
  const all =
    charactersOf('gbk', [0xb0, 0xf7], [0xa1, 0xfe]) +
    charactersOf('big5', [0xa4, 0xc6], [0x40, 0x7e]) +
    charactersOf('big5', [0xa4, 0xc6], [0xa1, 0xfe]);
  return [...new Set(all)].filter((text) => HAN.test(text)).toSorted();
}

/** Makes the table, sorted. */
export function characterPinyin(): CharacterPinyin {
  const bySyllable = Object.groupBy(charactersInUse(), (character) => pinyin(character));
  const words = WORDS.trim()
    .split(/\s+/u)
    .flatMap((entry) => {
      const [simplified = '', others] = entry.split(':');
      const said = pinyin(simplified);
      return [simplified, ...(others?.split(',') ?? [])].map((word) => [word, said] as const);
    });
  const sorted = (entries: readonly (readonly [string, string])[]) =>
    Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return {
    characters: sorted(
      Object.entries(bySyllable).map(([said, characters = []]) => [said, characters.join('')] as const),
    ),
    words: sorted(words),
  };
}
