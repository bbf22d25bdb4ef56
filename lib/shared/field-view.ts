import type { FieldText } from './field-in-step.ts';

/** What a note field shows, and in which words. */
export interface FieldView extends FieldText {
  /** It could not be saved. */
  readonly invalid: boolean;
  readonly label: string;
  readonly placeholder: string;
  /** BCP 47. */
  readonly language: string;
}
