import { Download, Pencil, Printer } from 'lucide-react';
import type { CompanyBundle } from '../../data/schema/bundle.ts';
import { descriptionOf, formatValue, nameMeaning, otherNames } from '../../lib/facts/index.ts';
import { Pinyin } from '../card/Pinyin.tsx';
import { sentenceStart } from '../card/words.ts';
import { fill } from '../i18n/fill.tsx';
import { useLanguage } from '../i18n/language.tsx';
import { Names } from '../parts/Names.tsx';
import { Scripted } from '../parts/Scripted.tsx';
import { Seal } from '../parts/Seal.tsx';
import type { ProfilePageProps } from './ProfilePage.tsx';

const MOST_NAMES = 12;

function Words({ bundle }: { readonly bundle: CompanyBundle }) {
  const { language, t } = useLanguage();
  const meaning = nameMeaning(bundle)?.claim.value;
  const description = descriptionOf(bundle);
  const others = otherNames(bundle, '', MOST_NAMES);
  return (
    <>
      <p className="mp-saying">
        <Pinyin company={bundle.company} />
        {typeof meaning === 'object' && 'en' in meaning && (
          <span>
            <Scripted text={t.card.meaning(meaning[language])} />
          </span>
        )}
      </p>
      {description && (
        <p>
          <Scripted text={sentenceStart(formatValue(description.claim, t.figures))} />
        </p>
      )}
      {others.length > 0 && (
        <p className="mp-cited">{fill(t.met.also, { names: <Scripted text={others.join(t.met.join)} /> })}</p>
      )}
    </>
  );
}

/** Who the profile is of, and what can be done with it. */
export function ProfileHead({ bundle, language, onSave, onPrint, correctHref }: ProfilePageProps) {
  const { t } = useLanguage();
  const { names } = bundle.company;
  return (
    <header className="mp-profile-head">
      <Seal names={names} size={56} />
      <div>
        <h1 className="mp-title">
          <Names names={names} first={language === 'zh-Hans' ? 'han' : 'latin'} />
        </h1>
        <Words bundle={bundle} />
      </div>
      <div className="mp-profile-tools" role="group" aria-label={t.profile.tools}>
        {(['markdown', 'html'] as const).map((format) => (
          <button key={format} type="button" className="mp-text-button" onClick={() => onSave(format)}>
            <Download size={14} aria-hidden="true" />
            {t.profile.save[format]}
          </button>
        ))}
        {correctHref !== undefined && (
          <a className="mp-text-button" href={correctHref}>
            <Pencil size={14} aria-hidden="true" />
            {t.profile.correct}
          </a>
        )}
        <button type="button" className="mp-text-button" onClick={onPrint}>
          <Printer size={14} aria-hidden="true" />
          {t.profile.print}
        </button>
      </div>
    </header>
  );
}
