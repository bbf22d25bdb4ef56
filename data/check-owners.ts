import type { Fault } from './fault.ts';
import type { Claim } from './schema/claim.ts';
import type { Located, Seeds } from './seeds.ts';

interface Link {
  readonly child: string;
  readonly owner: string;
  readonly claim: Located<Claim>;
}

/** Nobody is, through however many hands, its own owner. */
export function checkOwners({ documents, directory }: Seeds): readonly Fault[] {
  const links = [...documents.claims, ...directory.claims].flatMap((claim): Link[] => {
    const { about, field, value } = claim.value;
    if (typeof value !== 'string') return [];
    if (field === 'parent') return [{ child: about, owner: value, claim }];
    return field === 'product' ? [{ child: value, owner: about, claim }] : [];
  });
  const ownersOf = Map.groupBy(links, ({ child }) => child);
  const reported = new Set<string>();
  return links.flatMap(({ child, owner, claim }) => {
    const circle = wayBack(owner, child, ownersOf);
    const key = circle?.toSorted().join(' ');
    if (!circle || !key || reported.has(key)) return [];
    reported.add(key);
    const names = [child, ...circle].join(' → ');
    return [
      claim.fault(`owners go in a circle: ${names}; correct one of these parent or product claims`, 'value'),
    ];
  });
}

/** The owners from `from` up to `to`, or nothing when `to` is not among them. */
function wayBack(
  from: string,
  to: string,
  ownersOf: ReadonlyMap<string, readonly Link[]>,
): readonly string[] | undefined {
  const ways: (readonly string[])[] = [[from]];
  const seen = new Set([from]);
  for (let way = ways.shift(); way; way = ways.shift()) {
    const last = way.at(-1) ?? from;
    if (last === to) return way;
    for (const { owner } of ownersOf.get(last) ?? []) {
      if (!seen.has(owner)) ways.push([...way, owner]);
      seen.add(owner);
    }
  }
  return undefined;
}
