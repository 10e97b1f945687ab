import { lastDayOf } from '#law/calendar/calendar-days.ts';
import { type Calendar, nationalCalendar } from '#law/calendar/working-days.ts';
import type { Cite, Day, Provision } from '#law/cite.ts';
import type { MakingKind } from '#law/publication/making-facts.ts';
import { rowFor } from '#law/publication/place-rows.ts';

/** Days from publication within which a document is filed. */
const limits: Record<MakingKind, Provision<number>[]> = {
  'government-rule': [
    { from: '2002-01-01', value: 30, cite: { instrument: '法规规章备案条例', article: '第三条' } },
    { from: '2024-11-01', value: 30, cite: { instrument: '法规规章备案审查条例', article: '第四条' } },
  ],
  normative: [
    {
      from: '2009-06-01',
      place: '32',
      value: 15,
      cite: { instrument: '江苏省规范性文件制定和备案规定', article: '备案' },
    },
    {
      from: '2022-08-01',
      place: '32',
      value: 15,
      cite: { instrument: '江苏省行政规范性文件管理规定', article: '备案' },
    },
  ],
};

/**
 * The last day for filing a published document with the bodies above; null where the place has no rule on it. Filing
 * later is a breach of the issuer's and leaves the document's validity as it is.
 *
 * @law 法规规章备案审查条例 第四条 — rules within thirty days of publication, to the State Council and the province
 * @law 法规规章备案条例 第三条 — the same before 2024-11-01
 * @law 江苏省行政规范性文件管理规定 备案 — normative documents within fifteen days
 * @law 江苏省规范性文件制定和备案规定 备案 — the same before 2022-08-01
 * @reading the provincial text was not read: its fifteen days are a setting of the place (normative-filing)
 */
export function filingDueOn(
  { kind, publishedOn, place }: { kind: MakingKind; publishedOn: Day; place: string },
  calendar: Calendar = nationalCalendar,
): { dueOn: Day; days: number; cite: Cite } | null {
  const row = rowFor(limits[kind], publishedOn, place);
  return row && { dueOn: lastDayOf(publishedOn, row.value, calendar), days: row.value, cite: row.cite };
}
