import { useWords } from '../i18n/language.tsx';
import { OPTIONS_WORDS } from './words.ts';

/** Says that the options could not be read, and gives out what was found in their place. */
export function Aside({
  onSave,
  onDismiss,
}: {
  readonly onSave: () => void;
  readonly onDismiss: () => void;
}) {
  const { w } = useWords(OPTIONS_WORDS);
  return (
    <div className="mp-options-aside" role="alert">
      <p>{w.asideBroken}</p>
      <button type="button" className="mp-text-button" onClick={onSave}>
        {w.asideSave}
      </button>
      <button type="button" className="mp-text-button" onClick={onDismiss}>
        {w.asideDismiss}
      </button>
    </div>
  );
}
