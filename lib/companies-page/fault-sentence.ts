import type { CompaniesWords } from '../../components/companies-page/words.ts';
import { PACK_SIZE_LIMIT, type PackFault } from './check-pack.ts';

const MEGABYTE = 1_000_000;

/** What is wrong with a file, where, and how to mend it: one sentence. */
export function faultSentence(fault: PackFault, w: CompaniesWords): string {
  if (fault.kind === 'too-large') return w.faults['too-large'](`${PACK_SIZE_LIMIT / MEGABYTE} MB`);
  if (fault.kind === 'reserved') return w.faults.reserved(fault.id);
  if (fault.kind !== 'entry') return w.faults[fault.kind];
  const reasons = {
    schema: fault.detail,
    double: w.double,
    stray: w.stray(fault.detail),
    circle: w.circle,
    'bad-text': w.badText,
    'bad-name': w.badName,
  };
  return w.faults.entry(fault.place, reasons[fault.reason]);
}
