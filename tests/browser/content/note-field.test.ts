import { beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { FIELD_KEY } from '../../../lib/messages/storage-keys.ts';
import { fakeBrowser } from '../../support/fake-browser.ts';

const context = vi.hoisted((): { browser: object | undefined } => ({ browser: undefined }));
vi.mock('wxt/browser', () => ({
  browser: new Proxy({}, { get: (_, name) => Reflect.get(context.browser ?? {}, name) as unknown }),
}));

const { awaitCard } = await import('../../../lib/content/note-field.ts');
const { isBareFrame, startBareFrame } = await import('../../../lib/content/bare-frame.ts');
const { ensureFieldKey, readFieldKey } = await import('../../../lib/messages/field-key.ts');

type Said = Readonly<Record<string, unknown>>;

const LOOK = {
  'color-scheme': 'dark',
  'font-family': 'serif',
  '--ink': 'rgb(1, 2, 3)',
  '--soft': '',
  '--paper': '',
  '--focus': '',
};
const VIEW = { id: 'a', text: '', invalid: false, label: 'My note', placeholder: 'Add…', language: 'en' };

/** The card's end of a port: what it hears, and how it tells. */
function call(word: unknown) {
  const { port1, port2 } = new MessageChannel();
  const heard: Said[] = [];
  port1.addEventListener('message', ({ data }) => heard.push(JSON.parse(String(data)) as Said));
  port1.start();
  window.postMessage(word, '*', [port2]);
  const tell = (view: Partial<typeof VIEW>, known = 0) =>
    port1.postMessage(JSON.stringify({ view: { ...VIEW, ...view }, heard: known, look: LOOK }));
  const of = (type: string) => heard.filter((said) => said['type'] === type);
  return { heard, of, tell };
}

const field = () => document.querySelector('textarea')!;
let key = '';

beforeEach(async () => {
  const browser = fakeBrowser();
  context.browser = browser;
  await ensureFieldKey();
  key = String(browser.storage.local.items.get(FIELD_KEY));
});

/** A card that the field has answered. */
async function join() {
  const card = call(key);
  await expect.poll(() => card.heard.length).toBeGreaterThan(0);
  return card;
}

test('a bare frame asks for the field when it is called, which answers who called before it came', async () => {
  const { sendMessage } = (context.browser as ReturnType<typeof fakeBrowser>).runtime;
  startBareFrame();
  window.postMessage('a word without a port', '*');
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(sendMessage).not.toHaveBeenCalled();
  const [stranger, card] = [call('anything'), call(key)];
  await expect.poll(() => sendMessage.mock.calls).toEqual([[{ type: 'open-note-field', body: {} }]]);
  expect(card.heard).toEqual([]);
  awaitCard();
  await expect.poll(() => card.of('ready')).toHaveLength(1);
  expect(stranger.heard).toEqual([]);
  await new Promise((resolve) => setTimeout(resolve, 1_600));
  expect(sendMessage).toHaveBeenCalledTimes(1);
});

describe('the field in the frame of a note', () => {
  test('answers to the word of this installation alone, which is made once', async () => {
    expect(key).toMatch(/^[\da-f-]{36}$/);
    await ensureFieldKey();
    expect(await readFieldKey()).toBe(key);
    const strangers = ['', undefined, 'undefined', { key }, `${key} `].map((word) => call(word));
    await join();
    expect(strangers.flatMap(({ heard }) => heard)).toEqual([]);
  });

  test('answers nobody once the extension is gone', async () => {
    context.browser = undefined;
    const card = call(key);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(card.heard).toEqual([]);
  });

  test('takes words, looks and language from its card, and tells its height', async () => {
    const card = await join();
    card.tell({ text: 'one\ntwo\nthree', invalid: true, language: 'zh-Hans', placeholder: '写笔记' });
    await expect.poll(() => field().value).toBe('one\ntwo\nthree');
    expect([field().placeholder, field().ariaLabel, field().ariaInvalid]).toEqual([
      '写笔记',
      'My note',
      'true',
    ]);
    expect(document.documentElement.lang).toBe('zh-Hans');
    expect(getComputedStyle(field()).color).toBe('rgb(1, 2, 3)');
    await expect.poll(() => card.of('height').at(-1)?.['height']).toBe(66);
  });

  test('hands on what is written, and keeps it while its card has yet to hear it', async () => {
    const card = await join();
    card.tell({});
    await userEvent.type(field(), 'ab');
    await expect
      .poll(() => card.of('write'))
      .toEqual([
        { type: 'write', number: 1, written: { id: 'a', text: 'a', seen: '' } },
        { type: 'write', number: 2, written: { id: 'a', text: 'ab', seen: 'a' } },
      ]);
    card.tell({ text: 'a', placeholder: 'late' }, 1);
    await expect.poll(() => field().placeholder).toBe('late');
    expect(field().value).toBe('ab');
    card.tell({ text: 'theirs ab' }, 2);
    await expect.poll(() => field().value).toBe('theirs ab');
    expect(field().selectionStart).toBe('theirs ab'.length);
  });

  test('tells of focus and of Escape, but not of an Escape that ends a composing', async () => {
    const card = await join();
    field().focus();
    await expect.poll(() => card.of('focus').at(-1)?.['on']).toBe(true);
    field().dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', isComposing: true, bubbles: true }));
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => card.of('escape')).toHaveLength(1);
    field().blur();
    await expect.poll(() => card.of('focus').at(-1)?.['on']).toBe(false);
  });

  test('is there once, however often its script comes', async () => {
    awaitCard();
    const card = await join();
    await userEvent.type(field(), 'y');
    await expect.poll(() => card.of('write')).toHaveLength(1);
    expect(card.of('ready')).toHaveLength(1);
  });

  test('belongs to the card that called last', async () => {
    const [before, after] = [await join(), await join()];
    await userEvent.type(field(), 'x');
    await expect.poll(() => after.of('write')).toHaveLength(1);
    expect(before.of('write')).toEqual([]);
    expect(document.querySelectorAll('textarea')).toHaveLength(1);
  });
});

test('only a frame without address and origin is taken for one', () => {
  expect(isBareFrame()).toBe(false);
});
