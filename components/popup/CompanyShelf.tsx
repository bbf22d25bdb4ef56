import { useRoving } from '../card/useRoving.ts';
import { Names } from '../parts/Names.tsx';
import { Seal } from '../parts/Seal.tsx';
import type { NamedCompany } from './props.ts';

/** Companies in little room: those looked at last, those with notes. Nothing at all when there are none. */
export function CompanyShelf({
  title,
  companies,
  script,
  onOpen,
}: {
  readonly title: string;
  readonly companies: readonly NamedCompany[];
  readonly script: 'latin' | 'han';
  readonly onOpen: (id: string) => void;
}) {
  const roving = useRoving<HTMLUListElement>();
  if (companies.length === 0) return null;
  return (
    <section className="mp-list mp-shelf">
      <h2>{title}</h2>
      <ul {...roving}>
        {companies.map((company, at) => (
          <li key={company.id}>
            <button
              type="button"
              className="mp-shelf-item"
              tabIndex={at === 0 ? 0 : -1}
              onClick={() => onOpen(company.id)}
            >
              <Seal names={company.names} size={18} relief />
              <span className="mp-shelf-name">
                <Names names={company.names} first={script} short />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
