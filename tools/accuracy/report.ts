import { rates, tally, tallyBy, type Finding, type Tally } from './score.ts';

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`.padStart(8);

function row(name: string, counts: Tally): string {
  const { precision, recall, f1 } = rates(counts);
  const numbers = [counts.right, counts.wrong, counts.missed]
    .map((count) => String(count).padStart(6))
    .join('');
  return `${name.padEnd(28)}${percent(precision)}${percent(recall)}${percent(f1)}${numbers}`;
}

const HEAD = `${''.padEnd(28)}precision  recall      F1 right wrong missed`;

/** One line a group; groups without any error are named together on the last. */
function table(title: string, groups: ReadonlyMap<string, Tally>, foldPerfect = false): string[] {
  const perfect = ([, counts]: readonly [string, Tally]): boolean => counts.wrong + counts.missed === 0;
  const shown = [...groups].filter((group) => !foldPerfect || !perfect(group));
  const rest = foldPerfect ? [...groups].filter(perfect).map(([name, { right }]) => `${name} ${right}`) : [];
  return [
    '',
    title,
    HEAD,
    ...shown.map(([name, counts]) => row(name, counts)),
    ...(rest.length > 0 ? [`without error: ${rest.join(', ')}`] : []),
  ];
}

/** Precision, recall and F1 in all, then by language, alias class and company. */
export function tables(
  findings: readonly Finding[],
  classOf: (surface: string, company: string) => string,
): string[] {
  const surface = ({ passage, start, end }: Finding): string => passage.text.slice(start, end);
  return [
    ...table(
      'By language',
      tallyBy(findings, ({ passage }) => passage.lang),
    ),
    ...table(
      'By class of name',
      tallyBy(findings, (finding) => classOf(surface(finding), finding.company)),
    ),
    ...table(
      'By company',
      tallyBy(findings, ({ company }) => company),
      true,
    ),
  ];
}

/** Every error with its text, the name between ⟦ and ⟧. */
export function errors(findings: readonly Finding[]): string[] {
  return findings
    .filter(({ outcome }) => outcome !== 'right')
    .map(({ outcome, company, start, end, passage: { id, text } }) => {
      const from = Math.max(0, start - 60);
      const shown = `${text.slice(from, start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 60)}`;
      return `${outcome} ${company} in ${id}: ${from > 0 ? '…' : ''}${shown.replaceAll('\n', ' ')}${end + 60 < text.length ? '…' : ''}`;
    });
}

/** One line a method, over the same passages. */
export function comparison(methods: Readonly<Record<string, readonly Finding[]>>): string[] {
  return [HEAD, ...Object.entries(methods).map(([name, findings]) => row(name, tally(findings)))];
}
