import { useLanguage } from '../i18n/language.tsx';

/** In place of the note on a page that could hear what is typed: why, and the way to a page of our own. */
export function NotesElsewhere({ onOpen }: { readonly onOpen: () => void }) {
  const { t } = useLanguage();
  return (
    <section className="mp-note" aria-label={t.note.all}>
      <p className="mp-none">{t.note.overheard}</p>
      <button type="button" className="mp-text-button" onClick={onOpen}>
        {t.note.elsewhere}
      </button>
    </section>
  );
}
