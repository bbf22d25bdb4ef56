import { beforeEach, expect, test, vi } from 'vitest';

const sendMessage = vi.hoisted(() => vi.fn<(message: unknown) => Promise<unknown>>());
vi.mock('wxt/browser', () => ({ browser: { runtime: { sendMessage } } }));

const { scriptRequest } = await import('../../../lib/content/script-request.ts');

let isWanted = true;

beforeEach(() => {
  vi.useFakeTimers();
  isWanted = true;
  sendMessage.mockResolvedValue({ ok: true, value: null });
  return () => vi.useRealTimers();
});

/** How often it was asked so many ms after the first time. */
async function askedAfter(ms: number): Promise<number> {
  await vi.advanceTimersByTimeAsync(ms);
  return sendMessage.mock.calls.length;
}

test('a script is asked for once, by however many', async () => {
  const request = scriptRequest('mark-page', () => isWanted);
  request();
  request();
  expect(await askedAfter(1_400)).toBe(1);
  expect(sendMessage).toHaveBeenCalledWith({ type: 'mark-page', body: {} });
});

test('one that does not come is asked for three times more, then by the next who wants it', async () => {
  const request = scriptRequest('open-card', () => isWanted);
  request();
  expect(await askedAfter(1_500)).toBe(2);
  expect(await askedAfter(60_000)).toBe(4);
  request();
  expect(await askedAfter(0)).toBe(5);
});

test('one that has come is asked for no more', async () => {
  const request = scriptRequest('open-card', () => isWanted);
  request();
  isWanted = false;
  expect(await askedAfter(60_000)).toBe(1);
  request();
  expect(await askedAfter(60_000)).toBe(1);
});

test.each([
  ['cannot be reached', () => sendMessage.mockRejectedValueOnce(new Error('the other end is gone'))],
  ['gives no answer', () => sendMessage.mockResolvedValueOnce(undefined)],
])('a background that %s is asked again', async (_, fail) => {
  fail();
  scriptRequest('mark-page', () => isWanted)();
  expect(await askedAfter(1_400)).toBe(1);
  expect(await askedAfter(100)).toBe(2);
});

test('the patience begins with the answer, however long it takes', async () => {
  sendMessage.mockImplementationOnce(() => new Promise((answer) => setTimeout(answer, 20_000, { ok: true })));
  scriptRequest('mark-page', () => isWanted)();
  expect(await askedAfter(21_400)).toBe(1);
  expect(await askedAfter(100)).toBe(2);
});
