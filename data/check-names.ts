import type { Fault } from './fault.ts';
import { type Alias, type Company, isMarkedKind } from './schema/company.ts';
import type { Located, Seeds } from './seeds.ts';

interface Listed {
  readonly alias: Alias;
  readonly company: string;
  readonly fault: (message: string) => Fault;
}

/** Every name leads to one company or is guarded, is listed once, and a marked company can be found by its own names. */
export function checkNames({ documents, directory }: Seeds): readonly Fault[] {
  const companies = [...documents.companies, ...directory.companies];
  return [...companies.flatMap(ownNames), ...doubles(companies.flatMap(listAliases))];
}

function listAliases({ value, fault }: Located<Company>): Listed[] {
  return value.aliases.map((alias, i) => ({
    alias,
    company: value.id,
    fault: (message) => fault(message, 'aliases', i, 'text'),
  }));
}

/** Spellings that the recogniser takes for one: width and, unless a name is exact, case do not tell apart. */
function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

function overlap(a: Alias, b: Alias): boolean {
  if (a.case === 'exact' && b.case === 'exact') return a.text === b.text;
  return fold(a.text) === fold(b.text);
}

function doubles(listed: readonly Listed[]): Fault[] {
  const groups = Map.groupBy(listed, ({ alias }) => fold(alias.text));
  return [...groups.values()].flatMap((group) =>
    group.flatMap((later, i) => {
      const earlier = group.slice(0, i).find(({ alias }) => overlap(alias, later.alias));
      if (!earlier) return [];
      const name = later.alias.text;
      if (earlier.company === later.company) {
        return [later.fault(`the name "${name}" is listed twice for ${later.company}; keep one`)];
      }
      if (earlier.alias.rule !== 'safe' && later.alias.rule !== 'safe') return [];
      return [
        later.fault(
          `the name "${name}" leads to two companies, ${earlier.company} and ${later.company}; take one out or make both guarded`,
        ),
      ];
    }),
  );
}

function ownNames({ value, fault }: Located<Company>): Fault[] {
  if (!isMarkedKind(value.kind)) return [];
  const known = new Set(value.aliases.map(({ text }) => fold(text)));
  return (['en', 'zh-Hans', 'zh-Hant'] as const).flatMap((language) => {
    const name = value.names[language];
    if (name === undefined || known.has(fold(name))) return [];
    return [
      fault(
        `the name "${name}" is not among the aliases of ${value.id}, so pages would not show it; add it`,
        'names',
      ),
    ];
  });
}
