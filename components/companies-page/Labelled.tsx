import { type HTMLInputTypeAttribute, type ReactNode, useId } from 'react';

/** A label above what it names. */
export function Labelled({
  label,
  wide,
  children,
}: {
  readonly label: string;
  readonly wide?: boolean;
  readonly children: (id: string) => ReactNode;
}) {
  const id = useId();
  return (
    <p className="mp-own-field" data-wide={wide || undefined}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </p>
  );
}

interface LineProps {
  readonly label: string;
  readonly value: string;
  readonly lang?: string;
  readonly hint?: string;
  readonly wide?: boolean;
  readonly type?: HTMLInputTypeAttribute;
  readonly onChange: (value: string) => void;
  /** What stands between label and field. */
  readonly children?: ReactNode;
}

/** One line of text. */
export function Line({
  label,
  value,
  lang,
  hint,
  wide = false,
  type = 'text',
  onChange,
  children,
}: LineProps) {
  return (
    <Labelled label={label} wide={wide}>
      {(id) => (
        <>
          {children}
          <input
            id={id}
            type={type}
            lang={lang}
            placeholder={hint}
            maxLength={500}
            autoComplete="off"
            spellCheck={false}
            value={value}
            onChange={({ target }) => onChange(target.value)}
          />
        </>
      )}
    </Labelled>
  );
}
