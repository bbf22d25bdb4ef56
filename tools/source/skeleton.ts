import { OPEN } from '../../data/check-schema.ts';
import type { SourceDocument } from '../../data/documents.ts';
import { detect, type NameIndex } from '../../lib/detect/index.ts';
import { type Figure, findDates, findFigures } from './figures.ts';

interface Paragraph {
  readonly number: number;
  readonly length: number;
  /** Company ids in the order of their first mention, each with its spellings here. */
  readonly companies: ReadonlyMap<string, readonly string[]>;
  readonly figures: readonly Figure[];
  readonly dates: readonly string[];
}

function readParagraph(text: string, at: number, index: NameIndex, lang: string): Paragraph {
  const companies = new Map<string, string[]>();
  for (const { company, start, end } of detect(index, text, { lang })) {
    const spelling = text.slice(start, end);
    const spellings = companies.get(company) ?? [];
    if (!spellings.includes(spelling)) companies.set(company, [...spellings, spelling]);
  }
  const [figures, dates] = [findFigures(text), findDates(text)];
  return { number: at + 1, length: text.length, companies, figures, dates };
}

/** YAML text in single quotes where it would otherwise mean something else. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function describe({ number, length, companies, figures, dates }: Paragraph): string[] {
  const names = [...companies].map(([id, spellings]) => `${id} (${spellings.join(', ')})`);
  const list = (label: string, found: readonly string[]) =>
    found.length > 0 ? [`  #   ${label}: ${found.join('; ')}`] : [];
  return [
    `  # Paragraph ${number}, ${length} characters`,
    ...list('names', names),
    ...list(
      'figures',
      figures.map(({ phrase }) => phrase),
    ),
    ...list('dates', dates),
  ];
}

/** The first claim says who speaks, and those after it refer to it. */
const SPEAKER = [
  '    saidBy: &by-document',
  `      speaker: ${OPEN}`,
  '      name:',
  `        en: ${OPEN}`,
  `        zh-Hans: ${OPEN}`,
];
const SAME_SPEAKER = ['    saidBy: *by-document'];

interface Draft {
  readonly paragraph: Paragraph;
  readonly figure: Figure;
  /** Of the ledger. */
  readonly id: string;
  readonly isFirst: boolean;
}

/** The document's own date, unless the paragraph names dates: then one of them may be meant. */
function asOfLine({ dates }: Paragraph): string {
  if (dates.length === 0) return '    asOf: *published';
  return `    asOf: ${OPEN} # the text names: ${[...new Set(dates)].join('; ')}`;
}

function draft({ paragraph, figure, id, isFirst }: Draft): string[] {
  const { phrase, value, unit, qualifier } = figure;
  const place = `p${String(paragraph.number).padStart(2, '0')}-${paragraph.figures.indexOf(figure) + 1}`;
  const [about = OPEN] = paragraph.companies.keys();
  return [
    `  - id: ${id}-${place}`,
    `    about: ${about}`,
    `    field: ${OPEN}`,
    `    value: ${value}`,
    `    unit: ${unit ?? OPEN}`,
    `    qualifier: ${qualifier}`,
    `    status: ${OPEN}`,
    asOfLine(paragraph),
    ...(isFirst ? SPEAKER : SAME_SPEAKER),
    `    paragraph: ${paragraph.number}`,
    `    evidence: ${quoted(phrase)}`,
  ];
}

function sourcePart(file: string, sha256: string, id: string, language: 'en' | 'zh'): string[] {
  const local = (indent: string) => [`${indent}en: ${OPEN}`, `${indent}zh-Hans: ${OPEN}`];
  return [
    `# Every ${OPEN} is yours to decide; docs/adding-a-source.md says how. "npm run data" lists what is left.`,
    'source:',
    `  id: ${id}`,
    `  kind: ${OPEN}`,
    '  publisher:',
    ...local('    '),
    '  authors: []',
    `  language: ${language}`,
    '  published: &published',
    `    from: ${OPEN} # 'YYYY-MM-DD', or less where less is known`,
    `    to: ${OPEN}`,
    '    basis: stated # or inferred, with a reason in both languages',
    '  reliability:',
    `    grade: ${OPEN}`,
    '    remark:',
    ...local('      '),
    '  document:',
    `    file: ${quoted(file)}`,
    `    sha256: ${sha256}`,
  ];
}

/** Paragraphs without a name and without a figure seldom state a fact about a company. */
function excludedPart(paragraphs: readonly Paragraph[]): string[] {
  const bare = paragraphs.filter(({ companies, figures }) => companies.size === 0 && figures.length === 0);
  if (bare.length === 0) return ['excluded: []'];
  return [
    '# These hold no name and no figure. Give each its reason, or a claim.',
    'excluded:',
    ...bare.map(({ number }) => `  - { paragraphs: [${number}], why: ${OPEN} }`),
  ];
}

/**
 * The beginning of a ledger: the document's sum, and for each paragraph the names and figures in it, each
 * figure drafted as a claim. Nothing of the document stands in it but those names, dates and figures.
 */
export function ledgerSkeleton(file: string, document: SourceDocument, id: string, index: NameIndex): string {
  const han = document.text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const language = han > document.text.length / 5 ? 'zh' : 'en';
  const paragraphs = document.paragraphs.map((text, at) => readParagraph(text, at, index, language));
  const first = paragraphs.find(({ figures }) => figures.length > 0)?.figures[0];
  const claims = paragraphs.flatMap((paragraph) => [
    ...describe(paragraph),
    ...paragraph.figures.flatMap((figure) => draft({ paragraph, figure, id, isFirst: figure === first })),
  ]);
  return [
    ...sourcePart(file, document.sha256, id, language),
    '',
    ...excludedPart(paragraphs),
    '',
    first === undefined ? 'claims: []' : 'claims:',
    ...claims,
    '',
  ].join('\n');
}
