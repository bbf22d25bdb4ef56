import type { CheckedFile } from './check-schema.ts';
import type { ReadDocument, SourceDocument } from './documents.ts';
import type { Fault } from './fault.ts';
import type { Alias } from './schema/company.ts';
import { EVIDENCE_WORD_LIMIT } from './schema/claim.ts';
import type { Ledger } from './schema/ledger.ts';
import { located, type Seeds } from './seeds.ts';

/** The documents of the ledgers that are not at hand. */
export function absentDocuments({ ledgers }: Seeds, read: ReadDocument): readonly string[] {
  return ledgers
    .flatMap(({ value }) => value.source.document?.file ?? [])
    .filter((file) => read(file) === undefined);
}

/** Holds the seeds against those of the documents they were made from that are at hand; one has to be. */
export function checkEvidence(seeds: Seeds, read: ReadDocument): readonly Fault[] {
  const absent = absentDocuments(seeds, read);
  const [first] = seeds.ledgers;
  if (first && absent.length === seeds.ledgers.length) {
    const message = `none of the documents is in the folder named (${absent.join(', ')}); name the one that holds them, or correct the name here`;
    return [located(first.yaml, first.value).fault(message, 'source', 'document', 'file')];
  }
  const texts = seeds.ledgers.flatMap(({ value }) => read(value.source.document?.file ?? '')?.text ?? []);
  return [
    ...seeds.ledgers.flatMap((ledger) => checkAgainstDocument(ledger, read)),
    ...(texts.length === seeds.ledgers.length ? seenSpellings(seeds, texts) : []),
  ];
}

function checkAgainstDocument({ yaml, value }: CheckedFile<Ledger>, read: ReadDocument): Fault[] {
  const cited = value.source.document;
  if (!cited) return [];
  const { fault } = located(yaml, value);
  const document = read(cited.file);
  if (!document) return [];
  if (document.sha256 !== cited.sha256) {
    const message = `${cited.file} has sha256 ${document.sha256}, so it is another text; read it anew, then write this sum`;
    return [fault(message, 'source', 'document', 'sha256')];
  }
  const claims = value.claims.flatMap(({ paragraph, evidence }, i) => {
    const message =
      paragraph === undefined ? undefined : misquoted(document, cited.file, paragraph, evidence);
    return message ? [fault(message, 'claims', i, 'evidence')] : [];
  });
  return [...claims, ...unaccounted(document, value).map((message) => fault(message, 'excluded'))];
}

function misquoted(
  document: SourceDocument,
  file: string,
  paragraph: number,
  evidence: string,
): string | undefined {
  const text = document.paragraphs[paragraph - 1];
  if (text === undefined) {
    return `${file} has only ${document.paragraphs.length} paragraphs, not ${paragraph}; correct the number`;
  }
  if (text.includes(evidence)) return undefined;
  const elsewhere = document.paragraphs.findIndex((each) => each.includes(evidence)) + 1;
  const hint =
    elsewhere > 0
      ? `it stands in paragraph ${elsewhere}`
      : `copy at most ${EVIDENCE_WORD_LIMIT} words from it, character by character`;
  return `the evidence "${evidence}" does not stand in paragraph ${paragraph} of ${file}; ${hint}`;
}

/** Every paragraph carries claims or is excluded with a reason; what is excluded exists. */
function unaccounted(document: SourceDocument, ledger: Ledger): string[] {
  const count = document.paragraphs.length;
  const excluded = ledger.excluded.flatMap(({ paragraphs }) => paragraphs);
  const covered = new Set([...excluded, ...ledger.claims.map(({ paragraph }) => paragraph)]);
  const open = Array.from({ length: count }, (_, i) => i + 1).filter((paragraph) => !covered.has(paragraph));
  return [
    ...open.map(
      (paragraph) => `paragraph ${paragraph} has neither a claim nor a reason for none; add one or the other`,
    ),
    ...excluded
      .filter((paragraph) => paragraph > count)
      .map(
        (paragraph) =>
          `paragraph ${paragraph} is excluded, but the document has only ${count}; correct the number`,
      ),
  ];
}

/** A spelling whose basis is `source` stands in a document. */
function seenSpellings(seeds: Seeds, texts: readonly string[]): Fault[] {
  const isSeen = ({ basis, text }: Alias) => basis !== 'source' || texts.some((each) => each.includes(text));
  return seeds.documents.companies.flatMap(({ value, fault }) =>
    value.aliases.flatMap((alias, i) =>
      isSeen(alias)
        ? []
        : [
            fault(
              `the spelling "${alias.text}" stands in no document; its basis is general`,
              'aliases',
              i,
              'basis',
            ),
          ],
    ),
  );
}
