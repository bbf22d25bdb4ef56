import { type ReactNode, useId } from 'react';
import type { ChoiceName, Chosen } from '../../data/schema/settings-choices.ts';
import { useWords } from '../i18n/language.tsx';
import { CHOICE_WORDS } from '../parts/choice-words.ts';
import { SettingChoice } from '../parts/SettingChoice.tsx';

/** A group of options under a heading. */
export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className="mp-options-section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

/** One option that is one of several, with its label before it. */
export function ChoiceRow<N extends ChoiceName>({
  of,
  ...choice
}: {
  readonly of: N;
  readonly value: Chosen<N>;
  readonly onChoose: (value: Chosen<N>) => void;
}) {
  const id = useId();
  const { w } = useWords(CHOICE_WORDS);
  return (
    <p className="mp-options-row">
      <label htmlFor={id}>{w[of].label}</label>
      <SettingChoice id={id} of={of} {...choice} />
    </p>
  );
}

/** One option that is on or off. */
export function SwitchRow({
  label,
  detail,
  on,
  onSwitch,
}: {
  readonly label: string;
  readonly detail?: string | undefined;
  readonly on: boolean;
  readonly onSwitch: (on: boolean) => void;
}) {
  return (
    <label className="mp-options-row mp-options-switch">
      <span>
        {label}
        {detail !== undefined && <small>{detail}</small>}
      </span>
      <input type="checkbox" checked={on} onChange={({ target }) => onSwitch(target.checked)} />
    </label>
  );
}
