import { type ReactNode, useId } from 'react';
import { Choice } from '../parts/Choice.tsx';

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
export function ChoiceRow<T extends string>({
  label,
  ...choice
}: {
  readonly label: string;
  readonly value: T;
  readonly all: readonly T[];
  readonly words: Readonly<Record<T, string>>;
  readonly onChoose: (value: T) => void;
}) {
  const id = useId();
  return (
    <p className="mp-options-row">
      <label htmlFor={id}>{label}</label>
      <Choice id={id} {...choice} />
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
