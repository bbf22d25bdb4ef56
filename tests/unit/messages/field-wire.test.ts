import { describe, expect, test } from 'vitest';
import { parseFromField, parseToField } from '../../../lib/messages/field-wire.ts';

const written = { id: 'a', text: 'one', seen: '' };

describe('what a note field says', () => {
  test.each([
    { type: 'ready' },
    { type: 'escape' },
    { type: 'focus', on: true },
    { type: 'height', height: 46 },
    { type: 'write', number: 1, written },
  ])('is read: %o', (said) => {
    expect(parseFromField(JSON.stringify(said))).toEqual(said);
  });

  test.each([
    undefined,
    { type: 'ready' },
    '{',
    'null',
    '[]',
    ...[
      { type: 'toString' },
      { type: 'focus' },
      { type: 'height', height: -1 },
      { type: 'write', number: 1 },
      { type: 'write', written },
      { type: 'write', number: 1, written: { ...written, seen: 3 } },
      { type: 'write', number: 1, written: null },
    ].map((said) => JSON.stringify(said)),
  ])('is dropped: %o', (said) => {
    expect(parseFromField(said)).toBeUndefined();
  });
});

describe('what a card tells its field', () => {
  const told = { view: { id: 'a', text: 'one' }, heard: 0, look: { '--ink': 'black' } };

  test('is read whole or not at all', () => {
    expect(parseToField(JSON.stringify(told))).toEqual(told);
    for (const part of Object.keys(told))
      expect(parseToField(JSON.stringify({ ...told, [part]: undefined }))).toBeUndefined();
    expect(parseToField(told)).toBeUndefined();
  });
});
