import { Fragment } from 'react';
import { useLanguage } from '../i18n/language.tsx';

const HAN_RUN = /(\p{Script=Han}[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]*)/u;
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
  let offset = 0;
  const runs = text.split(HAN_RUN).map((run) => ({ run, key: (offset += run.length) - run.length }));
  return runs
    .filter(({ run }) => run !== '')
    .map(({ run, key }) =>
      holdsHan(run) ? (
        <span key={key} lang={han}>
          {run}
        </span>
      ) : (
        <Fragment key={key}>{run}</Fragment>
      ),
    );
}
