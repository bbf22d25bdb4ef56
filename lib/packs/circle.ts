/** A company whose owners are still to be gone through. */
interface Step {
  readonly id: string;
  readonly owners: Iterator<string, undefined>;
}

/**
 * A company that is, through however many hands, its own owner; `undefined` if there is none.
 * @param owners of each company, by id; a company may have several
 */
export function findCircle(owners: ReadonlyMap<string, readonly string[]>): string | undefined {
  // Every company is walked once: what led to no circle is settled.
  const settled = new Set<string>();
  const onTrail = new Set<string>();
  const trail: Step[] = [];
  const enter = (id: string): void => {
    onTrail.add(id);
    trail.push({ id, owners: (owners.get(id) ?? []).values() });
  };
  for (const start of owners.keys()) {
    if (!settled.has(start)) enter(start);
    for (let last = trail.at(-1); last; last = trail.at(-1)) {
      const next = last.owners.next();
      if (next.done === true) {
        trail.pop();
        onTrail.delete(last.id);
        settled.add(last.id);
      } else if (onTrail.has(next.value)) return next.value;
      else if (!settled.has(next.value)) enter(next.value);
    }
  }
  return undefined;
}
