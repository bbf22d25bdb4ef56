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
  const frames = fieldFrames({ key: KEY, onFocus: () => undefined, onEscape: () => undefined });
  return { onLost, frame: frames(element, { onWrite: () => undefined, onLost }) };
}

afterEach(() => document.body.replaceChildren());

test('calls that a field left unanswered are closed when it answers one', async () => {
  const ports = countPorts();
  const { element, called } = quietFrame();
  const { frame } = join(element);
  await expect.poll(() => called.length).toBeGreaterThan(2);
  called[1]?.postMessage(JSON.stringify({ type: 'ready' }));
  await expect.poll(() => ports.closed()).toBeGreaterThan(0);
  expect(ports.closed()).toBe(ports.made() - 1);
  frame.leave();
  expect(ports.closed()).toBe(ports.made());
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
