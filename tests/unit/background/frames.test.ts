import { expect, test, vi } from 'vitest';

const sendMessage = vi.hoisted(() => vi.fn<(...args: unknown[]) => Promise<void>>());
vi.mock('wxt/browser', () => ({ browser: { tabs: { sendMessage } } }));

const { toFrame, toWindow } = await import('../../../lib/background/frames.ts');

const ASK = { type: 'hide', token: 3 } as const;
const NEWS = { type: 'over', token: 3 } as const;
const frame = (frameId: number) => ({ frameId, tab: { id: 7 } });

test('a frame is heard by the top frame of its own tab, with its number', async () => {
  sendMessage.mockResolvedValue();
  expect(await toWindow(ASK, frame(5))).toEqual({ ok: true, value: null });
  expect(sendMessage.mock.calls).toEqual([
    [7, { type: 'to-card', body: { ...ASK, frame: 5 } }, { frameId: 0 }],
  ]);
});

test('the top frame is heard by the frame that it names, in its own tab', async () => {
  sendMessage.mockResolvedValue();
  expect(await toFrame(5, NEWS, frame(0))).toEqual({ ok: true, value: null });
  expect(sendMessage.mock.calls).toEqual([[7, { type: 'to-card', body: NEWS }, { frameId: 5 }]]);
});

test.each([
  ['the top frame asks nothing of itself', () => toWindow(ASK, frame(0))],
  ['who is in no tab asks nothing', () => toWindow(ASK, { frameId: 5 })],
  ['a frame tells no other frame anything', () => toFrame(5, NEWS, frame(4))],
  ['who is in no tab tells nothing', () => toFrame(5, NEWS, { frameId: 0 })],
])('%s', async (_, send) => {
  expect(await send()).toMatchObject({ ok: false });
  expect(sendMessage).not.toHaveBeenCalled();
});

test('nobody listens: who asks is told', async () => {
  sendMessage.mockRejectedValue(new Error('no receiver'));
  expect(await toWindow(ASK, frame(5))).toMatchObject({ ok: false, error: { code: 'no-answer' } });
});
