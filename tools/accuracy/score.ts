import type { Label, LabelledPassage } from '../../tests/support/corpus.ts';

export interface Tally {
  right: number;
  /** Marked, but not a mention. */
  wrong: number;
  missed: number;
}

export interface Finding extends Label {
  readonly outcome: keyof Tally;
  readonly passage: LabelledPassage;
}

export type Finder = (passage: LabelledPassage) => readonly Label[];

const key = ({ start, end, company }: Label): string => `${start}-${end}-${company}`;

/** Compares what a finder marks with the labels. A mention is right only with its exact ends and company. */
export function judge(passages: readonly LabelledPassage[], find: Finder): Finding[] {
  return passages.flatMap((passage) => {
    const found = find(passage);
    const expected = new Set(passage.labels.map(key));
    const marked = new Set(found.map(key));
    return [
      ...found.map(
        (label) => ({ ...label, passage, outcome: expected.has(key(label)) ? 'right' : 'wrong' }) as const,
      ),
      ...passage.labels
        .filter((label) => !marked.has(key(label)))
        .map((label) => ({ ...label, passage, outcome: 'missed' }) as const),
    ];
  });
}

/** How many findings there are of each outcome. */
export function tally(findings: readonly Finding[]): Tally {
  const counts: Tally = { right: 0, wrong: 0, missed: 0 };
  for (const { outcome } of findings) counts[outcome]++;
  return counts;
}

/** Tallies of groups, the largest group first. */
export function tallyBy(
  findings: readonly Finding[],
  groupOf: (finding: Finding) => string,
): Map<string, Tally> {
  const groups = Map.groupBy(findings, groupOf);
  return new Map(
    [...groups].toSorted(([, a], [, b]) => b.length - a.length).map(([name, group]) => [name, tally(group)]),
  );
}

/** Each between 0 and 1; 1 where there was nothing to get wrong. */
export function rates({ right, wrong, missed }: Tally): { precision: number; recall: number; f1: number } {
  const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
  return {
    precision: share(right, right + wrong),
    recall: share(right, right + missed),
    f1: share(2 * right, 2 * right + wrong + missed),
  };
}
