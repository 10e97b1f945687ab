import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { type Sheet, sheetOf } from '#app/disclosure-requests/letters/sheet.ts';
import type { Severance } from '#app/disclosure-requests/severance/load-severance.ts';
import { checkZh } from '#app/disclosure-requests/severance/proof/proof.ts';
import { numbered, placeText } from '#app/disclosure-requests/severance/quoted-marks.ts';
import { dayText } from '#app/shell/chinese-day.ts';
import { citeText } from '#law/cite.ts';
import { severanceGroundOf } from '#law/disclosure/severance-grounds.ts';

/** 区分处理情况表: every withheld place with article and reason, the proof, and who did it. For the file. */
export function summarySheet(
  file: CaseFile,
  severance: Severance,
  about: { names: Map<number, string>; demo: boolean },
): Sheet {
  const { result, release } = severance;
  const by = (officerId: number | undefined) => (officerId && about.names.get(officerId)) || '';
  return sheetOf({
    title: '区分处理情况表',
    number: file.register_no,
    demo: about.demo,
    draft: !release,
    blocks: [
      { kind: 'line', text: `材料：${severance.name}（${severance.pages.length}页）` },
      { kind: 'line', text: `标记${severance.marks.length}处，依据《政府信息公开条例》第三十七条区分处理：` },
      {
        kind: 'list',
        columns: [1, 1, 3, 5, 7],
        head: ['序号', '页', '位置', '依据', '理由'],
        rows: rowsOf(severance),
      },
      { kind: 'line', text: '' },
      ...(result
        ? [
            {
              kind: 'line' as const,
              text: `涂黑并核验：${by(result.officer_id)}，${dayText(result.happened_on)}`,
            },
            {
              kind: 'list' as const,
              columns: [5, 2, 8],
              head: ['核验', '结果', '所见'],
              rows: result.proof.checks.map(({ check, holds, found }) => [
                checkZh[check],
                holds ? '通过' : '不通过',
                found,
              ]),
            },
          ]
        : []),
      {
        kind: 'line',
        text: release ? `放行：${by(release.officer_id)}，${dayText(release.happened_on)}` : '尚未放行',
      },
    ],
    note: `原件 SHA-256：${severance.source_sha256}${result ? `；新文件 SHA-256：${result.sha256}` : ''}`,
  });
}

function rowsOf({ marks }: Severance): string[][] {
  return numbered(marks).map((mark) => {
    const { zh, cite } = severanceGroundOf(mark.ground);
    return [
      String(mark.number),
      String(mark.page),
      placeText(mark),
      `${citeText(cite)}（${zh}）`,
      mark.reason,
    ];
  });
}
