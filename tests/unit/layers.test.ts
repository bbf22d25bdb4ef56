import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { layersTable } from '../../tools/layers-table.ts';

const project = resolve(import.meta.dirname, '../..');
const temporary: string[] = [];

/** A tree with the project's settings and packages, and only these source files. */
function plantTree(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'mingpian-layers-'));
  temporary.push(root);
  symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'));
  for (const name of ['tsconfig.json', 'tsconfig.base.json']) cpSync(join(project, name), join(root, name));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

function checkLayers(root: string) {
  const run = spawnSync(process.execPath, [join(project, 'tools/check-layers.ts'), '--root', root], {
    encoding: 'utf8',
  });
  return { status: run.status, lines: run.stderr.trim().split('\n'), summary: run.stdout.trim() };
}

afterEach(() => {
  for (const root of temporary.splice(0)) rmSync(root, { recursive: true, force: true });
});

const SCHEMA = {
  'data/schema/name.ts':
    "import { z } from 'zod';\nexport const name = z.string();\nexport type Name = string;\n",
};

const BREAKS: readonly {
  readonly what: string;
  readonly files: Record<string, string>;
  readonly says: RegExp;
}[] = [
  {
    what: 'detection that reads a file',
    files: { 'lib/detect/a.ts': "import { readFileSync } from 'node:fs';\nexport const a = readFileSync;\n" },
    says: /^lib\/detect\/a\.ts imports fs: lib\/detect is pure: .*take the rest as arguments$/m,
  },
  {
    what: 'zod at run time in detection, one file further on',
    files: {
      ...SCHEMA,
      'lib/detect/a.ts': "import { name } from '../../data/schema/name.ts';\nexport const a = name;\n",
    },
    says: /^lib\/detect\/a\.ts imports data\/schema\/name\.ts → .*zod.*: pure layers run anywhere: import only the types/m,
  },
  {
    what: 'a component that reads the store',
    files: {
      'lib/store/open.ts': 'export const open = 1;\n',
      'components/card/a.tsx': "import { open } from '../../lib/store/open.ts';\nexport const a = open;\n",
    },
    says: /^components\/card\/a\.tsx imports lib\/store\/open\.ts: components take props and give callbacks/m,
  },
  {
    what: 'React that reaches the content script through another file',
    files: {
      'lib/messages/send.ts': "import { useState } from 'react';\nexport const send = useState;\n",
      'lib/content/start.ts': "import { send } from '../messages/send.ts';\nexport const start = send;\n",
    },
    says: /^lib\/content\/start\.ts imports lib\/messages\/send\.ts → .*react.*: every page pays for the content script/m,
  },
  {
    what: 'an entry point with more in it than a call',
    files: {
      'lib/store/open.ts': 'export const open = 1;\n',
      'entrypoints/popup/main.tsx': "import { open } from '../../lib/store/open.ts';\nvoid open;\n",
    },
    says: /^entrypoints\/popup\/main\.tsx imports lib\/store\/open\.ts: entry points are thin/m,
  },
  {
    what: 'values of a layer whose types alone are allowed',
    files: {
      'lib/detect/index.ts': 'export const detect = 1;\n',
      'components/a.tsx': "import { detect } from '../lib/detect/index.ts';\nexport const a = detect;\n",
    },
    says: /^components\/a\.tsx imports lib\/detect\/index\.ts: components take props/m,
  },
  {
    what: 'a folder that no row of the table knows',
    files: {
      'lib/shared/a.ts': 'export const a = 1;\n',
      'lib/helpers/b.ts': "import { a } from '../shared/a.ts';\nexport const b = a;\n",
    },
    says: /^lib\/helpers\/b\.ts imports lib\/shared\/a\.ts: give the folder a row/m,
  },
  {
    what: 'two files that need each other',
    files: {
      'lib/shared/a.ts': "import { b } from './b.ts';\nexport const a = (): number => b;\n",
      'lib/shared/b.ts': "import { a } from './a.ts';\nexport const b = a.length;\n",
    },
    says: /imports lib\/shared\/\w\.ts → lib\/shared\/\w\.ts: move what both need into a third file$/m,
  },
];

describe('check-layers', () => {
  it.each(BREAKS)('names $what and says what to do instead', ({ files, says }) => {
    const { status, lines } = checkLayers(plantTree(files));
    expect(lines.join('\n')).toMatch(says);
    expect(status).toBe(1);
  });

  it('is content with types from the schema and packages of the table', () => {
    const { status, lines, summary } = checkLayers(
      plantTree({
        ...SCHEMA,
        'lib/detect/a.ts':
          "import type { Name } from '../../data/schema/name.ts';\nexport const a: Name = '';\n",
        'lib/store/open.ts': "import Dexie from 'dexie';\nexport const open = Dexie;\n",
        'components/a.tsx':
          "import { useState } from 'react';\nimport css from './a.css?inline';\nexport const a = [useState, css];\n",
        'components/a.css': 'p { color: red }\n',
      }),
    );
    expect(lines).toEqual(['']);
    expect(summary).toBe('4 modules of 4 source files read, 0 broken layer rules');
    expect(status).toBe(0);
  });

  it('does not take a tree without sources for a clean one', () => {
    const { status, summary } = checkLayers(plantTree({}));
    expect(summary).toContain('0 modules of 0 source files');
    expect(status).toBe(1);
  });
});

it('stand in docs/architecture.md as they are checked', () => {
  const cells = (line: string): string => line.replaceAll(/\s*\|\s*/g, '|').replaceAll(/-{3,}/g, '---');
  const doc = new Set(readFileSync(join(project, 'docs/architecture.md'), 'utf8').split('\n').map(cells));
  const missing = layersTable().filter((row) => !doc.has(cells(row)));
  expect(missing).toEqual([]);
});
