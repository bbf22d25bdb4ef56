import type { ClaimValue } from '../../data/schema/claim.ts';
import type { Alias, Company, CompanyKind } from '../../data/schema/company.ts';
import { FIELDS, fieldDefinition, type Field } from '../../data/schema/fields.ts';
import type { OwnParts } from '../../data/schema/own.ts';
import { isCorrection, OWN_PREFIX } from '../../data/schema/pack-ids.ts';
import { judgeName } from './judge-name.ts';

/** A fact as the reader fills it in. */
export interface FactDraft {
  readonly field: Field;
  readonly value: string;
  readonly unit: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Address of the source; may be empty. */
  readonly url: string;
}

/** A company as the reader fills it in. Everything but one name may be empty. */
export interface OwnDraft {
  /** A company that packs know, of which the reader states something: its names are theirs. */
  readonly corrects?: Company | undefined;
  readonly kind: CompanyKind;
  readonly latin: string;
  readonly hans: string;
  readonly hant: string;
  readonly pinyin: string;
  /** Other names, one a line. */
  readonly others: string;
  /** How a name is to be taken where the reader knows better than the rule, by name. */
  readonly rules: Readonly<Record<string, Alias['rule']>>;
  readonly description: string;
  /** Id of a company; empty for none. */
  readonly parent: string;
  readonly facts: readonly FactDraft[];
}

export const EMPTY_DRAFT: OwnDraft = {
  kind: 'company',
  latin: '',
  hans: '',
  hant: '',
  pinyin: '',
  others: '',
  rules: {},
  description: '',
  parent: '',
  facts: [],
};

/** Fields that a reader can fill in with one line of text, a date or a number. */
export const FACT_FIELDS: readonly Field[] = (Object.keys(FIELDS) as Field[]).filter(
  (field) => field !== 'description' && fieldDefinition(field).valueType !== 'company',
);

/** Words of business that any company may be recognised by. */
const CUE_SETS = ['actor-en', 'actor-zh', 'business', 'firm-en'];

/** A form for facts on a company that packs know. */
export function correctionOf(company: Company): OwnDraft {
  return { ...EMPTY_DRAFT, corrects: company };
}

/** A form for a name from a page: Han characters are taken for simplified ones. */
export function draftFor(name: string): OwnDraft {
  const text = name.normalize('NFC').trim().replaceAll(/\s+/gu, ' ');
  return /\p{Script=Han}/u.test(text) ? { ...EMPTY_DRAFT, hans: text } : { ...EMPTY_DRAFT, latin: text };
}

/** Every name of a draft once, in the order of the form, each judged, with the reader's word above the rule's. */
export function namesOf(draft: OwnDraft) {
  const given = [draft.latin, draft.hans, draft.hant, ...draft.others.split('\n')];
  const judged = given
    .filter((name) => name.trim() !== '')
    .map((name) => {
      const found = judgeName(name);
      const rule = found.rule && (draft.rules[found.text] ?? found.rule);
      const script = name === draft.hant ? 'hant' : found.script;
      return { ...found, script, ...(rule && { rule }) };
    });
  return [...new Map(judged.map((name) => [name.text, name])).values()];
}

/** The id of a new company: from its name where that has Latin letters, and unlike all that are taken. */
export function idFor(draft: OwnDraft, isTaken: (id: string) => boolean): string {
  const name = (draft.latin || draft.pinyin).normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const slug = name
    .match(/[a-z0-9]+/g)
    ?.join('-')
    .slice(0, 40)
    .replace(/-$/, '');
  const base = `${OWN_PREFIX}${slug ?? 'company'}`;
  for (let at = 1; ; at += 1) {
    const id = at === 1 ? base : `${base}-${at}`;
    if (!isTaken(id)) return id;
  }
}

function aliasesOf(draft: OwnDraft): Alias[] {
  return namesOf(draft).flatMap(({ text, script, rule, case: letters }): Alias[] =>
    rule ? [{ text, script, rule, case: letters, basis: 'general' }] : [],
  );
}

/** Nothing of what packs say of its names and their marking is repeated. */
function correctedCompany({ id, kind, names }: Company, draft: OwnDraft): Company {
  return { id, kind, names, aliases: aliasesOf(draft), cueSets: [], notNames: [] };
}

function companyOf(draft: OwnDraft, id: string): Company {
  if (draft.corrects) return correctedCompany(draft.corrects, draft);
  const [latin, hans, hant, pinyin] = [draft.latin, draft.hans, draft.hant, draft.pinyin].map((text) =>
    text.normalize('NFC').trim().replaceAll(/\s+/gu, ' '),
  );
  return {
    id,
    kind: draft.kind,
    names: {
      en: latin || pinyin || hans || hant || '',
      ...(hans && { 'zh-Hans': hans }),
      ...(hant && { 'zh-Hant': hant }),
    },
    ...(pinyin && { pinyin }),
    aliases: aliasesOf(draft),
    cueSets: CUE_SETS,
    notNames: [],
  };
}

const YOU = { en: 'you', 'zh-Hans': '你' };

/** The place a fact is from, as its source: the page that the reader names, else the reader. */
function sourceOf(id: string, url: string): OwnParts['sources'][number] {
  const page = URL.parse(url);
  const host = page && /^https?:$/u.test(page.protocol) ? page.hostname : undefined;
  return {
    id,
    kind: 'reader',
    publisher: host ? { en: host, 'zh-Hans': host } : YOU,
    authors: [],
    ...(host && { url }),
    language: 'en',
    reliability: {
      grade: 'low',
      remark: { en: 'entered by hand, not checked', 'zh-Hans': '手动填写，未经核对' },
    },
  };
}

/** As many words of a text as an evidence phrase may have. */
function firstWords(text: string): string {
  return text.trim().split(/\s+/u).slice(0, 8).join(' ').slice(0, 80);
}

/** The value in the form that its field takes; figures may have commas and spaces. */
function valueOf({ field, value }: FactDraft): ClaimValue {
  const text = value.trim();
  const { valueType } = fieldDefinition(field);
  if (valueType === 'number') return Number(text.replaceAll(/[\s,，]/gu, ''));
  return valueType === 'text' || valueType === 'place' ? { en: text, 'zh-Hans': text } : text;
}

type Statement = Pick<FactDraft, 'unit' | 'asOf' | 'url'> & {
  readonly field: Field;
  readonly value: ClaimValue;
  readonly words: string;
};

/** Everything that the draft states of the company, in the order of the form. */
function statementsOf(draft: OwnDraft, today: string): Statement[] {
  const plain = { unit: '', asOf: today, url: '' };
  const description = draft.description.trim();
  return [
    ...(description
      ? [
          {
            ...plain,
            field: 'description' as const,
            value: { en: description, 'zh-Hans': description },
            words: description,
          },
        ]
      : []),
    ...(draft.parent
      ? [{ ...plain, field: 'parent' as const, value: draft.parent, words: draft.parent }]
      : []),
    ...draft.facts.map((fact) => ({ ...fact, value: valueOf(fact), words: fact.value })),
  ];
}

/**
 * The records of a company that the reader has filled in. What the schema will not have (a word for a figure, a
 * date that is none) is still in them: check before saving.
 * @param today `YYYY-MM-DD`, the date of what the reader states without one
 */
export function partsOf(draft: OwnDraft, id: string, today: string): OwnParts {
  const statements = statementsOf(draft, today);
  const urls = [...new Set(statements.map(({ url }) => url.trim()))];
  // A pack's own claims may be called after the company.
  const mark = isCorrection(id) ? `${OWN_PREFIX}${id}` : id;
  const sourceId = (url: string): string => `${mark}-source-${urls.indexOf(url.trim()) + 1}`;
  return {
    company: companyOf(draft, id),
    sources: urls.map((url) => sourceOf(sourceId(url), url)),
    claims: statements.map(({ field, value, unit, asOf, url, words }, at) => {
      const source = sourceOf(sourceId(url), url.trim());
      return {
        id: `${mark}-${at + 1}`,
        about: id,
        field,
        value,
        ...(unit !== '' && { unit }),
        qualifier: 'exactly',
        status: 'reported',
        asOf: { from: asOf || today, to: asOf || today, basis: 'stated' },
        saidBy: { speaker: 'document', name: source.publisher },
        evidence: firstWords(words),
        source: source.id,
      };
    }),
  };
}
