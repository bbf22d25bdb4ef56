import { useLanguage } from '../i18n/language.tsx';

/** Says that the options could not be read, and gives out what was found in their place. */
export function Aside({
  onSave,
  onDismiss,
}: {
  readonly onSave: () => void;
  readonly onDismiss: () => void;
}) {
  const { t } = useLanguage();
  return (
    <div className="mp-options-aside" role="alert">
      <p>{t.options.asideBroken}</p>
      <button type="button" className="mp-text-button" onClick={onSave}>
        {t.options.asideSave}
      </button>
      <button type="button" className="mp-text-button" onClick={onDismiss}>
        {t.options.asideDismiss}
      </button>
    </div>
  );
}
