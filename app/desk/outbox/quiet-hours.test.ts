import { describe, expect, it } from 'vitest';
import { quietUntil } from '#app/desk/outbox/quiet-hours.ts';

const at = (time: string) => new Date(`2024-09-09T${time}+08:00`);
const until = (time: string, quietHours?: { from: string; to: string }) =>
  quietUntil({ quietHours }, at(time))?.toISOString() ?? null;

describe('quiet hours', () => {
  it.each([
    ['07:59:59', '2024-09-09T00:00:00.000Z'],
    ['08:00:00', null],
    ['20:59:59', null],
    ['21:00:00', '2024-09-10T00:00:00.000Z'],
    ['23:30:00', '2024-09-10T00:00:00.000Z'],
    ['00:00:00', '2024-09-09T00:00:00.000Z'],
  ])('by default last from 21:00 to 08:00: at %s until %s', (time, end) => {
    expect(until(time)).toBe(end);
  });

  it.each([
    ['11:59:00', null],
    ['12:00:00', '2024-09-09T06:00:00.000Z'],
    ['13:59:00', '2024-09-09T06:00:00.000Z'],
    ['14:00:00', null],
  ])('may lie within the day: at %s until %s', (time, end) => {
    expect(until(time, { from: '12:00', to: '14:00' })).toBe(end);
  });
});
