import { describe, expect, test } from 'vitest';
import { carryCaret } from '../../../lib/shared/carry-caret.ts';
import { FieldInStep, type TextField } from '../../../lib/shared/field-in-step.ts';

/** Texts with the caret as `|`. */
test.each([
  ['a word before it', 'one |two', 'zero one |two'],
  ['a word behind it', 'one| two', 'one| two three'],
  ['a line between', 'one\nt|wo', 'one\nand\nt|wo'],
  ['its own word gone', 'one tw|o six', 'one |six'],
  ['all gone', 'one| two', '|'],
  ['nothing', 'one| two', 'one| two'],
])('a caret stays with the words around it: %s', (_, before, after) => {
  const plain = (text: string): string => text.replace('|', '');
  expect(carryCaret(plain(before), plain(after), before.indexOf('|'))).toBe(after.indexOf('|'));
});

/** A field as a browser has it: a new value puts the caret behind it. */
class Field implements TextField {
  #value: string;
  selectionStart = 0;
  selectionEnd = 0;

  constructor(value: string) {
    this.#value = value;
  }

  get value(): string {
    return this.#value;
  }

  set value(value: string) {
    this.#value = value;
    this.setSelectionRange(value.length, value.length);
  }

  setSelectionRange(start: number, end: number): void {
    this.selectionStart = start;
    this.selectionEnd = end;
  }
}

function fieldWith(text: string) {
  const field = new Field(text);
  return { field, step: new FieldInStep(field, { id: 'a', text }) };
}

describe('a field and its note', () => {
  test('what is written is handed on with the text that it was made from', () => {
    const { field, step } = fieldWith('one');
    field.value = 'one two';
    expect(step.written()).toEqual({ id: 'a', text: 'one two', seen: 'one' });
    field.value = 'one two three';
    expect(step.written()).toEqual({ id: 'a', text: 'one two three', seen: 'one two' });
  });

  test('what another window wrote appears, with the selection where it was', () => {
    const { field, step } = fieldWith('one two');
    field.setSelectionRange(4, 7);
    step.show({ id: 'a', text: 'zero one two' });
    expect(field.value).toBe('zero one two');
    expect([field.selectionStart, field.selectionEnd]).toEqual([9, 12]);
  });

  test('another note is another text, with the caret at its end', () => {
    const { field, step } = fieldWith('one');
    field.setSelectionRange(1, 1);
    step.show({ id: 'b', text: 'one more' });
    expect(field.selectionStart).toBe(8);
    field.value = 'one more word';
    expect(step.written()).toEqual({ id: 'b', text: 'one more word', seen: 'one more' });
  });

  test('is left alone while Chinese is composed; then all of it is handed on', () => {
    const { field, step } = fieldWith('公司');
    step.beginComposing();
    field.value = '公司xin';
    expect(step.written()).toBeUndefined();
    step.show({ id: 'a', text: '公司\n别的窗口' });
    expect(field.value).toBe('公司xin');
    field.value = '公司新';
    expect(step.endComposing()).toEqual({ id: 'a', text: '公司新', seen: '公司' });
    expect(step.isComposing).toBe(false);
  });
});
