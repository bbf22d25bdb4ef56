import { Fragment } from 'react';
import { useLanguage } from '../i18n/language.tsx';

/** A Chinese run with the punctuation behind it, or everything up to the next one. */
const RUNS = /\p{Script=Han}[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]*|\P{Script=Han}+/gu;
const HAN = /\p{Script=Han}/u;

/** Whether a text holds a Chinese character. */
export function holdsHan(text: string): boolean {
  return HAN.test(text);
}

/**
 * Text of mixed script with every Chinese run tagged, so that it gets Chinese glyphs and a Chinese voice. Where
 * all around is tagged as that Chinese already, it is left in one piece.
 */
export function Scripted({
  text,
  han = 'zh-Hans',
}: {
  readonly text: string;
  readonly han?: 'zh-Hans' | 'zh-Hant';
}) {
  const { language } = useLanguage();
  if (language === han) return text;
  return [...text.matchAll(RUNS)].map(({ 0: run, index }) =>
    holdsHan(run) ? (
      <span key={index} lang={han}>
        {run}
      </span>
    ) : (
      <Fragment key={index}>{run}</Fragment>
    ),
  );
}
