import { useMemo } from 'react';
import type { CompanyBundle } from '../../data/schema/bundle.ts';
import type { Relation } from '../../lib/facts/index.ts';
import { CompanyName } from '../card/Relations.tsx';
import { useLanguage } from '../i18n/language.tsx';
import { layOutRelations, NODE_HEIGHT } from './graph.ts';
import { useWidth } from './useWidth.ts';

/** Drawn for a page of middling width until the element's own is known. */
const FIRST_WIDTH = 560;

/** Who owns, backs and rivals the company, drawn; each box leads to that company's profile. */
export function RelationGraph({
  bundle,
  relations,
  hrefOf,
}: {
  readonly bundle: CompanyBundle;
  readonly relations: readonly Relation[];
  readonly hrefOf: (id: string) => string;
}) {
  const { t } = useLanguage();
  const { ref, width } = useWidth(FIRST_WIDTH);
  const { company } = bundle;
  const graph = useMemo(() => layOutRelations(company, relations, width), [company, relations, width]);
  return (
    <div className="mp-graph" role="group" aria-label={t.profile.graph} ref={ref}>
      <div style={{ position: 'relative', width: graph.width, height: graph.height }}>
        <svg width={graph.width} height={graph.height} aria-hidden="true">
          {graph.edges.map(({ key, kind, path }) => (
            <path key={key} className="mp-edge" data-kind={kind} d={path} />
          ))}
        </svg>
        {graph.nodes.map(({ id, company: other, kinds, x, y }) => {
          const style = { left: x, top: y, width: graph.nodeWidth, height: NODE_HEIGHT };
          return kinds.length === 0 ? (
            <div key={id} className="mp-node" data-self style={style}>
              <CompanyName company={other} />
            </div>
          ) : (
            <a key={id} className="mp-node" href={hrefOf(id)} style={style}>
              <CompanyName company={other} />
              <small>{kinds.map((kind) => t.profile.role[kind]).join(t.row.list)}</small>
            </a>
          );
        })}
      </div>
    </div>
  );
}
