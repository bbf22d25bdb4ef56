import type { Language } from '../../data/schema/languages.ts';

const en = {
  title: 'A name card for every Chinese tech company',
  intro: 'Three things, less than a minute. Everything stays on this machine.',
  hover: 'Rest the pointer',
  hoverHint: 'Rest the pointer on a name with a dotted line below it. Read the card, then read on.',
  sample:
    'For a week in January the most wanted app was RedNote, which at home is called 小红书. Its backers are Tencent and Alibaba; its rival is TikTok, of ByteDance.',
  popup: 'Open the popup',
  popupHint:
    'Click the red seal in the toolbar, or press {key}: the companies of the page, and a search that takes xhs, xiaohongshu, 小红书 or rednot alike.',
  tryPopup: 'Open it now',
  note: 'Write a line',
  noteHint: 'Every card has a line for you. It is saved as you type, with the page it was written on.',
  done: 'Done',
  ready: 'That was all. Now read the news.',
  options: 'Options',
};

type WelcomeWords = typeof en;

const zhHans: WelcomeWords = {
  title: '每家中国科技公司，一张名片',
  intro: '三件事，不到一分钟。所有内容都留在这台设备上。',
  hover: '停一停指针',
  hoverHint: '把指针停在带虚线的名称上。看一眼名片，然后继续阅读。',
  sample:
    '一月里有一周，最热门的应用是 RedNote，它在国内叫小红书。投资方有腾讯和阿里巴巴，对手是字节跳动的 TikTok。',
  popup: '打开弹出窗口',
  popupHint:
    '点击工具栏上的红色印章，或按 {key}：这里有本页提到的公司，也能搜索 xhs、xiaohongshu、小红书或 rednot。',
  tryPopup: '现在打开',
  note: '写一行笔记',
  noteHint: '每张名片都有留给你的一行。边写边保存，也记下写在哪个页面。',
  done: '已完成',
  ready: '就这些。去读新闻吧。',
  options: '选项',
};

/** The words of the welcome page. */
export const WELCOME_WORDS: Readonly<Record<Language, WelcomeWords>> = { en, 'zh-Hans': zhHans };
