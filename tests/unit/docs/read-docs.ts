import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../../..');

/** Everything written for people, by its path. */
export const DOCS: ReadonlyMap<string, string> = new Map(
  globSync(
    [
      '*.md',
      'docs/**/*.md',
      'store/*.md',
      'tests/**/*.md',
      'tools/**/*.md',
      '.github/*.md',
      '.github/ISSUE_TEMPLATE/*.yml',
    ],
    {
      cwd: ROOT,
    },
  )
    .toSorted()
    .map((file) => [file, readFileSync(join(ROOT, file), 'utf8')]),
);

/** A command as a document gives it: in a shell block, or between backticks. */
export interface Command {
  readonly file: string;
  readonly text: string;
}

/** What readers are told to type. `node tools/…` and `npx …` count as well as `npm …`. */
export function commandsIn(file: string, text: string): readonly Command[] {
  const blocks = [...text.matchAll(/```(?:sh|bash)\n([\s\S]*?)```/g)].flatMap(([, block = '']) =>
    block.split('\n'),
  );
  const inline = [...text.replaceAll(/```[\s\S]*?```/g, '').matchAll(/`([^`\n]+)`/g)].map(
    ([, code = '']) => code,
  );
  return [...blocks, ...inline]
    .map((line) => line.replace(/\s+#.*$/, '').trim())
    .filter((line) => /^(?:[A-Z_]+=\S+ )*(?:npm|npx|node|git) /.test(line))
    .map((line) => ({ file, text: line }));
}

/** The npm script that a command runs, if it runs one. */
export function scriptOf(command: string): string | undefined {
  const words = command.replace(/^(?:[A-Z_]+=\S+ )*npm /, '').split(/\s+/);
  const [verb, ...rest] = words;
  if (!/^(?:[A-Z_]+=\S+ )*npm /.test(command)) return undefined;
  if (verb === 'test' || verb === 'start') return verb;
  return verb === 'run' ? rest.find((word) => !word.startsWith('-')) : undefined;
}

/** Folders and files that the documents speak of without a link, `lib/detect/evidence.ts`. */
export function pathsIn(text: string): readonly string[] {
  const inline = [...text.replaceAll(/```[\s\S]*?```/g, '').matchAll(/`([^`\s]+)`/g)].map(
    ([, code = '']) => code,
  );
  const folders = /^(?:components|data|demo|docs|entrypoints|lib|public|seeds|store|tests|tools)\//;
  return inline.filter((code) => folders.test(code) && !/[A-Z]{2}|[…<>()]/.test(code));
}

/** Whether a path, which may hold `*`, leads to something. */
export function leadsSomewhere(path: string): boolean {
  return path.includes('*') ? globSync(path, { cwd: ROOT }).length > 0 : existsSync(join(ROOT, path));
}

/** Targets of a document's links into the repository, as paths from its root. */
export function linksIn(file: string, text: string): readonly string[] {
  return [...text.replaceAll(/```[\s\S]*?```/g, '').matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^(?:https?:|mailto:|#)/.test(target))
    .map((target) => join(dirname(file), target.replace(/#.*$/, '')));
}
