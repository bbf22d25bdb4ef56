import type { Alias } from '../../data/schema/company.ts';
import type { Field } from '../../data/schema/fields.ts';
import type { OwnCompany } from '../../data/schema/own.ts';
import type { LocalText } from '../../data/schema/primitives.ts';
import type { FactDraft, OwnDraft } from '../../lib/own/draft.ts';
import type { JudgedName } from '../../lib/own/judge-name.ts';
import type { PackPreview } from '../../lib/packs/preview.ts';
import type { Toast } from '../notes-page/props.ts';

/** A company that may own another. */
export interface ParentChoice {
  readonly id: string;
  readonly label: string;
}

/** A name of the form, and what it would mark. */
export interface NameView extends JudgedName {
  /** Another company that has this name already. */
  readonly known?: string | undefined;
}

/** Places on the page that a name was taken from. */
export interface PagePreview {
  readonly places: number;
  /** The first of them, each with the text around. */
  readonly samples: readonly { readonly before: string; readonly name: string; readonly after: string }[];
}

export interface FormView {
  readonly draft: OwnDraft;
  readonly names: readonly NameView[];
  readonly fields: readonly Field[];
  readonly parents: readonly ParentChoice[];
  /** Titles of packs whose companies are not among the parents. */
  readonly unlisted: readonly string[];
  /** How the Chinese name is probably said; absent where that is not known, or stands in the form. */
  readonly suggestedPinyin?: string | undefined;
  /** Absent where no page is at hand. */
  readonly page?: PagePreview | undefined;
  /** Why it was not saved. */
  readonly problem?: string | undefined;
  /** The name of the company that is edited; absent for a new one. */
  readonly editing?: string | undefined;
  /** The name of a company of a pack that the reader states something of. */
  readonly corrected?: string | undefined;
}

export interface FormActions {
  readonly onChange: (part: Partial<OwnDraft>) => void;
  readonly onRule: (name: string, rule: Alias['rule']) => void;
  readonly onFact: (at: number, part: Partial<FactDraft>) => void;
  readonly onAddFact: () => void;
  readonly onRemoveFact: (at: number) => void;
  readonly onSave: () => void;
  readonly onCancel: () => void;
}

export interface PackLine {
  readonly id: string;
  readonly title: LocalText;
  readonly version: string;
  readonly companies: number;
  readonly on: boolean;
  /** Where it was fetched from; it is fetched again only when the reader says so. */
  readonly address?: string | undefined;
}

/** Work on a pack that goes on beside the page. */
export interface PackWorkView {
  readonly task: 'look' | 'take';
  /** Between 0 and 1. */
  readonly done: number;
  /** The reader wishes it to end. */
  readonly stopping: boolean;
}

export interface CompaniesPageProps {
  readonly companies: readonly OwnCompany[];
  readonly form?: (FormView & FormActions) | undefined;
  readonly packs: readonly PackLine[];
  /** A pack that was looked at and waits for the reader’s word. */
  readonly offer?: PackPreview | undefined;
  readonly working?: PackWorkView | undefined;
  /** Why a file was not taken. */
  readonly fault?: string | undefined;
  readonly problem?: string | undefined;
  readonly toast?: Toast | undefined;
  readonly onAdd: () => void;
  readonly onEdit: (id: string) => void;
  readonly onSwitch: (id: string, on: boolean) => void;
  readonly onRemove: (id: string) => void;
  readonly onExport: () => void;
  readonly onFile: (file: File) => void;
  /** Reads a pack from an address, once. */
  readonly onAddress: (address: string) => void;
  readonly onTake: () => void;
  readonly onLeave: () => void;
  /** Ends the work on a pack. */
  readonly onStop: () => void;
  readonly onPack: (id: string, on: boolean) => void;
  readonly onRemovePack: (id: string) => void;
  readonly onDismiss: () => void;
}
