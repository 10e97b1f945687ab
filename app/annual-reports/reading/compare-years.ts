import { asFinding } from '#app/annual-reports/reading/form-findings.ts';
import type { Finding, ReportReading } from '#app/annual-reports/reading/report-reading.ts';
import { sharedText } from '#app/annual-reports/reading/shared-text.ts';
import { followsFrom } from '#law/report/checks-across-years.ts';
import { isOwnText } from '#law/report/checks-of-form.ts';

/** A reading with the text that it was read from. */
export interface ReadText {
  reading: ReportReading;
  text: string;
}

/**
 * What does not follow from the report of the year before: carry-over (B5), documents in force (B6), pending cases
 * (B7), and a text that was copied from it (B16).
 */
export function compareYears(before: ReadText, after: ReadText): Finding[] {
  const broken = followsFrom(before.reading.tables, after.reading.tables).filter(
    ({ holds }) => holds === false,
  );
  const copied = isOwnText(`${before.reading.year ?? '上'}年的报告`, sharedText(before.text, after.text));
  const explained = /清理|调整|更正|重新统计|口径/.test(after.text);
  return [
    ...broken.map((check) =>
      check.rule === 'B6' && explained
        ? { ...asFinding(check), message: `${check.message}正文提到清理或者调整，请核对是否已经说明。` }
        : asFinding(check),
    ),
    ...(copied.holds ? [] : [asFinding(copied)]),
  ];
}
