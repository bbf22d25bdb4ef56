import { Choice } from '../parts/Choice.tsx';
import { Scripted } from '../parts/Scripted.tsx';
import type { FormActions, FormView, NameView, PagePreview } from './props.ts';
import { useWords } from '../i18n/language.tsx';
import { COMPANIES_WORDS } from './words.ts';

function Warning({ name }: { readonly name: NameView }) {
  const { w } = useWords(COMPANIES_WORDS);
  const words = [
    w.reasons[name.reason],
    name.known === undefined ? '' : w.known(name.text, name.known),
  ].filter((each) => each !== '');
  return (
    words.length > 0 && (
      <small>
        <Scripted text={words.join(' ')} />
      </small>
    )
  );
}

function OnPage({ page }: { readonly page: PagePreview }) {
  const { w } = useWords(COMPANIES_WORDS);
  return (
    <div className="mp-own-page">
      <output>{page.places === 0 ? w.nothingOnPage : w.onPage(page.places)}</output>
      <ul>
        {page.samples.map(({ before, name, after }) => (
          <li key={before + name + after}>
            <Scripted text={before} />
            <mark>
              <Scripted text={name} />
            </mark>
            <Scripted text={after} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Each name with how it will be marked, and why not more readily; the reader has the last word. */
export function NameList({ names, page, onRule }: FormView & Pick<FormActions, 'onRule'>) {
  const { w } = useWords(COMPANIES_WORDS);
  if (names.length === 0) return null;
  const rules = ['safe', 'likely', 'guarded'] as const;
  return (
    <section className="mp-own-marking">
      <h4>{w.marking}</h4>
      <ul className="mp-options-list">
        {names.map((name) => (
          <li key={name.text}>
            <span>
              <Scripted text={name.text} />
              <Warning name={name} />
            </span>
            {name.rule && (
              <Choice
                name={`${w.marking}: ${name.text}`}
                value={name.rule}
                all={rules}
                words={w.rules}
                onChoose={(rule) => onRule(name.text, rule)}
              />
            )}
          </li>
        ))}
      </ul>
      {page && <OnPage page={page} />}
    </section>
  );
}
