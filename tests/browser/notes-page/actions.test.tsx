import { expect, test } from 'vitest';
import { notesWords } from '../../../components/notes-page/words.ts';
import { useActions, type Actions } from '../../../lib/notes-page/use-actions.ts';
import { draw } from '../components/draw.tsx';
import { fakeNote, notesWith } from '../store/databases.ts';

test('whoever pins or deletes one note keeps the others selected', async () => {
  const notes = await notesWith();
  const all = ['one', 'two', 'three'].map((text) => fakeNote({ id: crypto.randomUUID(), text }));
  const [one, two, three] = all.map(({ id }) => id);
  await notes.db.notes.bulkPut(all);
  let actions: Actions | undefined;
  function Selected() {
    actions = useActions({ notes, all, take: () => undefined, companies: [], words: notesWords('en') });
    const chosen = all.filter(({ id }) => actions?.selected.has(id)).map(({ text }) => text);
    return <p>{[actions.toast?.text, ...chosen].join(' ')}</p>;
  }
  const { element } = draw(<Selected />);
  const shows = () => expect.poll(() => element.innerText);
  actions?.onSelect([one!, two!], true);
  await shows().toBe('one two');
  actions?.onPin(all[0]!);
  await shows().toBe('Pinned to the top one two');
  actions?.onRemove([three!]);
  await shows().toBe('Moved to the trash one two');
  actions?.onRemove([two!]);
  await shows().toBe('Moved to the trash one');
  actions?.onTag('later');
  await shows().toBe('Tagged #later');
  expect((await notes.db.notes.toArray()).map(({ text, deleted }) => [text, deleted]).toSorted()).toEqual([
    ['one\n#later', false],
    ['three', true],
    ['two', true],
  ]);
});
