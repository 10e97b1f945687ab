import { describe, expect, it } from 'vitest';
import { replyClock } from '#law/disclosure/reply-clock.ts';
import { linesOfRequest } from '#law/report/counting.ts';

// E11 of law.md: a reply on the due day, seen from the report of 2024.
describe('a request of December, answered on its due day', () => {
  it.each([
    { receivedOn: '2024-12-03', due: '2024-12-31', line: 'granted', cite: '政府信息公开条例 第五十条' },
    { receivedOn: '2024-12-04', due: '2025-01-02', line: 'carriedOut', cite: '政府信息公开条例 第五十条' },
  ])('received on $receivedOn, due $due: $line', ({ receivedOn, due, line }) => {
    const facts = { receivedOn, corrections: [], consultations: [], extension: null, feeNotice: null };
    expect(replyClock({ ...facts, endedOn: null }, receivedOn).due).toBe(due);
    const lines = linesOfRequest({ receivedOn, outcome: { code: 'R1', on: due } }, 2024);
    expect(lines).toEqual(['newlyReceived', line]);
  });
});
