import { useMemo, useState } from 'react';
import type { FormActions, FormView, ParentChoice } from '../../components/companies-page/props.ts';
import type { CompaniesWords } from '../../components/companies-page/words.ts';
import type { Company } from '../../data/schema/company.ts';
import type { OwnCompany, OwnParts } from '../../data/schema/own.ts';
import { nameIn, type Language } from '../../data/schema/languages.ts';
import type { LocalText } from '../../data/schema/primitives.ts';
import { EMPTY_DRAFT, FACT_FIELDS, idFor, namesOf, partsOf, type OwnDraft } from '../own/draft.ts';
import { addOwner, type NameOwners } from '../own/name-owners.ts';
import { openDraft } from '../own/open-draft.ts';
import { today } from '../shared/today.ts';
import { useLargeOwners, type OwnersOf } from './large-owners.ts';
import { previewOn } from './page-preview.ts';
import { checkDraft } from './save.ts';
import { usePinyin } from './use-pinyin.ts';

export interface FormOptions {
  /** What a name or company brought here begins with. */
  readonly first?: OwnDraft | undefined;
  /** Of a company brought here that the reader has stated something of before. */
  readonly before?: OwnCompany | undefined;
  readonly own: readonly OwnCompany[];
  readonly companies: readonly Company[];
  readonly unlisted: readonly LocalText[];
  /** Tells whose names are among those of packs that are not listed. */
  readonly ownersOf?: OwnersOf | undefined;
  readonly language: Language;
  readonly words: CompaniesWords;
  /** Text of the page that the reader came from. */
  readonly pageText?: string | undefined;
  /** Gives whether it was saved. */
  readonly save: (parts: OwnParts, base: number) => Promise<boolean>;
}

interface Editing {
  readonly draft: OwnDraft;
  /** The company as it was opened; absent for a new one. */
  readonly from?: OwnCompany | undefined;
  readonly problem?: string | undefined;
}

function ownersAmong(companies: readonly Company[]): NameOwners<Company> {
  const owners = new Map<string, Company[]>();
  for (const company of companies) addOwner(owners, company, company);
  return owners;
}

function useParents(companies: readonly Company[], language: Language): readonly ParentChoice[] {
  return useMemo(
    () =>
      companies
        .map((company) => ({ id: company.id, label: nameIn(company.names, language) }))
        .toSorted((a, b) => a.label.localeCompare(b.label)),
    [companies, language],
  );
}

function actionsOn(
  draft: OwnDraft,
  change: (part: Partial<OwnDraft>) => void,
): Omit<FormActions, 'onSave' | 'onCancel'> {
  const { facts, rules } = draft;
  return {
    onChange: change,
    onRule: (name, rule) => change({ rules: { ...rules, [name]: rule } }),
    onFact: (at, part) => change({ facts: facts.map((fact, i) => (i === at ? { ...fact, ...part } : fact)) }),
    onAddFact: () =>
      change({ facts: [...facts, { field: 'headquarters', value: '', unit: '', asOf: today(), url: '' }] }),
    onRemoveFact: (at) => change({ facts: facts.filter((_, i) => i !== at) }),
  };
}

/** The form for one company: open or not, its names judged as they are typed. */
export function useForm(options: FormOptions) {
  const { first, before, own, companies, unlisted, ownersOf, language, words, pageText, save } = options;
  const [editing, setEditing] = useState<Editing | undefined>(
    before ? { draft: openDraft(before), from: before } : first && { draft: first },
  );
  const owners = useMemo(() => ownersAmong(companies), [companies]);
  const parents = useParents(companies, language);
  const draft = editing?.draft;
  const ofLarge = useLargeOwners(draft ? namesOf(draft).map(({ text }) => text) : [], ownersOf);
  const suggestedPinyin = usePinyin(draft);
  const ownId = editing?.from?.company.id ?? draft?.corrects?.id;
  const page = useMemo(
    () =>
      draft && pageText !== undefined
        ? previewOn(pageText, partsOf(draft, 'preview', today()).company)
        : undefined,
    [draft, pageText],
  );
  const onSave = async (now: Editing): Promise<void> => {
    const taken = new Set([...companies, ...own.map(({ company }) => company)].map(({ id }) => id));
    const id = now.draft.corrects?.id ?? ownId ?? idFor(now.draft, (one) => taken.has(one));
    const parts = checkDraft(now.draft, id, today(), words, language);
    if (!parts.ok) setEditing({ ...now, problem: parts.error });
    else if (await save(parts.value, now.from?.revision ?? 0)) setEditing(undefined);
  };
  const form = (now: Editing): FormView & FormActions => ({
    draft: now.draft,
    names: namesOf(now.draft).map((name) => {
      const low = name.text.toLowerCase();
      const other = [...(owners.get(low) ?? []), ...(ofLarge.get(low) ?? [])].find(({ id }) => id !== ownId);
      return { ...name, known: other && nameIn(other.names, language) };
    }),
    fields: FACT_FIELDS,
    parents: parents.filter(({ id }) => id !== ownId),
    unlisted: unlisted.map((title) => title[language]),
    suggestedPinyin,
    page,
    problem: now.problem,
    editing: now.from && nameIn(now.from.company.names, language),
    corrected: now.draft.corrects && nameIn(now.draft.corrects.names, language),
    ...actionsOn(now.draft, (part) =>
      setEditing({ ...now, draft: { ...now.draft, ...part }, problem: undefined }),
    ),
    onSave: () => void onSave(now),
    onCancel: () => setEditing(undefined),
  });
  return {
    form: editing && form(editing),
    onAdd: () => setEditing({ draft: EMPTY_DRAFT }),
    onEdit: (id: string) => {
      const from = own.find(({ company }) => company.id === id);
      if (from) setEditing({ draft: openDraft(from), from });
    },
  };
}
