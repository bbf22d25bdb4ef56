import { ACCEPT, part, WEIGHTS } from './weights.ts';
import { findNames } from './find.ts';
import type { NameIndex } from './name-index.ts';
import type { Candidate, EvidencePart, FoundNames, Mention, TextContext } from './types.ts';

const NO_COMPANIES: ReadonlySet<string> = new Set();

/** A page that names so many other companies without doubt is about the trade. */
const TRADE_COMPANIES = 2;

/**
 * Decides the candidates of a text in the light of the page: companies with a certain mention elsewhere
 * support guarded names of the same company and of its family, and several of them any name that mostly means
 * its company. More certain companies never remove a mention.
 */
export function judge(
  index: NameIndex,
  found: FoundNames,
  certainOnPage: ReadonlySet<string> = NO_COMPANIES,
): Mention[] {
  const mentions: Mention[] = [];
  for (const candidate of found.candidates) {
    const { start, end, company, parts } = candidate;
    const support = pageEvidence(index, candidate, certainOnPage);
    if (candidate.score + (support?.weight ?? 0) < ACCEPT) continue;
    mentions.push({ start, end, company, why: support ? [...parts, support] : parts });
  }
  return mentions;
}

function pageEvidence(
  index: NameIndex,
  candidate: Candidate,
  certainOnPage: ReadonlySet<string>,
): EvidencePart | undefined {
  if (candidate.certain || certainOnPage.size === 0) return undefined;
  if (candidate.parts.some(({ kind }) => kind === 'same-company-in-text')) return undefined;
  if (certainOnPage.has(candidate.company)) {
    return part('same-company-on-page', WEIGHTS.sameCompanyOnPage, candidate.company);
  }
  if (candidate.parts.some(({ kind }) => kind === 'family-in-text' || kind === 'safe-name')) return undefined;
  const kin = index.familyMembers(candidate.company).find((id) => certainOnPage.has(id));
  if (kin !== undefined) return part('family-on-page', WEIGHTS.familyOnPage, kin);
  const isLikely = candidate.parts.some(({ kind }) => kind === 'likely-name');
  return isLikely && certainOnPage.size >= TRADE_COMPANIES
    ? part('companies-on-page', WEIGHTS.companiesOnPage)
    : undefined;
}

/** All mentions of one text that stands alone. */
export function detect(index: NameIndex, text: string, context: TextContext = {}): Mention[] {
  return judge(index, findNames(index, text, context));
}
