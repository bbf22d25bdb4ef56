import { LANGUAGES, type SpellingsByScript } from '../../bench/pages/generate.ts';
import { randomFrom } from '../../bench/random.ts';
import { startWriter } from '../../bench/pages/writer.ts';
import { DEVICES } from './devices.ts';

/** A page to be written to a file of that name. */
export interface VariedPage {
  readonly name: string;
  readonly html: string;
}

const SPELLINGS: SpellingsByScript = {
  latin: ['RedNote', 'Tencent', 'ByteDance', 'Alibaba', 'Xiaohongshu', 'Baidu'],
  hans: ['小红书', '腾讯', '字节跳动', '阿里巴巴', '百度'],
  hant: ['小紅書', '騰訊', '字節跳動', '阿里巴巴', '百度'],
};

/** So many pages: every device in every language before any comes twice. The same for the same arguments. */
export function variedPages(seed: number, count: number): readonly VariedPage[] {
  return Array.from({ length: count }, (_, i) => {
    const device = DEVICES[i % DEVICES.length];
    const phrases = LANGUAGES[Math.floor(i / DEVICES.length) % LANGUAGES.length];
    if (!device || !phrases) throw new RangeError('there are no devices or languages');
    const writer = startWriter(phrases, randomFrom(seed + i), SPELLINGS[phrases.script]);
    const number = String(i + 1).padStart(3, '0');
    return {
      name: `${number}-${device.name}-${phrases.lang}.html`,
      html: `<!doctype html>
<html lang="${phrases.lang}">
<meta charset="utf-8">
<title>${writer.headline()}</title>
${device.head ?? ''}
<body>
${device.body(writer)}
</body>
</html>
`,
    };
  });
}
