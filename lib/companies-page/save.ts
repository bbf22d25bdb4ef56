import { fieldDefinition } from '../../data/schema/fields.ts';
import { ownPartsSchema, type OwnParts } from '../../data/schema/own.ts';
import type { Language } from '../../data/schema/languages.ts';
import { partialDateSchema } from '../../data/schema/primitives.ts';
import type { CompaniesWords } from '../../components/companies-page/words.ts';
import { namesOf, partsOf, type FactDraft, type OwnDraft } from '../own/draft.ts';
import { err, ok, type Result } from '../shared/result.ts';

function factProblem(fact: FactDraft, w: CompaniesWords, language: Language): string | undefined {
  const { label, valueType } = fieldDefinition(fact.field);
  const name = label[language];
  const value = fact.value.trim();
  const isDate = (text: string): boolean => partialDateSchema.safeParse(text).success;
  if (value === '') return w.wrongFact(name, w.factReasons.text);
  if (valueType === 'number' && !Number.isFinite(Number(value.replaceAll(/[\s,，]/gu, ''))))
    return w.wrongFact(name, w.factReasons.number);
  if (valueType === 'date' && !isDate(value)) return w.wrongFact(name, w.factReasons.date);
  if (fact.asOf !== '' && !isDate(fact.asOf)) return w.wrongFact(name, w.factReasons.asOf);
  const url = fact.url.trim();
  if (url !== '' && !(/^https?:\/\/./u.test(url) && URL.canParse(url))) return w.wrongUrl(name);
  return undefined;
}

function isEmpty({ facts, description, parent, others }: OwnDraft): boolean {
  return facts.length === 0 && [description, parent, others].every((text) => text.trim() === '');
}

/** The records of a draft, or the one sentence that says what stands in the way. */
export function checkDraft(
  draft: OwnDraft,
  id: string,
  today: string,
  w: CompaniesWords,
  language: Language,
): Result<OwnParts> {
  if (!draft.corrects && !namesOf(draft).some(({ rule }) => rule !== undefined)) return err(w.needsName);
  if (draft.corrects && isEmpty(draft)) return err(w.needsFact);
  const [problem] = draft.facts.flatMap((fact) => factProblem(fact, w, language) ?? []);
  if (problem !== undefined) return err(problem);
  const parts = ownPartsSchema.safeParse(partsOf(draft, id, today));
  return parts.success ? ok(parts.data) : err(parts.error.issues[0]?.message ?? w.needsName);
}
