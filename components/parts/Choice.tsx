/** One of several, in a native list. */
export function Choice<T extends string>({
  name,
  value,
  all,
  words,
  id,
  onChoose,
}: {
  /** Spoken, and shown as a tooltip; leave it out where a label names the list. */
  readonly name?: string;
  readonly value: T;
  readonly all: readonly T[];
  readonly words: Readonly<Record<T, string>>;
  readonly id?: string;
  readonly onChoose: (value: T) => void;
}) {
  return (
    <select
      className="mp-choice"
      id={id}
      aria-label={name}
      title={name}
      value={value}
      onChange={({ target }) => {
        const chosen = all.find((each) => each === target.value);
        if (chosen !== undefined) onChoose(chosen);
      }}
    >
      {all.map((each) => (
        <option key={each} value={each}>
          {words[each]}
        </option>
      ))}
    </select>
  );
}
