import { compact } from '#app/annual-reports/reading/normalise.ts';
import { placeIn } from '#app/annual-reports/reading/place.ts';
import type { Finding } from '#app/annual-reports/reading/report-reading.ts';
import type { Segments } from '#app/annual-reports/reading/segments.ts';
import { type ReportFormName, reportFormOf } from '#law/report/forms.ts';

export interface HeadingFacts {
  normalised: string;
  segments: Segments;
  format: ReportFormName | null;
  year: number | null;
}

/** Wrong forms, wrong titles and wrong heads: what the printed headings themselves get wrong. */
export function headingFindings(facts: HeadingFacts): Finding[] {
  return [...outdatedForm(facts), ...outdatedNotice(facts), ...wrongTitle(facts), ...doubledHead(facts)];
}

function outdatedForm({ format, year, segments, normalised }: HeadingFacts): Finding[] {
  const due = dueForm(year);
  if (format === null || due === null || due === format) return [];
  const message = `${year}年度报告应当使用${due}年印发的格式，这份报告用的是${format}年的格式。`;
  const start = segments.found.get('item1')?.start ?? segments.found.get(`documents${format}:0`)?.start;
  const place = start === undefined ? null : placeIn(normalised, start, start + 30);
  return [
    { rule: 'form', severity: 'warning', where: '报告格式', expected: due, found: format, message, place },
  ];
}

function dueForm(year: number | null): ReportFormName | null {
  return year === null ? null : (reportFormOf(year)?.value.name ?? null);
}

/** The tables are of 2021, the notice named as their basis is the one that they replaced. */
function outdatedNotice({ format, year, normalised }: HeadingFacts): Finding[] {
  if (format !== '2021' || dueForm(year) !== '2021') return [];
  const named = /国办公开办函[〔[(]2019[〕\])]60号/.exec(normalised);
  if (!named) return [];
  const message = `依据写的是“${named[0]}”，它已由国办公开办函〔2021〕30号代替；表格用的是2021年的格式。`;
  const place = placeIn(normalised, named.index, named.index + named[0].length);
  return [
    {
      rule: 'form',
      severity: 'warning',
      where: '编制依据',
      expected: '国办公开办函〔2021〕30号',
      found: named[0],
      message,
      place,
    },
  ];
}

const titleLine =
  /^[ \t#]*(?:title:)?[ \t]*([^\n。,;:|]{0,60}(?:\d{4})年?度?[^\n。,;:|]{0,40}信息公开[^\n。,;:|]{0,12}报告)[ \t]*$/gm;

/** 《…年政府信息公开工作年度报告》; a title that wraps is put together by `compact` and not judged. */
function wrongTitle({ normalised, year }: HeadingFacts): Finding[] {
  if (dueForm(year) === null) return [];
  const lines = [...normalised.matchAll(titleLine)].filter(([, title = '']) => title.length <= 60);
  const first = lines[0];
  if (!first) return [];
  const right = lines.some(([, title = '']) => /政府信息公开(?:工作)?年度报告$/.test(compact(title).text));
  if (right) return [];
  const title = compact(first[1] ?? '').text;
  const expected = `${year}年政府信息公开工作年度报告`;
  const message = `标题是“${title}”，应当写作“…${expected}”。`;
  const place = placeIn(normalised, first.index, first.index + first[0].length);
  return [{ rule: 'title', severity: 'warning', where: '标题', expected, found: title, message, place }];
}

/** The heads of the three columns of documents: one printed twice means another is missing. */
function doubledHead({ format, segments, normalised }: HeadingFacts): Finding[] {
  const from = segments.found.get('item1')?.start;
  const to = segments.found.get('2:governmentRules')?.start;
  const heads = reportFormOf(format === '2019' ? 2019 : 2021)?.value.table2[0]?.columns ?? [];
  if (from === undefined || to === undefined || format === null) return [];
  const printed = compact(normalised.slice(from, to)).text;
  const doubled = heads.find((head) => printed.split(head).length > 2);
  const missing = heads.find((head) => !printed.includes(head));
  if (!doubled || !missing) return [];
  const message = `表头“${doubled}”印了两次，其中一处应当是“${missing}”。`;
  const place = placeIn(normalised, from, to);
  return [
    {
      rule: 'form',
      severity: 'warning',
      where: '表二表头',
      expected: missing,
      found: doubled,
      message,
      place,
    },
  ];
}
