import { textOfPieces } from '#app/annual-reports/writing/bind.ts';
import type { ReportContent } from '#app/annual-reports/writing/report-content.ts';
import {
  type BlockTable,
  table2Rows,
  table3Rows,
  table4Rows,
} from '#app/annual-reports/writing/report-rows.ts';
import { reportParts } from '#law/report/checks-of-form.ts';
import { overviewAspects, type SectionKey } from '#law/report/sections.ts';

/** The report in the order of printing, for every kind of file. */
export type ReportBlock =
  | { kind: 'title'; text: string }
  | { kind: 'heading'; level: 1 | 2; text: string }
  | { kind: 'paragraph'; text: string }
  | ({ kind: 'table' } & BlockTable);

/** Six parts in the order and with the titles of the form; then what explains a break, where there is one. */
export function reportBlocks(content: ReportContent): ReportBlock[] {
  const prose = (key: SectionKey) => paragraphsOf(content, key);
  const [one = '', two = '', three = '', four = '', five = '', six = ''] = reportParts;
  const part = (text: string): ReportBlock => ({ kind: 'heading', level: 1, text });
  return [
    { kind: 'title', text: content.title },
    ...prose('preamble'),
    part(one),
    ...overviewAspects.flatMap(({ key, zh }): ReportBlock[] => [
      { kind: 'heading', level: 2, text: zh },
      ...prose(key),
    ]),
    part(two),
    { kind: 'table', ...table2Rows(content) },
    part(three),
    { kind: 'table', ...table3Rows(content.tables.table3) },
    part(four),
    { kind: 'table', ...table4Rows(content.tables.table4) },
    part(five),
    ...prose('problems'),
    part(six),
    ...prose('others'),
    ...content.explanations.map(
      ({ what, text }): ReportBlock => ({ kind: 'paragraph', text: `${what}：${text}` }),
    ),
  ];
}

/** The whole report as plain text, a row of a table in a line: what the reader is given to check. */
export function reportPlainText(content: ReportContent): string {
  return reportBlocks(content)
    .map((block) =>
      block.kind === 'table'
        ? block.rows.map((row) => row.map(({ text }) => text).join(' | ')).join('\n')
        : block.text,
    )
    .join('\n');
}

function paragraphsOf({ sections }: ReportContent, key: SectionKey): ReportBlock[] {
  const section = sections.find((each) => each.key === key);
  return (section?.paragraphs ?? []).map((pieces) => ({ kind: 'paragraph', text: textOfPieces(pieces) }));
}
