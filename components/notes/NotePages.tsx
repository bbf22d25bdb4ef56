import type { NotePage } from '../../lib/notes/find-notes.ts';
import { Scripted } from '../parts/Scripted.tsx';

/** The pages on which the notes of a company were written, the latest first. */
export function NotePages({ title, pages }: { readonly title: string; readonly pages: readonly NotePage[] }) {
  if (pages.length === 0) return null;
  return (
    <section className="mp-note-pages">
      <h2>
        <Scripted text={title} />
      </h2>
      <ul>
        {pages.map(({ url, title: name }) => (
          <li key={url}>
            <a href={url} target="_blank" rel="noreferrer">
              <Scripted text={name || url} />
            </a>
            <span>{new URL(url).hostname}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
