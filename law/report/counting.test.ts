import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CountedCase, type CountedRequest, columnOfCase, linesOfRequest } from '#law/report/counting.ts';

const on = (receivedOn: string, outcome: CountedRequest['outcome'] = null): CountedRequest => ({
  receivedOn,
  outcome,
});

/** All under 政府信息公开条例 第五十条 and 政府信息公开工作年度报告格式 附件第三部分, for the report of 2024. */
const requests: [string, CountedRequest, string[]][] = [
  [
    'received and answered in the year',
    on('2024-03-04', { code: 'R1', on: '2024-03-20' }),
    ['newlyReceived', 'granted'],
  ],
  ['received on the last day, open', on('2024-12-31'), ['newlyReceived', 'carriedOut']],
  [
    'answered on the last day',
    on('2024-12-03', { code: 'R4.1', on: '2024-12-31' }),
    ['newlyReceived', 'notHeld'],
  ],
  [
    'answered on the next first of January',
    on('2024-12-04', { code: 'R1', on: '2025-01-01' }),
    ['newlyReceived', 'carriedOut'],
  ],
  [
    'carried in and answered',
    on('2023-12-28', { code: 'R3.5', on: '2024-01-20' }),
    ['carriedIn', 'refusedInternalAffairs'],
  ],
  ['carried in and still open', on('2023-06-01'), ['carriedIn', 'carriedOut']],
  ['answered before the year', on('2023-06-01', { code: 'R1', on: '2023-12-31' }), []],
  ['received after the year', on('2025-01-01'), []],
  [
    'abandoned: 补正 not handed in',
    on('2024-05-06', { code: 'R6.1', on: '2024-06-03' }),
    ['newlyReceived', 'noCorrection'],
  ],
];

const remedy = (openedOn: string, rest: Partial<CountedCase> = {}): CountedCase => ({
  block: 'reconsideration',
  openedOn,
  concluded: null,
  coDefendant: false,
  ...rest,
});

/** All under 政府信息公开条例 第五十条 and 政府信息公开工作年度报告格式 附件第四部分, for the report of 2024. */
const remedies: [string, CountedCase, string | null][] = [
  [
    'concluded in the year',
    remedy('2024-02-01', { concluded: { result: 'upheld', on: '2024-04-01' } }),
    'upheld',
  ],
  [
    'opened earlier, concluded in the year',
    remedy('2023-11-01', { concluded: { result: 'overturned', on: '2024-01-05' } }),
    'overturned',
  ],
  ['open at the end of the year', remedy('2024-12-30'), 'pending'],
  [
    'concluded only afterwards',
    remedy('2024-11-01', { concluded: { result: 'other', on: '2025-01-02' } }),
    'pending',
  ],
  ['concluded before', remedy('2023-02-01', { concluded: { result: 'upheld', on: '2023-12-31' } }), null],
  ['opened afterwards', remedy('2025-01-02'), null],
  [
    'sued only as the reconsideration body',
    remedy('2024-02-01', { block: 'litigationAfterReconsideration', coDefendant: true }),
    null,
  ],
];

describe('what counts in the report of a year', () => {
  it.each(requests)('a request %s', (_, request, lines) => {
    expect(linesOfRequest(request, 2024)).toEqual(lines);
  });

  it.each(remedies)('a case %s', (_, remedyCase, column) => {
    expect(columnOfCase(remedyCase, 2024)).toBe(column);
  });

  it('a request is carried out of one year exactly when it is carried into the next', () => {
    const day = fc.date({ min: new Date('2022-01-01'), max: new Date('2026-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.option(fc.nat(500)), (received, daysOpen) => {
        const iso = (date: Date) => date.toISOString().slice(0, 10);
        const outcome =
          daysOpen === null
            ? null
            : { code: 'R1' as const, on: iso(new Date(received.getTime() + daysOpen * 86_400_000)) };
        const request = { receivedOn: iso(received), outcome };
        const out = linesOfRequest(request, 2024).includes('carriedOut');
        expect(linesOfRequest(request, 2025).includes('carriedIn')).toBe(out);
      }),
    );
  });
});
