import { expect, test } from 'vitest';
import { fixtureNote, stillNotes } from '../../../components/fixtures/notes.ts';
import { drawCard } from './draw-card.tsx';

test.each([
  [49, 'All 49 notes'],
  [50, 'All notes'],
])('of %i notes a card says “%s”', (count, label) => {
  const notes = Array.from({ length: count }, (_, i) => fixtureNote(`note ${i}`, { id: `note-${i}` }));
  const element = drawCard({
    notes: stillNotes({ id: 'note-0', text: 'note 0' }, { notes }),
    onOpenNotes: () => undefined,
  });
  expect(element.querySelector('.mp-all-notes')?.textContent).toBe(label);
});
