import { EVIDENCE_WORD_LIMIT, type Claim } from '../schema/claim.ts';
import type { Field } from '../schema/fields.ts';
import type { AsOf, LocalText } from '../schema/primitives.ts';
import type { Source } from '../schema/source.ts';
import { undatedAsOf } from './dates.ts';
import { publisherName, type PublisherTable } from './sources.ts';
import type { DirectoryClaim, DirectoryEntity } from './types.ts';
import { listedValue, listing, people, splitRemark, ticker, type ValueTable } from './values.ts';

/** What a claim says, before who says it and when. */
interface Statement {
  readonly field: Field;
  readonly value: string | LocalText;
  readonly detail?: LocalText;
}

export interface ClaimTables {
  readonly values: ValueTable;
  readonly publishers: PublisherTable;
  /** Source records by address. */
  readonly sources: ReadonlyMap<string, Source>;
  /** Company ids by each of their names. */
  readonly idOfName: ReadonlyMap<string, string>;
}

const same = (text: string): LocalText => ({ en: text, 'zh-Hans': text });

/** A product is launched; a company is launched only where the source says so. */
function beginning(entity: DirectoryEntity, value: string, table: ValueTable): Statement {
  const { plain, remark } = splitRemark(table, value);
  const words = remark?.en ?? '';
  const launched = entity.kind === 'product' || /\blaunch\b|platform$/.test(words);
  const plainRemark = words === 'launch' ? undefined : remark;
  return {
    field: launched ? 'launched' : 'founded',
    value: plain,
    ...(plainRemark && { detail: plainRemark }),
  };
}

/** A parent with an entry of its own is linked; any other is named. */
function parent(value: string, { values, idOfName }: ClaimTables): Statement {
  const linked = idOfName.get(value) ?? idOfName.get(value.replace(/ \(.*$/, ''));
  const { plain, remark } = splitRemark(values, value);
  const detail = remark && { detail: remark };
  if (linked !== undefined) return { field: 'parent', value: linked, ...detail };
  const zh = values.owners[plain];
  if (zh === undefined) throw new Error(`"${plain}" is no entry and not under owners in tables/values.yaml`);
  const parentCompany = { en: 'parent company', 'zh-Hans': '母公司' };
  const both = remark && { en: `parent company; ${remark.en}`, 'zh-Hans': `母公司；${remark['zh-Hans']}` };
  return { field: 'owner', value: { en: plain, 'zh-Hans': zh }, detail: both ?? parentCompany };
}

function stateOf(
  entity: DirectoryEntity,
  { predicate, value }: DirectoryClaim,
  tables: ClaimTables,
): Statement {
  const { values } = tables;
  switch (predicate) {
    case 'founded':
      return beginning(entity, value, values);
    case 'parent':
    case 'product_of':
      return parent(value, tables);
    case 'founder':
      return { field: 'founder', ...people(values, value) };
    case 'chief_executive':
      return { field: 'chief-executive', ...people(values, value) };
    case 'ticker':
      return { field: 'ticker', ...ticker(values, value) };
    case 'listed':
      return { field: 'listing', ...listing(values, value) };
    case 'website_domain':
      return { field: 'website', value: same(value) };
    case 'former_name':
      return { field: 'former-name', ...listedValue(values, 'former_name', value) };
    case 'english_brand':
      return { field: 'also-known-as', ...listedValue(values, 'english_brand', value) };
    case 'industry':
    case 'headquarters':
    case 'products':
    case 'owner':
      return { field: predicate, ...listedValue(values, predicate, value) };
    default:
      throw new Error(
        `${entity.id}: no field for the predicate "${predicate}"; add it in data/directory/claims.ts`,
      );
  }
}

/** Predicates whose values speak of dates; numbers in others (tickers, addresses) are no years. */
const DATED = new Set(['founded', 'listed', 'former_name', 'owner', 'parent', 'product_of']);

function latestYear(values: readonly string[]): string | undefined {
  return values
    .flatMap((value) => value.match(/(?<![\d.])(?:19|20)\d\d(?!\d)/g) ?? [])
    .toSorted()
    .at(-1);
}

function asOf(entity: DirectoryEntity, claim: DirectoryClaim, source: Source): AsOf {
  if (claim.asOf !== undefined) return { from: claim.asOf, to: claim.asOf, basis: 'stated' };
  const own = DATED.has(claim.predicate) ? latestYear([claim.value]) : undefined;
  const beginnings = entity.claims
    .filter(({ predicate }) => predicate === 'founded')
    .map(({ value }) => value.slice(0, 4));
  return undatedAsOf(source.published, latestYear([own ?? '', beginnings.toSorted()[0] ?? '']));
}

const SPEAKERS = { filing: 'filing', 'company-page': 'company' } as const;

function saidBy(
  { publisher, title }: DirectoryClaim['source'],
  source: Source,
  table: PublisherTable,
): Claim['saidBy'] {
  const speaker =
    source.kind === 'filing' || source.kind === 'company-page' ? SPEAKERS[source.kind] : 'document';
  // A repository is one source; the file that holds the fact is said here.
  const name = source.kind === 'register' ? same(title) : publisherName(publisher, table);
  return { speaker, name };
}

function statusOf({ predicate, value, qualifier }: DirectoryClaim): Claim['status'] {
  if (qualifier === 'reported') return 'claimed';
  return predicate === 'owner' && /\bagreed\b/.test(value) ? 'planned' : 'reported';
}

/** Accented letters in one form, and no more words than a claim may hold. */
function fitEvidence(text: string): string {
  const evidence = text.normalize('NFC');
  const words = [...evidence.matchAll(/[\p{L}\p{N}$%]+/gu)];
  const last = words[EVIDENCE_WORD_LIMIT - 1];
  return words.length > EVIDENCE_WORD_LIMIT && last
    ? evidence.slice(0, last.index + last[0].length)
    : evidence;
}

/** All claims of an entity, in the order of the directory. */
export function toClaims(entity: DirectoryEntity, tables: ClaimTables): Claim[] {
  const count = new Map<Field, number>();
  return entity.claims.map((claim) => {
    const source = tables.sources.get(claim.source.url);
    if (!source) throw new Error(`${entity.id}: no source record for ${claim.source.url}`);
    const { field, value, detail } = stateOf(entity, claim, tables);
    const number = (count.get(field) ?? 0) + 1;
    count.set(field, number);
    return {
      id: `directory-${entity.id}-${field}-${number}`,
      about: entity.id,
      field,
      value,
      qualifier: claim.qualifier === 'about' ? 'about' : 'exactly',
      status: statusOf(claim),
      asOf: asOf(entity, claim, source),
      saidBy: saidBy(claim.source, source, tables.publishers),
      source: source.id,
      evidence: fitEvidence(claim.evidence),
      ...(detail && { detail }),
    };
  });
}

/** Ids by every Latin name; a name that two entities share belongs to neither. */
export function idsByName(entities: readonly DirectoryEntity[]): Map<string, string> {
  const ids = new Map<string, string>();
  for (const { id, names } of entities) {
    for (const { form } of [...names.en, ...names.abbr]) if (!ids.has(form)) ids.set(form, id);
  }
  return ids;
}
