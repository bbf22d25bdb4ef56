import type { Source } from '../../data/schema/source.ts';
import { documentName, formatAsOf } from '../../lib/facts/index.ts';
import { useCard } from '../card/CardContext.tsx';
import { publisherOf } from '../card/words.ts';
import { useLanguage } from '../i18n/language.tsx';
import { Scripted } from '../parts/Scripted.tsx';

/** The documents behind the profile, by their numbers: what they are, of when, and what they are worth. */
export function Sources({
  cited,
}: {
  readonly cited: readonly { readonly source: Source; readonly claims: number }[];
}) {
  const { language, t } = useLanguage();
  const { marks } = useCard();
  return (
    <ol className="mp-sources">
      {cited.map(({ source, claims }) => {
        const name = documentName(source);
        const details = [
          t.receipt.kind[source.kind],
          ...source.authors,
          ...(source.published ? [formatAsOf(source.published, language)] : []),
          t.profile.claims(claims),
        ];
        return (
          <li key={source.id}>
            <span className="mp-mark-number">{marks.get(source.id)}</span>
            <div>
              <b>
                <Scripted text={publisherOf(source, t)} />
              </b>{' '}
              {name !== undefined &&
                (source.url === undefined ? (
                  <Scripted text={name} />
                ) : (
                  <a href={source.url} target="_blank" rel="noreferrer noopener">
                    <Scripted text={name} />
                  </a>
                ))}
              <div className="mp-cited">
                <Scripted text={details.join(' · ')} />
              </div>
              <div className="mp-cited">
                {t.receipt.weight}: {t.receipt.grade[source.reliability.grade]} ·{' '}
                <Scripted text={source.reliability.remark[language]} />
              </div>
            </div>
          </li>
        );
      })}
    </ol>
  );
}
