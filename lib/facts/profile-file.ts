import type { CompanyBundle } from '../../data/schema/bundle.ts';
import { type FieldGroup, fieldDefinition } from '../../data/schema/fields.ts';
import { escapeHtml } from '../shared/escape-html.ts';
import { type CiteFormat, type CiteWords, citeFact, citeHeading, escapeMarkdown } from './cite.ts';
import { formatPartialDate } from './format-date.ts';
import { factGroups } from './profile.ts';
import { type RelationKind, relationsOf } from './relations.ts';
import type { Fact } from './types.ts';

/** A profile as a file that stands alone. */
export type ProfileFormat = Exclude<CiteFormat, 'text'>;

export interface ProfileWords extends CiteWords {
  readonly card: { readonly relations: string };
  readonly relation: Readonly<Record<RelationKind, string>>;
  readonly profile: {
    readonly group: Readonly<Record<FieldGroup, string>>;
    readonly readOn: (date: string) => string;
  };
}

interface Part {
  readonly title: string;
  readonly fields: readonly { readonly title: string; readonly facts: readonly Fact[] }[];
}

function partsOf(bundle: CompanyBundle, words: ProfileWords): readonly Part[] {
  const { language } = words.figures;
  const relations = [...Map.groupBy(relationsOf(bundle), ({ kind }) => kind)].map(([kind, group]) => ({
    title: words.relation[kind],
    facts: group.flatMap(({ facts }) => facts),
  }));
  const groups = factGroups(bundle).map(({ group, fields }) => ({
    title: words.profile.group[group],
    fields: fields.map(({ field, facts }) => ({ title: fieldDefinition(field).label[language], facts })),
  }));
  return relations.length === 0 ? groups : [{ title: words.card.relations, fields: relations }, ...groups];
}

const STYLE =
  'body{font:16px/1.55 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;max-width:44rem;' +
  'margin:2rem auto;padding:0 1rem;color-scheme:light dark}h2{border-bottom:1px solid;padding-bottom:.2em}' +
  'h3{margin-bottom:0}li{margin:.4em 0}';

/**
 * Everything known of a company as one file, each statement with its citation.
 *
 * @param today `YYYY-MM-DD`, the day it is written
 */
export function profileFile(
  bundle: CompanyBundle,
  words: ProfileWords,
  today: string,
  format: ProfileFormat,
): string {
  const heading = citeHeading(bundle, words);
  const remark = words.profile.readOn(formatPartialDate(today, words.figures.language));
  const parts = partsOf(bundle, words);
  const cite = (fact: Fact) => citeFact(fact, bundle, words, format);
  if (format === 'markdown') {
    const body = parts.flatMap(({ title, fields }) => [
      `## ${title}`,
      ...fields.map((field) =>
        [`### ${field.title}`, '', ...field.facts.map((fact) => `- ${cite(fact)}`)].join('\n'),
      ),
    ]);
    return `${[`# ${escapeMarkdown(heading)}`, remark, ...body].join('\n\n')}\n`;
  }
  const body = parts.map(({ title, fields }) => {
    const lists = fields.map(
      (field) =>
        `<h3>${escapeHtml(field.title)}</h3><ul>${field.facts.map((fact) => `<li>${cite(fact)}</li>`).join('\n')}</ul>`,
    );
    return `<h2>${escapeHtml(title)}</h2>\n${lists.join('\n')}`;
  });
  return [
    `<!doctype html><html lang="${words.figures.language}"><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width">',
    `<title>${escapeHtml(heading)}</title><style>${STYLE}</style>`,
    `<h1>${escapeHtml(heading)}</h1><p>${escapeHtml(remark)}</p>`,
    ...body,
    '</html>\n',
  ].join('\n');
}
