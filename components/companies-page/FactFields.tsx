import { X } from 'lucide-react';
import { fieldDefinition } from '../../data/schema/fields.ts';
import { IconButton } from '../parts/IconButton.tsx';
import { Labelled, Line } from './Labelled.tsx';
import type { FormActions, FormView } from './props.ts';
import { useWords } from '../i18n/language.tsx';
import { COMPANIES_WORDS } from './words.ts';

type Props = Pick<FormView, 'draft' | 'fields'> & Pick<FormActions, 'onFact' | 'onAddFact' | 'onRemoveFact'>;

function FactLine({ at, draft, fields, onFact, onRemoveFact }: Props & { readonly at: number }) {
  const { w, language } = useWords(COMPANIES_WORDS);
  const fact = draft.facts[at];
  if (!fact) return null;
  const { units = [] } = fieldDefinition(fact.field);
  return (
    <div className="mp-own-grid mp-own-fact">
      <Labelled label={w.field}>
        {(id) => (
          <select
            id={id}
            className="mp-choice"
            value={fact.field}
            onChange={({ target }) => {
              const field = fields.find((each) => each === target.value);
              if (field) onFact(at, { field, unit: fieldDefinition(field).units?.[0] ?? '' });
            }}
          >
            {fields.map((field) => (
              <option key={field} value={field}>
                {fieldDefinition(field).label[language]}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      <Line label={w.value} value={fact.value} onChange={(value) => onFact(at, { value })} />
      {units.length > 1 && (
        <Labelled label={w.unit}>
          {(id) => (
            <select
              id={id}
              className="mp-choice"
              value={fact.unit}
              onChange={({ target }) => onFact(at, { unit: target.value })}
            >
              {units.map((unit) => (
                <option key={unit}>{unit}</option>
              ))}
            </select>
          )}
        </Labelled>
      )}
      <Line label={w.asOf} hint="2026-03" value={fact.asOf} onChange={(asOf) => onFact(at, { asOf })} />
      <Line
        label={w.url}
        type="url"
        hint="https://"
        value={fact.url}
        onChange={(url) => onFact(at, { url })}
      />
      <IconButton icon={X} name={w.removeFact} onPress={() => onRemoveFact(at)} />
    </div>
  );
}

/** What the reader knows of the company, each fact with its date and its source. */
export function FactFields(props: Props) {
  const { w } = useWords(COMPANIES_WORDS);
  return (
    <section className="mp-own-marking">
      <h4>{w.facts}</h4>
      {props.draft.facts.map((_, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- nothing but its place tells a fact that is typed
        <FactLine key={at} at={at} {...props} />
      ))}
      <p className="mp-options-actions">
        <button type="button" className="mp-text-button" onClick={props.onAddFact}>
          {w.addFact}
        </button>
      </p>
    </section>
  );
}
