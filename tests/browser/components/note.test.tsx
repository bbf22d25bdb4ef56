import { useMemo } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { NameCard } from '../../../components/card/NameCard.tsx';
import { fixtureNote, stillNotes } from '../../../components/fixtures/notes.ts';
import type { JoinFieldFrame, NotesPort, NoteView } from '../../../components/notes/props.ts';
import { button, draw } from './draw.tsx';
import { drawCard, propsOf } from './draw-card.tsx';

const field = (element: HTMLElement) => {
  const found = element.querySelector('textarea');
  if (!found) throw new Error('The card has no note field.');
  return found;
};

/** Notes whose text a test can change from outside; what the reader writes is taken as it is. */
function livePort(
  text: string,
): NotesPort & { say(text: string): void; readonly written: [string, string][] } {
  const listeners = new Set<() => void>();
  let { view } = stillNotes({ text });
  const written: [string, string][] = [];
  const say = (next: string) => {
    view = stillNotes({ text: next }).view;
    for (const listener of listeners) listener();
  };
  return {
    ...stillNotes(),
    written,
    say,
    view: () => view(),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    write: (_, next, seen) => {
      written.push([next, seen]);
      say(next);
    },
  };
}

function drawNotes(notes: NotesPort): HTMLElement {
  return drawCard({ notes });
}

describe('the note', () => {
  test('hands on each change with the text before it', async () => {
    const port = livePort('');
    const element = drawNotes(port);
    await userEvent.type(field(element), 'Ask');
    expect(port.written).toEqual([
      ['A', ''],
      ['As', 'A'],
      ['Ask', 'As'],
    ]);
    expect(field(element).value).toBe('Ask');
  });

  test.each<[Partial<NoteView>, string]>([
    [{ text: '', stage: 'idle' }, ''],
    [{ text: 'x', stage: 'saving' }, 'Saving…'],
    [{ text: 'x', stage: 'saved' }, 'Saved'],
    [{ text: 'x', stage: 'saved', merged: true }, 'Saved, with what another window wrote'],
    [
      { text: 'x', stage: 'failed', problem: { code: 'no-space' } },
      'Not saved: There is no space left on this machine to save to.',
    ],
    [{ text: 'x', stage: 'failed' }, 'Not saved.'],
  ])('%o says “%s” in a live region', (note, words) => {
    expect(drawNotes(stillNotes(note)).querySelector('output')?.textContent).toBe(words);
  });

  test('a failed save can be tried again, and only that', async () => {
    const retry = vi.fn<() => void>();
    const element = drawNotes({ ...stillNotes({ text: 'x', stage: 'failed' }), retry });
    await userEvent.click(button(element, 'Try again'));
    expect(retry).toHaveBeenCalledOnce();
    expect(() => button(drawNotes(stillNotes({ text: 'x', stage: 'saved' })), 'Try again')).toThrow(
      'No button',
    );
  });

  test('leads back to the sentence on the page it was written on', () => {
    const context = { title: 'A story', url: 'https://news.example/a', quote: 'It grew.', at: 1 };
    const link = drawNotes(stillNotes({ text: 'x', context })).querySelector('a');
    expect(link?.textContent).toBe('Written on “A story”');
    expect(link?.href).toBe('https://news.example/a#:~:text=It%20grew.');
    expect(link?.rel).toBe('noreferrer');
  });
});

describe('on a page of others', () => {
  type Heard = Parameters<JoinFieldFrame>[1];

  /** Joins no field, and tells what it was asked for. */
  function joining() {
    const shown: string[] = [];
    let heard: Heard | undefined;
    let joined = 0;
    const join: JoinFieldFrame = (_, on) => {
      heard = on;
      joined += 1;
      return { show: ({ text }) => shown.push(text), leave: () => (joined -= 1) };
    };
    return { join, shown, on: () => heard, joined: () => joined };
  }

  test('the field comes once the card is painted, in a frame without scripts, address and name, in step with the note', async () => {
    const port = livePort('one');
    const { join, shown, on } = joining();
    const element = drawCard({ notes: port, joinFrame: join });
    expect(element.querySelector('iframe')).toBeNull();
    await expect.poll(() => element.querySelector('iframe')).not.toBeNull();
    const frame = element.querySelector('iframe');
    expect(frame?.getAttributeNames().toSorted()).toEqual(['class', 'sandbox', 'title']);
    expect(frame?.getAttribute('sandbox')).toBe('');
    expect(element.querySelector('textarea')).toBeNull();
    on()?.onWrite('new', 'one two', 'one');
    expect(port.written).toEqual([['one two', 'one']]);
    await expect.poll(() => shown.at(-1)).toBe('one two');
  });

  test('where no field comes, the card says so and leads to one', async () => {
    const open = vi.fn<(id: string) => void>();
    const { join, on, joined } = joining();
    const element = drawCard({ joinFrame: join, onOpenNotes: open });
    await expect.poll(joined).toBe(1);
    on()?.onLost();
    await expect.poll(() => element.textContent).toContain('No notes on this page.');
    expect(joined()).toBe(0);
    await userEvent.click(button(element, 'Write in a new tab'));
    expect(open).toHaveBeenCalledWith('xiaohongshu');
  });
});

describe('words from another window', () => {
  test('appear while the reader has the field, with the caret where it was', async () => {
    const port = livePort('one\ntwo');
    const element = drawNotes(port);
    field(element).focus();
    field(element).setSelectionRange(5, 5);
    port.say('theirs\none\ntwo');
    await expect.poll(() => field(element).value).toBe('theirs\none\ntwo');
    expect(field(element).selectionStart).toBe(12);
    await userEvent.keyboard('X');
    expect(port.written.at(-1)).toEqual(['theirs\none\ntXwo', 'theirs\none\ntwo']);
  });

  test('wait while Chinese is being composed, and are told apart from it afterwards', async () => {
    const port = livePort('');
    const textarea = field(drawNotes(port));
    const write = (value: string) => {
      // React listens to the native setter; a plain assignment would go unnoticed.
      Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(textarea, value);
      textarea.dispatchEvent(new InputEvent('input', { bubbles: true }));
    };
    textarea.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    write('xiao');
    port.say('theirs');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(textarea.value).toBe('xiao');
    expect(port.written).toEqual([]);
    write('小');
    textarea.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    expect(port.written.at(-1)).toEqual(['小', '']);
  });
});

describe('several notes', () => {
  const first = fixtureNote('first', { id: 'first', pinned: true });
  const others = ['second', '# third\nmore', 'fourth', 'fifth'].map((text) =>
    fixtureNote(text, { id: text }),
  );

  test('the others stand below by their first lines, and can be turned to', async () => {
    const choose = vi.fn<(id: string) => void>();
    const onOpenNotes = vi.fn<(id: string) => void>();
    const notes = stillNotes({ id: 'first', text: 'first', stored: first }, { notes: [first, ...others] });
    const element = drawCard({ notes: { ...notes, choose }, onOpenNotes });
    const lines = [...element.querySelectorAll('.mp-other-notes button')];
    expect(lines.map(({ textContent }) => textContent)).toEqual(['second', 'third', 'fourth']);
    await userEvent.click(field(element));
    await userEvent.click(button(element, 'third'));
    expect(choose).toHaveBeenCalledWith('# third\nmore');
    await userEvent.click(button(element, 'All 5 notes'));
    expect(onOpenNotes).toHaveBeenCalledWith('xiaohongshu');
  });

  test('each can be pinned, deleted, begun and kept with its page', async () => {
    const calls: unknown[][] = [];
    const keep =
      (name: string) =>
      (...args: readonly unknown[]) =>
        void calls.push([name, ...args]);
    const port = {
      ...stillNotes({ id: 'first', text: 'first', stored: first }, { place: 'on' }),
      pin: keep('pin'),
      remove: keep('remove'),
      begin: keep('begin'),
      keepPlace: keep('keepPlace'),
    };
    const element = drawNotes(port);
    await userEvent.click(field(element));
    expect(button(element, 'Pin this note to the top').ariaPressed).toBe('true');
    expect(button(element, 'Keep this page with the note').ariaPressed).toBe('false');
    for (const name of [
      'Pin this note to the top',
      'Delete this note',
      'New note',
      'Keep this page with the note',
    ])
      await userEvent.click(button(element, name));
    expect(calls).toEqual([['pin', 'first', false], ['remove', 'first'], ['begin'], ['keepPlace', true]]);
  });

  test('the card on a page is as high with many as with none, at rest and while the reader writes', async () => {
    const heights = async (notes: NotesPort): Promise<readonly number[]> => {
      const element = drawCard({ notes });
      const height = (): number => element.querySelector('.mp-card')?.getBoundingClientRect().height ?? 0;
      const atRest = height();
      await userEvent.click(field(element));
      return [atRest, height()];
    };
    const many = stillNotes({ text: 'line\n'.repeat(40), stored: first }, { notes: [first, ...others] });
    const [none, all] = [await heights(stillNotes({})), await heights(many)];
    expect(all).toEqual(none);
    expect(none[1]).toBeGreaterThan(none[0] ?? 0);
  });

  test('a deleted one can be brought back', async () => {
    const undo = vi.fn<() => void>();
    const element = drawNotes({ ...stillNotes({}, { removed: first }), undo });
    expect(element.querySelector('output')?.textContent).toBe('Moved to the trash');
    await userEvent.click(button(element, 'Undo'));
    expect(undo).toHaveBeenCalledOnce();
  });

  test('another note in the field does not take the caret of the one before', () => {
    function Owner({ text, id }: { readonly text: string; readonly id: string }) {
      const notes = useMemo(() => stillNotes({ id, text }), [id, text]);
      return <NameCard {...propsOf({ notes })} />;
    }
    const { element, redraw } = draw(<Owner id="a" text="first" />);
    redraw(<Owner id="b" text="second" />);
    expect(field(element).value).toBe('second');
  });
});
