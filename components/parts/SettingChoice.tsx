import { CHOICES, type ChoiceName, type Chosen } from '../../data/schema/settings-choices.ts';
import { useWords } from '../i18n/language.tsx';
import { Choice } from './Choice.tsx';
import { CHOICE_WORDS } from './choice-words.ts';

/** A setting that is one of several, by its name among the settings. */
export function SettingChoice<N extends ChoiceName>({
  of,
  ...choice
}: {
  readonly of: N;
  readonly value: Chosen<N>;
  /** Spoken, and shown as a tooltip; leave it out where a label names the list. */
  readonly name?: string;
  readonly id?: string;
  readonly onChoose: (value: Chosen<N>) => void;
}) {
  const { w } = useWords(CHOICE_WORDS);
  const all: readonly Chosen<N>[] = CHOICES[of];
  const { words } = w[of];
  return <Choice all={all} words={words as Readonly<Record<Chosen<N>, string>>} {...choice} />;
}
