import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NOTE_LENGTH_LIMIT } from '../../../data/schema/note-length.ts';
import { noteSchema, type Note, type NoteVersion } from '../../../data/schema/note.ts';
import type { Backup } from '../../../lib/store/notes/backup.ts';
import { planImport, type ImportPlan } from '../../../lib/store/notes/plan-import.ts';
import { noteOf } from '../messages/note-store.ts';

const HERE = '0b8f7f0e-52fd-4c0e-8f38-8b2e5c7a9d10';
const THERE = '11111111-52fd-4c0e-8f38-8b2e5c7a9d10';
const OPTIONS = { device: HERE, now: 1_000 };

const version = (text: string, revision: number): NoteVersion => {
  return { noteId: noteOf('', 1).id, revision, text, updatedAt: revision };
};
const backup = (notes: readonly Note[], versions: readonly NoteVersion[] = []): Backup => ({
  notes,
  versions,
});

/** The stores after an import. */
function after(here: Backup, plan: ImportPlan): Backup {
  const notes = new Map(here.notes.map((note) => [note.id, note]));
  const key = (each: NoteVersion) => `${each.noteId} ${each.revision}`;
  const versions = new Map(here.versions.map((each) => [key(each), each]));
  for (const { note } of plan.steps) notes.set(note.id, note);
  for (const each of [...plan.versions, ...plan.steps.flatMap((step) => step.versions)])
    versions.set(key(each), each);
  return { notes: [...notes.values()], versions: [...versions.values()] };
}

interface Case {
  readonly name: string;
  readonly here: Backup;
  readonly there: Backup;
  /** Kinds of steps; none: it is the same. */
  readonly kinds: readonly string[];
  readonly text: string;
  readonly history?: readonly string[];
}

const CASES: readonly Case[] = [
  { name: 'unknown here', here: backup([]), there: backup([noteOf('a', 3)]), kinds: ['new'], text: 'a' },
  { name: 'equal', here: backup([noteOf('a', 3)]), there: backup([noteOf('a', 3)]), kinds: [], text: 'a' },
  {
    name: 'an earlier state of one installation',
    here: backup([noteOf('a, b', 4)]),
    there: backup([noteOf('a', 3)]),
    kinds: [],
    text: 'a, b',
  },
  {
    name: 'a later state of one installation: what stood here goes into the history',
    here: backup([noteOf('a', 3)]),
    there: backup([noteOf('b', 4)]),
    kinds: ['changed'],
    text: 'b',
    history: ['a'],
  },
  {
    name: 'written on elsewhere, as its history shows',
    here: backup([noteOf('a', 1)]),
    there: backup([noteOf('b', 2, { device: THERE })], [version('a', 1)]),
    kinds: ['changed'],
    text: 'b',
    history: ['a'],
  },
  {
    name: 'two lines from one text: joined, both in the history',
    here: backup([noteOf('one\ntwo\nours', 2)], [version('one\ntwo', 1)]),
    there: backup([noteOf('theirs\none\ntwo', 2, { device: THERE })], [version('one\ntwo', 1)]),
    kinds: ['conflicting'],
    text: 'theirs\none\ntwo\nours',
    history: ['one\ntwo', 'one\ntwo\nours', 'theirs\none\ntwo'],
  },
  {
    name: 'two texts of unknown origin: both kept',
    here: backup([noteOf('ours', 2)]),
    there: backup([noteOf('theirs', 2, { device: THERE })]),
    kinds: ['conflicting'],
    text: 'theirs\n\nours',
    history: ['ours', 'theirs'],
  },
  {
    name: 'further on elsewhere, of unknown origin: both kept',
    here: backup([noteOf('ours', 2)]),
    there: backup([noteOf('theirs', 9, { device: THERE })]),
    kinds: ['conflicting'],
    text: 'theirs\n\nours',
    history: ['ours', 'theirs'],
  },
  {
    name: 'a tombstone of it: no words go',
    here: backup([noteOf('a', 1)]),
    there: backup([noteOf('', 9, { deleted: true })]),
    kinds: [],
    text: 'a',
  },
  {
    name: 'deleted here for good: its words come back',
    here: backup([noteOf('', 9, { deleted: true })]),
    there: backup([noteOf('a', 1)]),
    kinds: ['new'],
    text: 'a',
  },
  {
    name: 'pinned since',
    here: backup([noteOf('a', 1)]),
    there: backup([noteOf('a', 2, { pinned: true })]),
    kinds: ['changed'],
    text: 'a',
  },
];

describe('a note in a file that is', () => {
  test.for(CASES)('$name', ({ here, there, kinds, text, history = [] }) => {
    const plan = planImport(here, there, OPTIONS);
    expect(plan.steps.map(({ kind }) => kind)).toEqual(kinds);
    expect(plan.same).toBe(there.notes.length - kinds.length);
    const then = after(here, plan);
    expect(then.notes.map((note) => note.text)).toEqual([text]);
    expect(then.versions.map((each) => each.text).toSorted()).toEqual([...history].toSorted());
    expect(planImport(then, there, OPTIONS)).toEqual({ steps: [], versions: [], same: there.notes.length });
  });

  test('joined with one here is deleted if both are, pinned if one is, and has a place if one has', () => {
    const context = { title: 'A', url: 'https://a.example/', at: 1 };
    const [deleted, pinned] = [{ deleted: true }, { device: THERE, pinned: true, context }];
    const joined = (ours: Partial<Note>, theirs: Partial<Note>) =>
      planImport(backup([noteOf('ours', 2, ours)]), backup([noteOf('theirs', 2, theirs)]), OPTIONS).steps[0]
        ?.note;
    expect(joined(deleted, pinned)).toMatchObject({ deleted: false, pinned: true, context });
    expect(joined({ pinned: true, context }, { ...deleted, device: THERE })).toMatchObject({
      deleted: false,
      pinned: true,
      context,
    });
    expect(joined(deleted, { ...deleted, device: THERE })).toMatchObject({ deleted: true, pinned: false });
  });

  test('too long to be joined stays a note of its own, once', () => {
    const here = backup([noteOf('a'.repeat(NOTE_LENGTH_LIMIT - 10), 2)]);
    const there = backup([noteOf('b'.repeat(NOTE_LENGTH_LIMIT - 10), 2, { device: THERE })]);
    const then = after(here, planImport(here, there, OPTIONS));
    expect(then.notes).toHaveLength(2);
    for (const note of then.notes) expect(noteSchema.safeParse(note).success).toBe(true);
    expect(planImport(then, there, OPTIONS).steps).toEqual([]);
  });
});

describe('any import', () => {
  const words = fc
    .array(fc.constantFrom('a', 'b', 'c', '小红书'), { maxLength: 4 })
    .map((lines) => lines.join('\n'));
  const note = fc
    .record({
      text: words,
      revision: fc.integer({ min: 1, max: 4 }),
      device: fc.constantFrom(HERE, THERE),
      updatedAt: fc.nat(5),
      deleted: fc.boolean(),
      pinned: fc.boolean(),
    })
    .map(({ text, revision, ...rest }) => noteOf(text, revision, rest));
  const versions = fc.uniqueArray(fc.record({ text: words, revision: fc.integer({ min: 1, max: 3 }) }), {
    selector: ({ revision }) => revision,
    maxLength: 3,
  });
  const side = fc.record({ note, versions }).map((each) =>
    backup(
      [each.note],
      each.versions.map(({ text, revision }) => version(text, revision)),
    ),
  );

  test('into nothing gives what was exported, and done twice changes nothing', () => {
    fc.assert(
      fc.property(side, (there) => {
        const then = after(backup([]), planImport(backup([]), there, OPTIONS));
        expect(then).toEqual(there);
        expect(planImport(then, there, OPTIONS).steps).toEqual([]);
      }),
    );
  });

  test('leaves every text of both sides in the note or in its history, and a second one changes nothing', () => {
    fc.assert(
      fc.property(side, side, (here, there) => {
        const then = after(here, planImport(here, there, OPTIONS));
        const texts = [...then.notes, ...then.versions].map(({ text }) => text);
        const mine = here.notes[0]?.text ?? '';
        expect(texts.some((text) => text.includes(mine))).toBe(true);
        expect(planImport(then, there, OPTIONS).steps).toEqual([]);
        expect(planImport(then, there, OPTIONS).versions).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });
});
