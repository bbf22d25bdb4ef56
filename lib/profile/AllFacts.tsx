import { OtherFacts } from '../../components/card/OtherFacts.tsx';
import type { CompanyBundle } from '../../data/schema/bundle.ts';
import { FIELD_NAMES, fieldDefinition } from '../../data/schema/fields.ts';
import type { Language } from '../../data/schema/primitives.ts';
import { factsAbout } from '../facts/index.ts';

/** Every statement about the company, one below the other by field, the newest first; its relations stand on the card. */
export function AllFacts({
  bundle,
  language,
}: {
  readonly bundle: CompanyBundle;
  readonly language: Language;
}) {
  const byField = Map.groupBy(factsAbout(bundle), ({ claim }) => claim.field);
  const fields = FIELD_NAMES.filter((field) => fieldDefinition(field).valueType !== 'company');
  return (
    <div className="mp-all-facts">
      {fields.map((field) => (
        <OtherFacts
          key={field}
          title={fieldDefinition(field).label[language]}
          facts={(byField.get(field) ?? []).toSorted((a, b) =>
            b.claim.asOf.to.localeCompare(a.claim.asOf.to),
          )}
        />
      ))}
    </div>
  );
}
