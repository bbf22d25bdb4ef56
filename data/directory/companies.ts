import { z } from 'zod';
import type { Alias, Company, CompanyKind, Cues } from '../schema/company.ts';
import { hasHan } from './script.ts';
import type { DirectoryEntity, DirectoryForm } from './types.ts';

const words = z.array(z.string().min(1)).default([]);

/** `tables/names-*.yaml`: what a reader must know about the names of one entry. */
export const nameNotesSchema = z.record(
  z.string(),
  z.strictObject({
    /** Forms that count only in this capitalisation. */
    exact: words,
    /** Forms that need evidence; the traditional form follows the simplified one. */
    guard: words,
    /** Forms that need a little evidence: mostly the company, now and then something else. */
    likely: words,
    /** Forms that the directory does not list. */
    add: words,
    /** Forms of the directory that are not to be used. */
    drop: words,
    cueSets: words,
    cues: z
      .strictObject({
        for: words,
        against: words,
        before: words,
        after: words,
        notBefore: words,
        notAfter: words,
      })
      .prefault({}),
    notNames: words,
  }),
);
export type NameNotes = z.infer<typeof nameNotesSchema>[string];

const KINDS: Readonly<Record<DirectoryEntity['kind'], CompanyKind>> = {
  company: 'company',
  subsidiary: 'subsidiary',
  brand: 'brand',
  product: 'app',
};

type Write = (text: string) => string;

/** Against every name that needs evidence: it may be spoken of as a word. */
const AS_A_WORD = 'as-a-word';

/** The card's names and every alias of an entity, with its rule. */
export function toCompany(entity: DirectoryEntity, notes: NameNotes, traditional: Write): Company {
  const withTraditional = (list: readonly string[]) => [
    ...new Set(list.flatMap((word) => [word, traditional(word)])),
  ];
  const cues = Object.fromEntries(
    Object.entries(notes.cues).map(([role, list]) => [role, withTraditional(list)]),
  ) as unknown as Cues;
  const hans = mainHanForm(entity.names.zhHans);
  const hant = mainHanForm(entity.names.zhHant);
  return {
    id: entity.id,
    kind: KINDS[entity.kind],
    names: {
      en: entity.names.en[0]?.form ?? entity.id,
      ...(hans && { 'zh-Hans': hans }),
      ...(hans && hant && { 'zh-Hant': hant }),
    },
    ...(hans && entity.names.pinyin && { pinyin: entity.names.pinyin }),
    aliases: aliasesOf(entity, notes, traditional),
    ...(Object.values(cues).some((list) => list.length > 0) && { cues }),
    cueSets: [...notes.cueSets, ...(notes.guard.length + notes.likely.length > 0 ? [AS_A_WORD] : [])],
    notNames: withTraditional(notes.notNames),
  };
}

/** The first form in Han characters; a registered name of Latin letters and a company form is no such name. */
function mainHanForm(forms: readonly DirectoryForm[]): string | undefined {
  return forms
    .map(({ form }) => form)
    .find((form) => hasHan(form) && !/^[A-Za-z]{3,}\p{Script=Han}/u.test(form));
}

type Script = Alias['script'];

function aliasesOf({ names }: DirectoryEntity, notes: NameNotes, traditional: Write): Alias[] {
  const listed = (forms: readonly DirectoryForm[], script: Script) =>
    forms.map(({ form, basis }) => ({
      text: form,
      basis,
      script: hasHan(form) ? script : ('latin' as const),
    }));
  const added = notes.add.flatMap((text) => {
    const script: Script = hasHan(text) ? 'hans' : 'latin';
    const general = { basis: 'general' as const };
    const other = traditional(text);
    return [
      { text, script, ...general },
      ...(other === text ? [] : [{ text: other, script: 'hant' as const, ...general }]),
    ];
  });
  const spellings = [
    ...listed(names.en, 'hans'),
    ...listed(names.abbr, 'hans'),
    ...listed(names.zhHans, 'hans'),
    ...listed(names.zhHant, 'hant'),
    ...added,
  ].filter(({ text }) => !notes.drop.includes(text));

  const guarded = new Set(notes.guard.flatMap((text) => [text, traditional(text)]));
  const likely = new Set(notes.likely.flatMap((text) => [text, traditional(text)]));
  const ruleOf = (text: string) => (guarded.has(text) ? 'guarded' : likely.has(text) ? 'likely' : 'safe');
  const exact = new Set(notes.exact);
  const aliases = new Map<string, Alias>();
  for (const { text, script, basis } of spellings) {
    const isExact = exact.has(text);
    const key = isExact ? text : text.toLowerCase();
    if (aliases.has(key)) continue;
    aliases.set(key, {
      text,
      script,
      rule: ruleOf(text),
      case: isExact ? 'exact' : 'any',
      basis,
    });
  }
  return [...aliases.values()];
}
