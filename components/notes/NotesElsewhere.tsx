import { useLanguage } from '../i18n/language.tsx';

/** In place of the note where no field can stand: why, and the way to a page of our own. */
export function NotesElsewhere({ onOpen }: { readonly onOpen: () => void }) {
  const { t } = useLanguage();
  return (
    <section className="mp-note-elsewhere" aria-label={t.note.all}>
      <p>{t.note.noField}</p>
      <button type="button" className="mp-text-button" onClick={onOpen}>
        {t.note.elsewhere}
      </button>
    </section>
  );
}
