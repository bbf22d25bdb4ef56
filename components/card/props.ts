import type { CompanyBundle } from '../../data/schema/bundle.ts';
import type { Language } from '../../data/schema/primitives.ts';
import type { EvidencePart } from '../../lib/detect/types.ts';

/** How far the reader's note has come on its way to the disk. */
export type NoteState = 'idle' | 'saving' | 'saved' | 'failed';

export interface NoteView {
  readonly text: string;
  readonly state: NoteState;
  /** Why it was not saved, in the reader's language; only with `failed`. */
  readonly reason?: string | undefined;
  /** Title of the page on which the note was written, when there is one. */
  readonly writtenOn?: string | undefined;
}

/** The name under the pointer, and why it was taken for the company. */
export interface MetName {
  readonly surface: string;
  readonly why: readonly EvidencePart[];
}

export interface NameCardProps {
  readonly bundle: CompanyBundle;
  readonly language: Language;
  /** `YYYY-MM-DD`: facts age against this day. */
  readonly today: string;
  readonly met?: MetName | undefined;
  /** The script of the page the reader is on; its name stands first. */
  readonly pageScript: 'latin' | 'han';
  readonly mode: 'glance' | 'more';
  readonly pinned: boolean;
  readonly canGoBack: boolean;
  readonly note: NoteView;
  /** The card stands in a page of its own (popup): no pin and no close button. */
  readonly embedded?: boolean | undefined;
  onNoteChange(text: string): void;
  onNoteRetry(): void;
  onMore(): void;
  onPin(): void;
  onClose(): void;
  onBack(): void;
  onOpenCompany(id: string): void;
  onOpenProfile(id: string): void;
}
