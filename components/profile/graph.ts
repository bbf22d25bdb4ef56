import { graphlib, layout } from '@dagrejs/dagre';
import type { RelatedCompany } from '../../data/schema/bundle.ts';
import type { Relation, RelationKind } from '../../lib/facts/index.ts';

export interface GraphNode {
  readonly id: string;
  readonly company: Pick<RelatedCompany, 'names'>;
  /** What it is to the company of the profile; none for that one itself. */
  readonly kinds: readonly RelationKind[];
  /** Left upper corner, in CSS pixels. */
  readonly x: number;
  readonly y: number;
}

export interface GraphEdge {
  readonly key: string;
  readonly kind: RelationKind;
  readonly path: string;
}

export interface RelationGraphLayout {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly width: number;
  readonly height: number;
  readonly nodeWidth: number;
}

export const NODE_HEIGHT = 44;
const NODE_WIDTH = { least: 76, most: 168 } as const;
const RANK_GAP = { least: 14, most: 72 } as const;
const NODE_GAP = 10;

/** Owners and backers stand before the company, all others after it. */
const BEFORE: ReadonlySet<RelationKind> = new Set(['owner', 'backer']);

interface Subject {
  readonly id: string;
  readonly names: RelatedCompany['names'];
}

/**
 * Lays out a company and those around it from left to right: who owns and backs it, itself, what it owns, backs
 * and rivals. The columns share the width that there is.
 *
 * @param room in CSS pixels
 */
export function layOutRelations(
  subject: Subject,
  relations: readonly Relation[],
  room: number,
): RelationGraphLayout {
  const around = Map.groupBy(relations, ({ company }) => company.id);
  const sides = new Set(relations.map(({ kind }) => BEFORE.has(kind)));
  const columns = 1 + sides.size;
  const gap = Math.min(RANK_GAP.most, Math.max(RANK_GAP.least, room / 18));
  const width = Math.min(NODE_WIDTH.most, Math.max(NODE_WIDTH.least, (room - gap * sides.size) / columns));
  const graph = new graphlib.Graph();
  graph.setGraph({ rankdir: 'LR', nodesep: NODE_GAP, ranksep: gap, marginx: 0, marginy: 2 });
  graph.setDefaultEdgeLabel(() => ({}));
  const size = { width, height: NODE_HEIGHT };
  graph.setNode(subject.id, { ...size });
  for (const [id, [first]] of around) {
    graph.setNode(id, { ...size });
    if (first && BEFORE.has(first.kind)) graph.setEdge(id, subject.id);
    else graph.setEdge(subject.id, id);
  }
  layout(graph);
  const corner = (id: string) => {
    const { x = 0, y = 0 } = graph.node(id) as { x?: number; y?: number };
    return { x: x - width / 2, y: y - NODE_HEIGHT / 2 };
  };
  const edges = [...around].flatMap(([id, [first]]) =>
    first ? [{ key: id, kind: first.kind, path: curve(corner(id), corner(subject.id), width) }] : [],
  );
  const { width: all = width, height = NODE_HEIGHT } = graph.graph() as { width?: number; height?: number };
  return {
    nodes: [
      { id: subject.id, company: subject, kinds: [], ...corner(subject.id) },
      ...[...around].flatMap(([id, group]) => {
        const [first] = group;
        if (!first) return [];
        return [{ id, company: first.company, kinds: group.map(({ kind }) => kind), ...corner(id) }];
      }),
    ],
    edges,
    width: all,
    height,
    nodeWidth: width,
  };
}

interface Corner {
  readonly x: number;
  readonly y: number;
}

/** From the right edge of the left box to the left edge of the right one. */
function curve(a: Corner, b: Corner, width: number): string {
  const [left, right] = a.x <= b.x ? [a, b] : [b, a];
  const from = { x: left.x + width, y: left.y + NODE_HEIGHT / 2 };
  const to = { x: right.x, y: right.y + NODE_HEIGHT / 2 };
  const middle = (from.x + to.x) / 2;
  return `M${from.x} ${from.y}C${middle} ${from.y} ${middle} ${to.y} ${to.x} ${to.y}`;
}
