import type { CompanyBundle } from '../../data/schema/bundle.ts';
import type { Status } from '../../data/schema/claim.ts';
import { fieldDefinition } from '../../data/schema/fields.ts';
import { nameIn } from '../../data/schema/languages.ts';
import type { Source, SourceKind } from '../../data/schema/source.ts';
import { escapeHtml } from '../shared/escape-html.ts';
import { isUndated } from './dates.ts';
import { formatValue } from './format.ts';
import { formatAsOf } from './format-date.ts';
import type { FigureGrammar } from './grammar.ts';
import type { Fact } from './types.ts';

export type CiteFormat = 'text' | 'markdown' | 'html';

/** The words of a citation in one language; each dictionary of the interface brings them. */
export interface CiteWords {
  readonly figures: FigureGrammar;
  readonly status: Readonly<Record<Status, string>>;
  readonly receipt: {
    readonly kind: Readonly<Record<SourceKind, string>>;
    readonly paragraph: (n: number) => string;
  };
  readonly cite: {
    readonly list: string;
    readonly quote: (words: string) => string;
    readonly title: (title: string) => string;
    /** A date that the source does not state. */
    readonly workedOut: (date: string) => string;
    readonly saidBy: (name: string) => string;
    readonly brackets: (words: string) => string;
    readonly statement: (subject: string, label: string, value: string, circumstances: string) => string;
    readonly cited: (statement: string, source: string, evidence: string, url: string) => string;
  };
}

/** How a format writes what is more than letters. */
interface Markup {
  readonly plain: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly link: (text: string, url: string) => string;
  /** The address of the source stands in the open, since there are no links. */
  readonly tellsUrl: boolean;
}

/** Text as it may stand in Markdown: signs that it would take for its own are escaped. */
export function escapeMarkdown(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>#|~]/g, String.raw`\$&`);
}

const MARKUP: Readonly<Record<CiteFormat, Markup>> = {
  text: { plain: (text) => text, strong: (text) => text, link: (text) => text, tellsUrl: true },
  markdown: {
    plain: escapeMarkdown,
    strong: (text) => `**${text}**`,
    link: (text, url) => `[${text}](<${url}>)`,
    tellsUrl: false,
  },
  html: {
    plain: escapeHtml,
    strong: (text) => `<b>${text}</b>`,
    link: (text, url) => `<a href="${escapeHtml(url)}">${text}</a>`,
    tellsUrl: false,
  },
};

/** What a document is called: its title, else the name of its file. */
export function documentName(source: Source): string | undefined {
  return source.title ?? source.document?.file;
}

/** The name of a company of the bundle in a language; an id that no pack knows stays as it is. */
export function companyName(bundle: CompanyBundle, id: string, { language }: FigureGrammar): string {
  const names = id === bundle.company.id ? bundle.company.names : bundle.related[id]?.names;
  return names ? nameIn(names, language) : id;
}

/** What a fact says, hedge included, with the words that complete a figure. */
function valueWords({ claim }: Fact, bundle: CompanyBundle, grammar: FigureGrammar): string {
  const { valueType } = fieldDefinition(claim.field);
  if (valueType === 'company' && typeof claim.value === 'string') {
    return companyName(bundle, claim.value, grammar);
  }
  const detail = valueType === 'text' ? undefined : claim.detail?.[grammar.language];
  return [formatValue(claim, grammar), ...(detail === undefined ? [] : [detail])].join(' ');
}

function whenWords({ claim: { asOf } }: Fact, { figures, cite }: CiteWords): string {
  if (isUndated(asOf)) return figures.undated;
  const date = formatAsOf(asOf, figures.language);
  return asOf.basis === 'inferred' ? cite.workedOut(date) : date;
}

function sourceWords({ claim, source }: Fact, words: CiteWords, { plain, link }: Markup): string {
  const { receipt, cite, figures } = words;
  const publisher = plain(source.publisher[figures.language]);
  const name = documentName(source);
  return [
    source.url === undefined ? publisher : link(publisher, source.url),
    ...(source.agency === undefined ? [] : [plain(source.agency)]),
    ...(name === undefined ? [] : [plain(source.title === undefined ? name : cite.title(name))]),
    receipt.kind[source.kind],
    ...(claim.paragraph === undefined ? [] : [receipt.paragraph(claim.paragraph)]),
  ].join(cite.list);
}

/** One fact as a reader may quote it: who it is of, what, when, by whose word, and where that stands. */
export function citeFact(fact: Fact, bundle: CompanyBundle, words: CiteWords, format: CiteFormat): string {
  const { claim, source } = fact;
  const { cite, figures, status } = words;
  const markup = MARKUP[format];
  const { plain } = markup;
  const circumstances = [
    whenWords(fact, words),
    ...(claim.status === 'reported' ? [] : [status[claim.status]]),
    cite.saidBy(claim.saidBy.name[figures.language]),
  ];
  const statement = cite.statement(
    plain(companyName(bundle, claim.about, figures)),
    fieldDefinition(claim.field).label[figures.language],
    markup.strong(plain(valueWords(fact, bundle, figures))),
    plain(circumstances.join(cite.list)),
  );
  const url = markup.tellsUrl ? (source.url ?? '') : '';
  return cite.cited(statement, sourceWords(fact, words, markup), plain(cite.quote(claim.evidence)), url);
}

/** Both names of the company, as a heading: "Xiaohongshu (小红书)". */
export function citeHeading({ company }: CompanyBundle, { figures, cite }: CiteWords): string {
  const { en, 'zh-Hans': han } = company.names;
  const [first, second] = figures.language === 'zh-Hans' && han !== undefined ? [han, en] : [en, han];
  return second === undefined || second === first ? first : `${first}${cite.brackets(second)}`;
}

/** Several facts of one company, each with its citation, under its name. */
export function citeFacts(
  facts: readonly Fact[],
  bundle: CompanyBundle,
  words: CiteWords,
  format: CiteFormat,
): string {
  const heading = citeHeading(bundle, words);
  const lines = facts.map((fact) => `- ${citeFact(fact, bundle, words, format)}`);
  return [format === 'markdown' ? `## ${escapeMarkdown(heading)}` : heading, '', ...lines, ''].join('\n');
}
