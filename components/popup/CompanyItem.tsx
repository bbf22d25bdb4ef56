import type { ReactNode } from 'react';
import { Names } from '../parts/Names.tsx';
import { Seal } from '../parts/Seal.tsx';
import type { NamedCompany } from './props.ts';

/** A company as one line of a list: seal, both names, something at the edge, something below. */
export function CompanyItem({
  company,
  script,
  first,
  aside,
  below,
  writeName,
  tools,
  onOpen,
}: {
  readonly company: NamedCompany;
  readonly script: 'latin' | 'han';
  /** The list's one tab stop; see `useRoving`. */
  readonly first: boolean;
  readonly aside?: ReactNode;
  readonly below?: ReactNode;
  /** Writes its names, with a part of them marked for example. */
  readonly writeName?: ((name: string) => ReactNode) | undefined;
  /** Small buttons beside it. */
  readonly tools?: ReactNode;
  readonly onOpen: (id: string) => void;
}) {
  return (
    <li className="mp-entry" data-company={company.id}>
      <button type="button" className="mp-item" tabIndex={first ? 0 : -1} onClick={() => onOpen(company.id)}>
        <Seal names={company.names} size={32} relief />
        <span className="mp-item-names">
          <Names names={company.names} first={script} {...(writeName && { write: writeName })} />
        </span>
        {aside && <span className="mp-item-aside">{aside}</span>}
        {below && <span className="mp-item-below">{below}</span>}
      </button>
      {tools}
    </li>
  );
}
