import { asFinding } from '#app/annual-reports/reading/form-findings.ts';
import { placeOfLabel } from '#app/annual-reports/reading/label-place.ts';
import { normalise } from '#app/annual-reports/reading/normalise.ts';
import type { ReportLabel } from '#app/annual-reports/reading/report-labels.ts';
import type { Finding, ReportReading } from '#app/annual-reports/reading/report-reading.ts';
import { cutAtLabels } from '#app/annual-reports/reading/segments.ts';
import { sharedText } from '#app/annual-reports/reading/shared-text.ts';
import type { ReportCheck } from '#law/report/checks.ts';
import { followsFrom } from '#law/report/checks-across-years.ts';
import { isOwnText, isSameYear } from '#law/report/checks-of-form.ts';
import { table4Blocks } from '#law/report/forms.ts';

/** A reading with the text that it was read from. */
export interface ReadText {
  reading: ReportReading;
  text: string;
}

/**
 * What does not follow from the report of the year before: carry-over (B5), documents in force (B6) and pending
 * cases (B7); and a text that was copied from it (B16). A report of another year is no report of the year before.
 */
export function compareYears(before: ReadText, after: ReadText): Finding[] {
  const [earlier, year] = [before.reading.year, after.reading.year];
  if (earlier !== null && year !== null && earlier !== year - 1) return [otherYear(earlier, year)];
  const broken = followsFrom(before.reading.tables, after.reading.tables).filter(
    ({ holds }) => holds === false,
  );
  const copied = isOwnText(`${earlier ?? '上'}年的报告`, sharedText(before.text, after.text));
  return [...placed(broken, after.text), ...(copied.holds ? [] : [asFinding(copied)])];
}

function otherYear(earlier: number, year: number): Finding {
  const message = `作为上一年交来的报告是${earlier}年的，应当是${year - 1}年的，因此没有核对两年的衔接。`;
  return { ...asFinding(isSameYear('上一年的报告', earlier, year - 1)), message };
}

function placed(broken: readonly ReportCheck[], text: string): Finding[] {
  if (broken.length === 0) return [];
  const normalised = normalise(text);
  const segments = cutAtLabels(normalised);
  const explained = /清理|调整|更正|重新统计|口径/.test(text);
  return broken.map((check) => ({
    ...asFinding(check),
    place: placeOfLabel(labelOf(check), { segments, normalised }),
    message:
      check.rule === 'B6' && explained
        ? `${check.message}正文提到清理或者调整，请核对是否已经说明。`
        : check.message,
  }));
}

function labelOf({ rule, where }: ReportCheck): ReportLabel {
  if (rule === 'B5') return '3:carriedIn';
  if (rule === 'B6') return where.startsWith('规章') ? '2:governmentRules' : '2:normativeDocuments';
  return table4Blocks.find(({ zh }) => zh === where)?.block ?? 'part4';
}
