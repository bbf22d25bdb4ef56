import { expect, test } from 'vitest';
import { NOTES_WORDS } from '../../../components/notes-page/words.ts';
import type { Note } from '../../../data/schema/note.ts';
import { useActions } from '../../../lib/notes-page/use-actions.ts';
import type { Notes } from '../../../lib/store/notes/database.ts';
import { button, draw } from '../components/draw.tsx';
import { fakeNote, notesWith } from '../store/databases.ts';

/** Which notes are selected, what was said last, and a button for each thing that is done below. */
function Selection({ notes, all }: { readonly notes: Notes; readonly all: readonly Note[] }) {
  const words = NOTES_WORDS.en;
  const { selected, toast, ...on } = useActions({ notes, all, take: () => undefined, companies: [], words });
  const [one, two, three] = all;
  if (!one || !two || !three) return null;
  const done = {
    select: () => on.onSelect([one.id, two.id], true),
    pin: () => on.onPin(one),
    'delete another': () => on.onRemove([three.id]),
    'delete one': () => on.onRemove([two.id]),
    tag: () => on.onTag('later'),
  };
  return (
    <>
      {Object.entries(done).map(([name, act]) => (
        <button key={name} type="button" onClick={act}>
          {name}
        </button>
      ))}
      <output>
        {[toast?.text, ...all.filter(({ id }) => selected.has(id)).map(({ text }) => text)].join(' ')}
      </output>
    </>
  );
}

test('whoever pins or deletes one note keeps the others selected', async () => {
  const notes = await notesWith();
  const all = ['one', 'two', 'three'].map((text) => fakeNote({ id: crypto.randomUUID(), text }));
  await notes.db.notes.bulkPut(all);
  const { element } = draw(<Selection notes={notes} all={all} />);
  for (const [name, shown] of [
    ['select', 'one two'],
    ['pin', 'Pinned to the top one two'],
    ['delete another', 'Moved to the trash one two'],
    ['delete one', 'Moved to the trash one'],
    ['tag', 'Tagged #later'],
  ] as const) {
    button(element, name).click();
    await expect.poll(() => element.querySelector('output')?.innerText.trim()).toBe(shown);
  }
  const kept = new Map((await notes.db.notes.toArray()).map(({ text, deleted }) => [text, deleted]));
  expect(Object.fromEntries(kept)).toEqual({ 'one\n#later': false, two: true, three: true });
});
