import type { FigureGrammar } from '../../lib/facts/index.ts';

/** How figures are written in English. */
export const enFigures: FigureGrammar = {
  language: 'en',
  largeUnits: [1e6, 1e9, 1e12],
  hedge: {
    exactly: (figure) => figure,
    about: (figure) => `about ${figure}`,
    'at most': (figure) => `up to ${figure}`,
    'at least': (figure) => `at least ${figure}`,
    'more than': (figure) => `more than ${figure}`,
    'less than': (figure) => `less than ${figure}`,
    almost: (figure) => `almost ${figure}`,
  },
  between: (bare, _low, high) => `between ${bare} and ${high}`,
  units: {
    USD: (amount) => `US$${amount}`,
    CNY: (amount) => `${amount} yuan`,
    percent: (amount) => `${amount}%`,
    rank: (amount) => `No. ${amount}`,
    'posts-per-day': (amount) => `${amount} a day`,
  },
  unitSaidOnce: ['percent', 'CNY', 'people', 'posts-per-day'],
  undated: 'undated',
  inferredDate: (date) => `~${date}`,
};

/** How figures are written in Chinese, in simplified characters. */
export const zhHansFigures: FigureGrammar = {
  language: 'zh-Hans',
  largeUnits: [1e4, 1e8, 1e12],
  hedge: {
    exactly: (figure) => figure,
    about: (figure) => `约${figure}`,
    'at most': (figure) => `不超过${figure}`,
    'at least': (figure) => `至少${figure}`,
    'more than': (figure) => `超过${figure}`,
    'less than': (figure) => `不到${figure}`,
    almost: (figure) => `将近${figure}`,
  },
  between: (_bare, low, high) => `${low}至${high}之间`,
  units: {
    USD: (amount) => `${amount}美元`,
    CNY: (amount) => `${amount}元`,
    people: (amount) => `${amount}人`,
    percent: (amount) => `${amount}%`,
    rank: (amount) => `第${amount}名`,
    'posts-per-day': (amount) => `每天${amount}条`,
  },
  unitSaidOnce: [],
  undated: '日期不明',
  inferredDate: (date) => `约${date}`,
};
