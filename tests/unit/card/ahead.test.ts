import { describe, expect, test, vi } from 'vitest';
import { readAhead } from '../../../lib/card/ahead.ts';
import type { CardPorts } from '../../../lib/card/ports.ts';
import { err } from '../../../lib/shared/result.ts';

const NO_ANSWER = err({ code: 'no-answer' } as const);

function spied() {
  const asked: string[] = [];
  const given: unknown[] = [];
  const ports = {
    getCompany: (id: string) => {
      asked.push(`company ${id}`);
      return Promise.resolve(NO_ANSWER);
    },
    loadNotes: (id: string) => {
      asked.push(`notes ${id}`);
      return Promise.resolve(NO_ANSWER);
    },
    openCompanyNotes: (_company: string, _context: unknown, loading?: unknown) => given.push(loading),
  } as unknown as CardPorts;
  return { asked, given, ports: readAhead(ports) };
}

describe('reading ahead', () => {
  test('asks once for the company that its card then shows, whichever it takes first', async () => {
    const { asked, given, ports } = spied();
    ports.prepare('tencent');
    ports.prepare('tencent');
    ports.openCompanyNotes('tencent', undefined);
    await ports.getCompany('tencent');
    expect(asked).toEqual(['company tencent', 'notes tencent']);
    expect(given[0]).toBeInstanceOf(Promise);
  });

  test('serves one card with notes: the next reads them as they are then', () => {
    const { given, ports } = spied();
    ports.prepare('tencent');
    ports.openCompanyNotes('tencent', undefined);
    ports.prepare('tencent');
    ports.openCompanyNotes('tencent', undefined);
    expect(given[1]).toBeUndefined();
  });

  test('is no use for another company, nor for one of a while ago', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const { asked, ports } = spied();
    ports.prepare('tencent');
    await ports.getCompany('alibaba');
    vi.advanceTimersByTime(6_000);
    await ports.getCompany('tencent');
    vi.useRealTimers();
    expect(asked).toEqual(['company tencent', 'notes tencent', 'company alibaba', 'company tencent']);
  });
});
