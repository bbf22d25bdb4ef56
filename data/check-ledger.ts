import type { CheckedFile } from './check-schema.ts';
import type { Fault } from './fault.ts';
import type { Ledger } from './schema/ledger.ts';
import { located } from './seeds.ts';

type LedgerFile = CheckedFile<Ledger>;

/** A document has one ledger, whatever its file is called. */
export function checkDocuments(ledgers: readonly LedgerFile[]): readonly Fault[] {
  const first = new Map<string, Fault>();
  return ledgers.flatMap(({ yaml, value }) => {
    const cited = value.source.document;
    if (!cited) return [];
    const fault = located(yaml, value).fault('', 'source', 'document', 'file');
    const earlier = first.get(cited.sha256);
    if (!earlier) first.set(cited.sha256, fault);
    if (!earlier) return [];
    const message = `${cited.file} already has its ledger, ${earlier.file}; write there what it lacks`;
    return [{ ...fault, message }];
  });
}

/** What can be told of a ledger without its document: it names one, and each claim cites a paragraph that carries facts. */
export function checkLedger({ yaml, value }: LedgerFile): readonly Fault[] {
  const fault = located(yaml, value).fault;
  const excluded = new Map(value.excluded.flatMap(({ paragraphs, why }) => paragraphs.map((p) => [p, why])));
  const withoutDocument = value.source.document
    ? []
    : [fault('the source names no document; add document with file and sha256', 'source')];
  const claims = value.claims.flatMap(({ id, paragraph }, i) => {
    if (paragraph === undefined) {
      return [
        fault(
          `claim ${id} cites no paragraph; add the number of the non-empty line it rests on`,
          'claims',
          i,
        ),
      ];
    }
    const why = excluded.get(paragraph);
    if (why === undefined) return [];
    const message = `claim ${id} cites paragraph ${paragraph}, which is excluded as ${why}; drop the claim or the exclusion`;
    return [fault(message, 'claims', i, 'paragraph')];
  });
  return [...withoutDocument, ...claims, ...excludedTwice({ yaml, value })];
}

function excludedTwice({ yaml, value }: LedgerFile): Fault[] {
  const seen = new Set<number>();
  return value.excluded.flatMap(({ paragraphs }, i) =>
    paragraphs.flatMap((paragraph, j) => {
      if (!seen.has(paragraph)) {
        seen.add(paragraph);
        return [];
      }
      const message = `paragraph ${paragraph} is excluded twice; keep one reason`;
      return [located(yaml, value).fault(message, 'excluded', i, 'paragraphs', j)];
    }),
  );
}
