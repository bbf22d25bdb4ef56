import { companySchema, cuesSchema, type Company, type Cues } from '../../data/schema/company.ts';
import { packSchema, type Pack } from '../../data/schema/pack.ts';
import { compileIndex, openIndex, type NameIndex } from '../../lib/detect/index.ts';

interface NamedParts {
  readonly id: string;
  readonly kind?: Company['kind'];
  readonly names?: Company['names'];
  /** `Name`, `?Name` for a guarded one, `~Name` for a likely one, `=Name` for one that keeps its capitals. */
  readonly spellings: readonly string[];
  readonly cues?: Partial<Cues>;
  readonly cueSets?: readonly string[];
  readonly notNames?: readonly string[];
}

const HAN = /\p{Script=Han}/u;

function alias(spelling: string) {
  const text = spelling.replace(/^[?~=]+/, '');
  const marks = new Set(spelling.slice(0, spelling.length - text.length));
  return {
    text,
    script: HAN.test(text) ? ('hans' as const) : ('latin' as const),
    rule: marks.has('?') ? ('guarded' as const) : marks.has('~') ? ('likely' as const) : ('safe' as const),
    case: marks.has('=') ? ('exact' as const) : ('any' as const),
    basis: 'general' as const,
  };
}

/** A company by its spellings. */
export function namedCompany({ spellings, cues, ...parts }: NamedParts): Company {
  return companySchema.parse({
    kind: 'company',
    names: { en: parts.id },
    ...parts,
    aliases: spellings.map(alias),
    ...(cues && { cues: cuesSchema.parse(cues) }),
  });
}

/** A pack of such companies; `parents` are pairs of child and parent. */
export function namesPack(
  companies: readonly Company[],
  parents: readonly (readonly [child: string, parent: string])[] = [],
): Pack {
  return packSchema.parse({
    format: 1,
    id: 'names',
    title: { en: 'Names', 'zh-Hans': '名称' },
    version: '1.0.0',
    builtFrom: 'a test',
    sources: [],
    companies,
    claims: parents.map(([about, value]) => ({
      id: `${about}-parent`,
      about,
      field: 'parent',
      value,
      qualifier: 'exactly',
      status: 'reported',
      asOf: { from: '2025', to: '2025', basis: 'stated' },
      saidBy: { speaker: 'document', name: { en: 'a test', 'zh-Hans': '测试' } },
      source: 'test',
      evidence: 'a test',
    })),
  });
}

/** The opened index over packs. Throws when it cannot be opened. */
export function openedIndex(...packs: readonly Pack[]): NameIndex {
  const index = openIndex(compileIndex(packs));
  if (!index.ok) throw new Error(index.error);
  return index.value;
}
