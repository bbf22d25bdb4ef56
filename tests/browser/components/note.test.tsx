import { useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { NameCard } from '../../../components/card/NameCard.tsx';
import type { NoteView } from '../../../components/card/props.ts';
import { button, draw } from './draw.tsx';
import { drawCard, propsOf } from './draw-card.tsx';

describe('the note', () => {
  const field = (element: HTMLElement) => {
    const found = element.querySelector('textarea');
    if (!found) throw new Error('The card has no note field.');
    return found;
  };

  test('hands on each change, and shows what its owner makes of it', async () => {
    const seen: string[] = [];
    function Owner() {
      const [text, setText] = useState('');
      const keep = (next: string) => {
        seen.push(next);
        setText(next);
      };
      return <NameCard {...propsOf({ note: { text, state: 'saving' }, onNoteChange: keep })} />;
    }
    const { element } = draw(<Owner />);
    await userEvent.type(field(element), 'Ask');
    expect(seen).toEqual(['A', 'As', 'Ask']);
    expect(field(element).value).toBe('Ask');
  });

  test.each<[NoteView, string]>([
    [{ text: '', state: 'idle' }, ''],
    [{ text: 'x', state: 'saving' }, 'Saving…'],
    [{ text: 'x', state: 'saved' }, 'Saved'],
    [{ text: 'x', state: 'failed', reason: 'no space.' }, 'Not saved: no space.'],
    [{ text: 'x', state: 'failed' }, 'Not saved.'],
  ])('%o says “%s” in a live region', (note, words) => {
    expect(drawCard({ note }).querySelector('output')?.textContent).toBe(words);
  });

  test('a failed save can be tried again, and only that', async () => {
    const onNoteRetry = vi.fn<() => void>();
    const element = drawCard({ note: { text: 'x', state: 'failed' }, onNoteRetry });
    await userEvent.click(button(element, 'Try again'));
    expect(onNoteRetry).toHaveBeenCalledOnce();
    expect(() => button(drawCard({ note: { text: 'x', state: 'saved' } }), 'Try again')).toThrow('No button');
  });

  test('text from elsewhere arrives while nobody writes, and waits while somebody does', async () => {
    const { element, redraw } = draw(<NameCard {...propsOf({ note: { text: 'mine', state: 'saved' } })} />);
    redraw(<NameCard {...propsOf({ note: { text: 'from another window', state: 'saved' } })} />);
    await expect.poll(() => field(element).value).toBe('from another window');
    await userEvent.click(field(element));
    redraw(<NameCard {...propsOf({ note: { text: 'and again', state: 'saved' } })} />);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(field(element).value).toBe('from another window');
  });

  test('half-composed Chinese is not handed on', () => {
    const onNoteChange = vi.fn<(text: string) => void>();
    const textarea = field(drawCard({ onNoteChange }));
    const write = (value: string) => {
      // React listens to the native setter; a plain assignment would go unnoticed.
      Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(textarea, value);
      textarea.dispatchEvent(new InputEvent('input', { bubbles: true }));
    };
    textarea.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    write('xiao');
    expect(onNoteChange).not.toHaveBeenCalled();
    write('小');
    textarea.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    expect(onNoteChange.mock.lastCall).toEqual(['小']);
  });
});
