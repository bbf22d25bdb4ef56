import { strToU8, zipSync } from 'fflate';
import type { Note } from '../../data/schema/note.ts';
import { localDay } from '../shared/today.ts';
import { placeLink } from './place-link.ts';
import { tagsOf } from './tags.ts';

/** The name of a company for readers, by its id. */
export type NameOf = (company: string) => string;

function live(notes: readonly Note[]): readonly Note[] {
  return notes.filter(({ deleted }) => !deleted);
}

/** Characters that some system forbids in file names. */
function fileName(name: string): string {
  return (
    name
      .replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
      .trim()
      .slice(0, 100) || 'company'
  );
}

function asMarkdown({ text, createdAt, updatedAt, context, pinned }: Note): string {
  const [begun, last] = [localDay(createdAt), localDay(updatedAt)];
  const changed = last === begun ? '' : `, changed ${last}`;
  const head = `## ${begun}${changed}${pinned ? ' (pinned)' : ''}`;
  const quote = context?.quote === undefined ? [] : [`> ${context.quote.replaceAll('\n', '\n> ')}`];
  const title = context?.title.replaceAll(/[[\]\\]/g, '\\$&');
  const place = context ? [`Written on [${title || context.url}](<${placeLink(context)}>)`] : [];
  return [head, text, ...quote, ...place].join('\n\n');
}

/** Notes as Markdown, a file a company, in one zip. Deleted notes are left out. */
export function markdownZip(notes: readonly Note[], nameOf: NameOf): Uint8Array<ArrayBuffer> {
  const files: Record<string, Uint8Array> = {};
  for (const [company, own] of Map.groupBy(live(notes), ({ companyId }) => companyId)) {
    const sorted = own.toSorted((a, b) => a.createdAt - b.createdAt);
    const text = [`# ${nameOf(company)}`, ...sorted.map(asMarkdown)].join('\n\n');
    // Two companies may have one name; their ids differ.
    files[`${fileName(nameOf(company))} (${company}).md`] = strToU8(`${text}\n`);
  }
  return zipSync(files, { level: 6 });
}

/** A cell that a spreadsheet would take for a formula is marked as text. */
function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const COLUMNS = 'id,company,begun,changed,pinned,tags,text,page,address,quote';

/** Notes as CSV (RFC 4180) with a byte order mark, by which spreadsheets know UTF-8. Deleted notes are left out. */
export function notesCsv(notes: readonly Note[], nameOf: NameOf): string {
  const rows = live(notes).map((note) => {
    const { id, companyId, createdAt, updatedAt, pinned, text, context } = note;
    const moments = [createdAt, updatedAt].map((ms) => new Date(ms).toISOString());
    const place = [context?.title, context?.url, context?.quote].map((part) => part ?? '');
    const tags = tagsOf(text).join(' ');
    return [id, nameOf(companyId), ...moments, pinned ? 'yes' : '', tags, text, ...place].map(cell).join(',');
  });
  return `\uFEFF${[COLUMNS, ...rows].join('\r\n')}\r\n`;
}
