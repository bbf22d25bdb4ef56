import type { CompanyBundle } from '../../data/schema/bundle.ts';
import type { Language } from '../../data/schema/languages.ts';
import type { EvidencePart } from '../../lib/detect/index.ts';
import type { JoinFieldFrame, NotesPort } from '../notes/props.ts';

/** The name under the pointer, and why it was taken for the company. */
export interface MetName {
  readonly surface: string;
  readonly why: readonly EvidencePart[];
}

/** Where a name is not to be marked. */
export type MutePlace = 'page' | 'site' | 'everywhere';

/** What a reader can do about the page on which the name stands. */
export interface PageActions {
  /** The page's host name; empty where it has none. */
  readonly site: string;
  readonly onMute: (place: MutePlace) => void;
  readonly onQuiet: () => void;
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
  readonly notes: NotesPort;
  /** On pages of others: the note's field stands in a frame of its own. */
  readonly joinFrame?: JoinFieldFrame | undefined;
  /** The card stands in a page of its own (popup): no pin and no close button. */
  readonly embedded?: boolean | undefined;
  /** Only for a card on a page. */
  readonly page?: PageActions | undefined;
  readonly onMore: () => void;
  readonly onPin: () => void;
  readonly onClose: () => void;
  readonly onBack: () => void;
  readonly onOpenCompany: (id: string) => void;
  /** Absent where the card stands on the profile itself. */
  readonly onOpenProfile?: ((id: string) => void) | undefined;
  /** Leads to all notes on the company. */
  readonly onOpenNotes?: ((id: string) => void) | undefined;
}
