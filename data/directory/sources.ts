import { z } from 'zod';
import { localTextSchema, type LocalText } from '../schema/primitives.ts';
import { RELIABILITY_GRADES, sourceSchema, type Source, type SourceKind } from '../schema/source.ts';
import { publishedDate } from './dates.ts';
import type { DirectoryClaim, DirectoryEntity, DirectoryPage } from './types.ts';

const publishers = z.array(z.string()).transform((names) => new Set(names));
const remarked = z.strictObject({ grade: z.enum(RELIABILITY_GRADES), remark: localTextSchema });

/** `tables/publishers.yaml`. */
export const publisherTableSchema = z.strictObject({
  'unattributed-blog': publishers,
  encyclopedia: publishers,
  filing: publishers,
  'company-page': publishers,
  languages: z.record(z.string(), z.string()),
  languageNames: z.record(z.string(), localTextSchema),
  chineseNames: z.record(z.string(), z.string()),
  reliability: z.record(z.string(), remarked),
});
export type PublisherTable = z.infer<typeof publisherTableSchema>;

const AGENCY = /\((?:Reuters|Xinhua|AFP|Bloomberg|IANS|Lusa|PR Newswire)\)/;
const MIRROR = /^Wikipedia \(mirror: (.+)\)$/;

function kindOf({ publisher, title }: DirectoryPage, table: PublisherTable): SourceKind {
  for (const kind of ['unattributed-blog', 'encyclopedia', 'filing', 'company-page'] as const) {
    if (table[kind].has(publisher)) return kind;
  }
  if (/wikipedia/i.test(publisher)) return 'encyclopedia';
  if (publisher.endsWith('(GitHub)')) return 'register';
  if (/SEC EDGAR|filing copy|prospectus/i.test(publisher)) return 'filing';
  return AGENCY.test(`${publisher} ${title}`) ? 'wire' : 'news';
}

function isCopy(kind: SourceKind, { publisher }: DirectoryPage): boolean {
  if (kind === 'encyclopedia') return !/^(Simple English )?Wikipedia( \(\w+\))?$/.test(publisher);
  return kind === 'filing' && !/^SEC EDGAR$|investor relations$/.test(publisher);
}

/** A publisher in both languages; one without a Chinese name goes by its own in both. */
export function publisherName(publisher: string, table: PublisherTable): LocalText {
  const mirror = MIRROR.exec(publisher);
  if (mirror) return { en: publisher, 'zh-Hans': `维基百科（镜像：${mirror[1]}）` };
  return { en: publisher, 'zh-Hans': table.chineseNames[publisher] ?? publisher };
}

/** Title of a whole repository, of which the directory cites single files. */
function pageTitle({ title, publisher }: DirectoryPage): string {
  return publisher.endsWith('(GitHub)') ? title.replace(/:.*$/, '') : title;
}

function languageOf(page: DirectoryPage, evidence: readonly string[], table: PublisherTable): string {
  const listed = table.languages[page.publisher];
  if (listed !== undefined) return listed;
  const chinese = evidence.some((text) => /\p{Script=Han}/u.test(text) && !/[\u3041-\u30ff]/.test(text));
  return chinese ? 'zh' : 'en';
}

function slug(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
}

const ID_LENGTH = 64;

function idOf({ url, title, publisher }: DirectoryPage): string {
  const host = /^https?:\/\/(?:www\.)?([^/]+)/.exec(url)?.[1] ?? '';
  const words = publisher.endsWith('(GitHub)') ? url.replace(/^https?:\/\/[^/]+\//, '') : title;
  return slug(`${host} ${words}`).slice(0, ID_LENGTH).replace(/-+$/, '');
}

/** One record for each address, by address. */
export function toSources(entities: readonly DirectoryEntity[], table: PublisherTable): Map<string, Source> {
  const cited = new Map<string, DirectoryClaim[]>();
  for (const claim of entities.flatMap(({ claims }) => claims)) {
    cited.set(claim.source.url, [...(cited.get(claim.source.url) ?? []), claim]);
  }
  const taken = new Set<string>();
  const sources = new Map<string, Source>();
  for (const [url, claims] of [...cited].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const page = claims[0]?.source;
    if (page === undefined) continue;
    const wanted = idOf(page);
    let id = wanted;
    for (let n = 2; taken.has(id); n++) id = `${wanted}-${n}`;
    taken.add(id);
    sources.set(url, toSource(id, page, claims, table));
  }
  return sources;
}

function toSource(
  id: string,
  page: DirectoryPage,
  claims: readonly DirectoryClaim[],
  table: PublisherTable,
): Source {
  const kind = kindOf(page, table);
  const rating = table.reliability[isCopy(kind, page) ? `${kind}-copy` : kind];
  if (rating === undefined) throw new Error(`no reliability for ${kind}: add it to tables/publishers.yaml`);
  const language = languageOf(
    page,
    claims.map(({ evidence }) => evidence),
    table,
  );
  const spoken = table.languageNames[language];
  const remark = spoken
    ? {
        en: `${rating.remark.en}; the page is in ${spoken.en}`,
        'zh-Hans': `${rating.remark['zh-Hans']}；页面为${spoken['zh-Hans']}`,
      }
    : rating.remark;
  const known = sourceSchema.shape.language.safeParse(language);
  const published = publishedDate(page);
  return {
    id,
    kind,
    publisher: publisherName(page.publisher, table),
    authors: [],
    title: pageTitle(page),
    url: page.url,
    language: known.success ? known.data : 'en',
    ...(published && { published }),
    reliability: { grade: rating.grade, remark },
  };
}
