import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest, longest first; begun last, one of these would be waited for by idle workers. */
export const LONGEST: readonly string[] = [
  'hostile',
  'companies',
  'crawl',
  'pages/page-kinds',
  'card-behaviour',
  'traffic',
  'notes-torture',
  'notes',
  'notes-hostile',
  'first-path',
  'card-frames',
  'life-cycle',
  'card-anywhere',
].map((name) => `tests/e2e/${name}.test.ts`);

function rank({ moduleId }: TestSpecification): number {
  const at = LONGEST.findIndex((path) => moduleId.endsWith(`/${path}`));
  return at === -1 ? LONGEST.length : at;
}

/** Begins with the files that take longest, also where no earlier run has left their durations. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // oxlint-disable-next-line unicorn/no-array-sort -- a sequencer's, which changes nothing
    const usual = await super.sort(files);
    return usual.toSorted((a, b) => rank(a) - rank(b));
  }
}
