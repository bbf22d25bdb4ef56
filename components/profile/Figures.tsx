import { fieldDefinition } from '../../data/schema/fields.ts';
import type { FactRow } from '../../lib/facts/index.ts';
import { FactWords } from '../card/FactWords.tsx';
import { useLanguage } from '../i18n/language.tsx';
import { FactItem } from './FactItem.tsx';
import { FigureChart } from './FigureChart.tsx';

/** Figures that were given more than once: each drawn, with its points as a list below. */
export function Figures({ rows }: { readonly rows: readonly FactRow[] }) {
  const { language } = useLanguage();
  return rows.map((row) => {
    const label = [fieldDefinition(row.field).label[language], row.detail?.[language]].join(' ').trim();
    return (
      <section key={row.metric} className="mp-group">
        <h3>{label}</h3>
        <FigureChart row={row} label={label} />
        <ul>
          {[row.lead, ...row.history].map(({ best }) => (
            <FactItem key={best.claim.id} fact={best} label={label}>
              <FactWords fact={best} detail={row.detail === undefined} />
            </FactItem>
          ))}
        </ul>
      </section>
    );
  });
}
