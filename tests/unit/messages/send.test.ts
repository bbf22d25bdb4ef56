import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const sent = vi.hoisted(() => ({ runtime: vi.fn<() => unknown>(), tabs: vi.fn<() => unknown>() }));
vi.mock('wxt/browser', () => ({
  browser: { runtime: { sendMessage: sent.runtime }, tabs: { sendMessage: sent.tabs } },
}));

const { sendMessage, sendToFrame } = await import('../../../lib/messages/send.ts');

beforeEach(() => {
  sent.runtime.mockReset();
  sent.tabs.mockReset();
});
afterEach(() => vi.clearAllMocks());

test('an answer comes back as it is', async () => {
  const answer = { ok: true, value: null };
  sent.runtime.mockResolvedValue(answer);
  expect(await sendMessage('get-company', { id: 'tencent' })).toEqual(answer);
  expect(sent.runtime).toHaveBeenCalledWith({ type: 'get-company', body: { id: 'tencent' } });
});

test.for([
  ['nobody listens', () => Promise.reject(new Error('Could not establish connection'))],
  [
    'the extension was updated',
    () => {
      throw new Error('Extension context invalidated.');
    },
  ],
  ['the message was dropped', () => Promise.resolve(undefined)],
  ['the answer is no result', () => Promise.resolve({ ok: 'yes' })],
] as const)('when %s there is a problem, not an exception', async ([, behaviour]) => {
  sent.runtime.mockImplementation(behaviour);
  expect(await sendMessage('open-card', {})).toMatchObject({ ok: false, error: { code: 'no-answer' } });
});

test('a frame is told, or is known not to have heard', async () => {
  sent.tabs.mockResolvedValueOnce(undefined).mockRejectedValueOnce(new Error('no receiver'));
  expect(await sendToFrame(3, 5, { type: 'rescan' })).toBe(true);
  expect(await sendToFrame(3, 5, { type: 'rescan' })).toBe(false);
  expect(sent.tabs).toHaveBeenCalledWith(3, { type: 'rescan' }, { frameId: 5 });
});
