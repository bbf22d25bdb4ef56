import { afterEach, expect, test, vi } from 'vitest';
import { fieldFrames } from '../../../lib/card/field-frame.ts';

const KEY = 'the word';

/** A frame that takes calls and answers none by itself. */
function quietFrame() {
  const element = document.createElement('iframe');
  document.body.append(element);
  const called: MessagePort[] = [];
  element.contentWindow?.addEventListener('message', ({ data, ports: [port] }) => {
    if (data === KEY && port) called.push(port);
  });
  return { element, called };
}

/** Counts the ports that are made and the ports of them that are closed. */
function countPorts() {
  const made = vi.spyOn(globalThis, 'MessageChannel');
  const close = vi.spyOn(MessagePort.prototype, 'close');
  return { made: () => made.mock.calls.length, closed: () => new Set(close.mock.contexts).size };
}

function join(element: HTMLIFrameElement) {
  const onLost = vi.fn<() => void>();
  const written: string[] = [];
  const frames = fieldFrames({ key: KEY, onFocus: () => undefined, onEscape: () => undefined });
  const onWrite = (_id: string, text: string) => void written.push(text);
  return { onLost, written, frame: frames(element, { onWrite, onLost }) };
}

afterEach(() => document.body.replaceChildren());

test('of calls that a slow field answers late the last one counts, as it does for the field', async () => {
  const { element, called } = quietFrame();
  const { frame, written } = join(element);
  await expect.poll(() => called.length).toBeGreaterThan(2);
  for (const port of called) port.postMessage(JSON.stringify({ type: 'ready' }));
  const words = { number: 1, written: { id: 'a', text: 'kept', seen: '' } };
  called.at(-1)?.postMessage(JSON.stringify({ type: 'write', ...words }));
  await expect.poll(() => written).toEqual(['kept']);
  frame.leave();
});

test('a card that goes leaves no call open', async () => {
  const ports = countPorts();
  const { element, called } = quietFrame();
  const { frame, onLost } = join(element);
  await expect.poll(() => called.length).toBeGreaterThan(1);
  frame.leave();
  expect(ports.closed()).toBe(ports.made());
  expect(onLost).not.toHaveBeenCalled();
});
