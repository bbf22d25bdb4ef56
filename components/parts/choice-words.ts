import type { Language } from '../../data/schema/languages.ts';

const en = {
  density: {
    label: 'Mark',
    words: { every: 'Every mention', section: 'First in each section', hover: 'Only under the pointer' },
  },
  markStyle: { label: 'As', words: { line: 'Dotted line', tint: 'Tint', none: 'No mark' } },
  markColour: { label: 'Colour', words: { text: 'Like the text', seal: 'Seal red' } },
  dwell: { label: 'After', words: { '150': '0.15 s', '300': '0.3 s', '500': '0.5 s', '800': '0.8 s' } },
  where: {
    label: 'Mark names',
    words: { everywhere: 'On every site but these', only: 'Only on these sites' },
  },
  language: {
    label: 'Language',
    words: { browser: 'Like the browser', en: 'English', 'zh-Hans': '简体中文' },
  },
  theme: { label: 'Colours', words: { system: 'Like the system', light: 'Light', dark: 'Dark' } },
};

/** What can be chosen between: what is chosen, and what each choice is called. */
type ChoiceWords = typeof en;

const zhHans: ChoiceWords = {
  density: { label: '标记', words: { every: '每一处', section: '每节首次', hover: '仅指针所在处' } },
  markStyle: { label: '样式', words: { line: '虚线', tint: '底色', none: '不标记' } },
  markColour: { label: '颜色', words: { text: '与文字相同', seal: '印章红' } },
  dwell: {
    label: '停留',
    words: { '150': '0.15 秒', '300': '0.3 秒', '500': '0.5 秒', '800': '0.8 秒' },
  },
  where: { label: '标记范围', words: { everywhere: '所有网站，以下除外', only: '仅以下网站' } },
  language: { label: '语言', words: { browser: '与浏览器相同', en: 'English', 'zh-Hans': '简体中文' } },
  theme: { label: '颜色', words: { system: '与系统相同', light: '浅色', dark: '深色' } },
};

/** The words of the settings that are one of several, which the options and the popup both show. */
export const CHOICE_WORDS: Readonly<Record<Language, ChoiceWords>> = { en, 'zh-Hans': zhHans };
