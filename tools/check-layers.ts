// `npm run check:layers`: does every folder import only what its row in tools/layers.ts allows?
// `-- --root DIR` looks at another tree with the same rules.
import { globSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import {
  cruise,
  type ICruiseOptions,
  type ICruiseResult,
  type IForbiddenRuleType,
  type IModule,
} from 'dependency-cruiser';
import { CLOSURES, type Closure } from './closures.ts';
import { LAYER_ROOTS } from './layers.ts';

interface Config {
  readonly forbidden: readonly (IForbiddenRuleType & { readonly name: string; readonly comment: string })[];
  readonly options: ICruiseOptions;
}

interface Break {
  readonly file: string;
  readonly imports: string;
  readonly instead: string;
}

const SOURCES = LAYER_ROOTS.map((root) => `${root}/**/*.{ts,tsx}`);
const config: Config = createRequire(import.meta.url)('../.dependency-cruiser.cjs');

function isSource(path: string): boolean {
  return /\.tsx?$/.test(path) && LAYER_ROOTS.some((root) => path.startsWith(`${root}/`));
}

function isResult(output: ICruiseResult | string): output is ICruiseResult {
  return typeof output === 'object';
}

/** Reads the import graph below the working directory and judges it by `.dependency-cruiser.cjs`. */
async function readGraph(roots: readonly string[]): Promise<ICruiseResult> {
  const { enhancedResolveOptions, tsConfig: _unused, ...options } = config.options;
  const { output } = await cruise(
    [...roots],
    { ...options, validate: true, ruleSet: { forbidden: [...config.forbidden] } },
    enhancedResolveOptions ?? {},
  );
  if (!isResult(output)) throw new TypeError('dependency-cruiser gave text instead of a graph');
  return output;
}

/** Does a module's path belong to a package (`zod`), to Node (`node:`) or to a folder (`lib/store/`)? */
function matches(path: string, name: string): boolean {
  if (name.endsWith('/')) return path.startsWith(name);
  return (name === 'node:' && path.startsWith(name)) || path.includes(`node_modules/${name}/`);
}

function directBreaks(graph: ICruiseResult): Break[] {
  const sentences = new Map(config.forbidden.map((rule) => [rule.name, rule.comment]));
  return graph.summary.violations.map((violation) => ({
    file: violation.from,
    imports: violation.cycle?.map((step) => step.name).join(' → ') ?? violation.to,
    instead: sentences.get(violation.rule.name) ?? violation.rule.name,
  }));
}

/** Follows run-time imports (types cost nothing) breadth first; gives the shortest way to each forbidden module. */
function closureBreaks(modules: ReadonlyMap<string, IModule>, closure: Closure): Break[] {
  const starts = [...modules.keys()].filter((path) => closure.from.some((start) => path.startsWith(start)));
  const ways = new Map(starts.map((path) => [path, [path]]));
  const breaks: Break[] = [];
  for (const [path, way] of ways) {
    if (closure.never.some((name) => matches(path, name))) {
      breaks.push({ file: way[0] ?? path, imports: way.slice(1).join(' → '), instead: closure.instead });
      continue;
    }
    for (const dependency of modules.get(path)?.dependencies ?? []) {
      const next = dependency.coreModule ? `node:${dependency.module}` : dependency.resolved;
      if (dependency.dependencyTypes.includes('type-only') || ways.has(next)) continue;
      ways.set(next, [...way, next]);
    }
  }
  return breaks;
}

function report(graph: ICruiseResult, expected: number): number {
  const modules = new Map(graph.modules.map((module) => [module.source, module]));
  const read = [...modules.keys()].filter(isSource).length;
  const breaks = [...directBreaks(graph), ...CLOSURES.flatMap((closure) => closureBreaks(modules, closure))];
  for (const { file, imports, instead } of breaks) console.error(`${file} imports ${imports}: ${instead}`);
  // With a TypeScript that has no compiler API, dependency-cruiser reads nothing and is content.
  if (read < expected)
    console.error(`only ${read} of ${expected} source files were read: is TypeScript's compiler API there?`);
  console.log(`${read} modules of ${expected} source files read, ${breaks.length} broken layer rules`);
  return breaks.length > 0 || read < expected || expected === 0 ? 1 : 0;
}

const { values } = parseArgs({ options: { root: { type: 'string', default: '.' } } });
process.chdir(resolve(values.root));
const files = globSync(SOURCES).map((path) => path.replaceAll('\\', '/'));
const roots = LAYER_ROOTS.filter((root) => files.some((path) => path.startsWith(`${root}/`)));
process.exitCode = report(await readGraph(roots), files.length);
