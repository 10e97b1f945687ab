import { feeStatement } from '#app/annual-reports/reading/fee-statement.ts';
import { compact } from '#app/annual-reports/reading/normalise.ts';
import { placeIn } from '#app/annual-reports/reading/place.ts';
import { partsOf, type ReportParts } from '#app/annual-reports/reading/report-parts.ts';
import type { Finding, ReadTables, Unreadable } from '#app/annual-reports/reading/report-reading.ts';
import type { ReportCheck } from '#law/report/checks.ts';
import { feeIsTold } from '#law/report/checks-of-fees.ts';
import { isPartThere, isWholeYear, reportParts } from '#law/report/checks-of-form.ts';

/** The text of a report and what was read from it. */
export interface FormFacts {
  normalised: string;
  year: number | null;
  tables: ReadTables;
}

/** Checks of the report as a document: its six parts (B13), its period (B14), its fee statement (B9). */
export function formFindings(facts: FormFacts): { findings: Finding[]; unreadable: Unreadable[] } {
  const text = compact(facts.normalised);
  const parts = partsOf(text);
  const at = (part: number) => {
    const start = text.at[parts.parts.get(part)?.start ?? -1];
    return start === undefined ? null : placeIn(facts.normalised, start, start + 30);
  };
  const checks: [ReportCheck, number][] = [
    ...missingParts(parts, facts.tables).map((check): [ReportCheck, number] => [check, 5]),
    ...periodOf(facts).map((check): [ReportCheck, number] => [check, 1]),
    ...fees(parts, facts).map((check): [ReportCheck, number] => [check, 6]),
  ];
  return {
    findings: checks
      .filter(([{ holds }]) => holds === false)
      .map(([check, part]) => ({ ...asFinding(check), place: at(part) })),
    unreadable: cutOffParts(parts),
  };
}

/** A check of law/ as a finding of the reader; its place is added by who knows it. */
export function asFinding({ rule, severity, where, left, right, message }: ReportCheck): Finding {
  return { rule, severity, where, expected: right, found: left, message, place: null };
}

/** Parts after the last one found may have been cut off with the text; a part left out in the middle was not. */
function missingParts({ parts, cutOff }: ReportParts, { table2, table3, table4 }: ReadTables): ReportCheck[] {
  const last = Math.max(0, ...parts.keys());
  if (last < 2) return [];
  const tables = [null, null, table2, table3, table4];
  return reportParts.flatMap((_, index) => {
    const part = index + 1;
    if (cutOff && part >= last) return [];
    const there = parts.get(part)?.text ?? (tables[part] ? '（表）' : null);
    return part === 5 || there === null ? [isPartThere(part, there)] : [];
  });
}

function cutOffParts({ parts, cutOff }: ReportParts): Unreadable[] {
  const last = Math.max(0, ...parts.keys());
  if (!cutOff || last === 0 || last >= 6) return [];
  const lost = reportParts.slice(last).map((title) => `第${title.charAt(0)}部分`);
  return [{ where: lost.join('、'), reason: '文本到此为止，没有这些部分' }];
}

const day = String.raw`(\d{1,2})月(\d{1,2})日`;
const period = new RegExp(String.raw`统计期限[^。;\d]{0,10}(\d{4})年${day}[^。;\d]{0,6}(?:(\d{4})年)?${day}`);

function periodOf({ normalised, year }: FormFacts): ReportCheck[] {
  const found = period.exec(compact(normalised).text);
  if (!found || year === null) return [];
  const [, from = '', month = '', date = '', to = from, lastMonth = '', lastDate = ''] = found;
  const two = (text: string) => text.padStart(2, '0');
  return [
    isWholeYear(
      { from: `${from}-${two(month)}-${two(date)}`, to: `${to}-${two(lastMonth)}-${two(lastDate)}` },
      year,
    ),
  ];
}

/** The measures on the fee hold from 2021 on; before there was nothing to tell. */
function fees({ parts, cutOff }: ReportParts, { year, tables }: FormFacts): ReportCheck[] {
  const part = parts.get(6);
  if (!part || cutOff || year === null || year < 2021) return [];
  const table = tables.table2;
  const charged = table && !('procurement' in table) ? table.fees : null;
  return [feeIsTold(feeStatement(part.text), { charged, ledger: null })];
}
