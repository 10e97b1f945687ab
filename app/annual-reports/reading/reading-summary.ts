import type { Finding, ReportReading, Restored } from '#app/annual-reports/reading/report-reading.ts';
import { reportForms, table4Blocks } from '#law/report/forms.ts';
import { linesOf2019, linesOf2021 } from '#law/report/lines.ts';

/** The reading as text for a terminal: what was read, what is wrong, what could not be read. */
export function readingSummary(reading: ReportReading): string {
  const { agency, year, format, confidence } = reading;
  return [
    `${agency ?? '（机关不明）'} ${year ?? '（年份不明）'}年度政府信息公开工作年度报告`,
    `格式：${format === null ? '不明' : `${format}年印发`}；读出 ${Math.round(confidence * 100)}%`,
    ...section('表二 主动公开政府信息情况', table2Lines(reading)),
    ...section(
      '表三 收到和处理政府信息公开申请情况（自然人、商业企业、科研机构、社会公益组织、法律服务机构、其他、总计）',
      table3Lines(reading),
    ),
    ...section('表四 行政复议、行政诉讼情况（维持、纠正、其他结果、尚未审结、总计）', table4Lines(reading)),
    ...section(`发现的问题 ${reading.findings.length} 处`, reading.findings.map(findingLine)),
    ...section(`补全 ${reading.restored.length} 处`, reading.restored.map(restoredLine)),
    ...section(
      `读不出 ${reading.unreadable.length} 处`,
      reading.unreadable.map(({ where, reason }) => `${where}：${reason}`),
    ),
  ].join('\n');
}

function section(title: string, lines: string[]): string[] {
  return ['', title, ...lines.map((line) => `  ${line}`)];
}

function table2Lines({ tables, format }: ReportReading): string[] {
  const { table2 } = tables;
  if (!table2) return ['没有找到'];
  const form = reportForms.find(({ value }) => value.name === (format ?? '2021'));
  const cells: Partial<Record<string, number | null | (number | null)[]>> = { ...table2 };
  return (form?.value.table2 ?? []).map(({ line, zh, columns }) => {
    const row = [cells[line] ?? null].flat();
    return `${zh}：${columns.map((column, index) => `${column} ${shown(row[index])}`).join('，')}`;
  });
}

function table3Lines({ tables: { table3 } }: ReportReading): string[] {
  if (!table3) return ['没有找到'];
  const lines = table3.otherProcessing ? linesOf2019 : linesOf2021;
  return lines.map(({ line, zh }) => `${figures(table3[line] ?? [])}  ${zh}`);
}

function table4Lines({ tables: { table4 } }: ReportReading): string[] {
  if (!table4) return ['没有找到'];
  return table4Blocks.map(({ block, zh }) => `${figures(table4[block])}  ${zh}`);
}

function findingLine({ rule, severity, message, place }: Finding): string {
  const at = place ? `（第${place.line}行第${place.column}字）` : '';
  return `${severity === 'error' ? '错误' : '提示'} ${rule} ${message}${at}`;
}

const statusZh = { proven: '已证明', ambiguous: '不能确定', unknown: '不知道' };

function restoredLine({ where, value, text, proof, status }: Restored): string {
  const known = text ?? (value === null ? '' : String(value));
  return `${statusZh[status]} ${where}${known === '' ? '' : `：${known}`}（${proof}）`;
}

function figures(cells: readonly (number | null)[]): string {
  return cells.map((cell) => shown(cell).padStart(6)).join('');
}

function shown(cell: number | null | undefined): string {
  return cell === null || cell === undefined ? '?' : String(cell);
}
