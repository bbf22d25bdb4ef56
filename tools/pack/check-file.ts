import { openAsBlob, statSync } from 'node:fs';
import { addOwner } from '../../lib/own/name-owners.ts';
import { checkPack, PACK_SIZE_LIMIT } from '../../lib/packs/check-pack.ts';
import { faultSentence } from '../../lib/packs/fault-sentence.ts';
import { textOf } from '../../lib/packs/file.ts';
import { NameReview, type NameSample } from '../../lib/packs/preview.ts';
import { err, ok, type Result } from '../../lib/shared/result.ts';
import { DEFAULT_PACKS, readPacks } from '../packs.ts';

function sampleLine(label: string, { names, count }: NameSample): readonly string[] {
  const rest = count > names.length ? ` and ${count - names.length} more` : '';
  return count === 0 ? [] : [`${label}: ${names.join(', ')}${rest}`];
}

/**
 * Checks a pack file just as the page does that imports it, beside the packs that Mingpian comes with.
 * @returns lines that say what it would bring; the error is one sentence
 */
export async function checkFile(path: string): Promise<Result<readonly string[]>> {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile())
    return err('there is no such file; check the path.');
  const bundled = readPacks(DEFAULT_PACKS);
  if (!bundled.ok) return bundled;
  const companies = bundled.value.flatMap((pack) => pack.companies);
  const ids = new Set(companies.map(({ id }) => id));
  const owners = new Map<string, string[]>();
  for (const company of companies) addOwner(owners, company, company.id);
  const review = new NameReview(owners);
  const file = await openAsBlob(path);
  if (file.size > PACK_SIZE_LIMIT) return err(faultSentence({ kind: 'too-large' }, 'en'));
  const checked = await checkPack(textOf(file, 'plain'), {
    known: (asked) => Promise.resolve(new Set(asked.filter((id) => ids.has(id)))),
    onEntries: (entries) => {
      for (const entry of entries) review.take(entry);
    },
  });
  if (!checked.ok) return err(faultSentence(checked.error, 'en'));
  const { head, counts } = checked.value;
  const { clashes, everyday } = review.get();
  return ok([
    `${head.id} ${head.version}, "${head.title.en}": ${counts.companies} companies, ${counts.names} names, ` +
      `${counts.claims} claims, ${counts.sources} sources`,
    ...sampleLine('names that other companies have', clashes),
    ...sampleLine('everyday words that would be marked wherever they stand; make them guarded', everyday),
  ]);
}
