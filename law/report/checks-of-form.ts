import type { ReportCheck } from '#law/report/checks.ts';

/**
 * Decides whether a figure is of the kind that the form asks for (B12): a whole number not below zero; amounts
 * of money may have decimals, and 本年增/减 of the form of 2019 may be below zero.
 *
 * @law 政府信息公开工作年度报告格式 附件第二部分 — 件数；收费金额以万元计
 * @law 关于政府信息公开工作年度报告有关事项的通知 附件 — 本年增/减
 */
export function isRightKind(where: string, figure: number, kind: 'count' | 'money' | 'change'): ReportCheck {
  const holds =
    kind === 'money' ? figure >= 0 : Number.isInteger(figure) && (kind === 'change' || figure >= 0);
  const should = { count: '不小于零的整数', money: '不小于零的金额', change: '整数' }[kind];
  const message = `${where}为${figure}，应当是${should}${holds ? '，符合' : ''}。`;
  return { rule: 'B12', severity: 'error', where, left: figure, right: should, holds, message };
}

/** The six parts, in the exact words of the form. */
export const reportParts: readonly string[] = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
];

/**
 * Decides whether a part of the report is there and says something (B13); part five may not be empty or 无.
 *
 * @law 政府信息公开工作年度报告格式 附件 — the six parts
 * @law 政府信息公开条例 第五十条 — what the report has to contain
 */
export function isPartThere(part: number, text: string | null): ReportCheck {
  const where = reportParts[part - 1] ?? `第${part}部分`;
  const words = (text ?? '').replace(/[\s。，,.、:：;；]/g, '');
  const empty =
    part === 5 && (words.length < 8 || /^(?:本[年机][^有]*)?(?:无|没有)[^，。]{0,6}$/.test(words));
  const holds = text !== null && !empty;
  const found = text === null ? '没有这一部分' : empty ? words || '（空白）' : '有';
  const said = text === null ? '没有找到' : empty ? `内容为“${words}”，不能空缺或者写“无”` : '有内容';
  return {
    rule: 'B13',
    severity: 'error',
    where,
    left: found,
    right: where,
    holds,
    message: `${where}：${said}。`,
  };
}

/** A statistical period as printed; the year of the end may be left out. */
export interface PrintedPeriod {
  from: string;
  to: string;
}

/**
 * Decides whether the statistical period is the report year, from 1 January to 31 December (B14).
 *
 * @law 政府信息公开工作年度报告格式 通知正文 — 各项数据核定时间点为报告年度的12月31日
 */
export function isWholeYear({ from, to }: PrintedPeriod, year: number): ReportCheck {
  const right = `${year}-01-01至${year}-12-31`;
  const left = `${from}至${to}`;
  const holds = left === right;
  const message = `统计期限写的是${from}至${to}，${year}年度报告应当是${year}-01-01至${year}-12-31${holds ? '，相符' : ''}。`;
  return { rule: 'B14', severity: 'error', where: '统计期限', left, right, holds, message };
}

/**
 * Decides whether the year named elsewhere (file name, heading, page) is that of the title (B15).
 *
 * @law 政府信息公开工作年度报告格式 通知正文 — the report of one year
 */
export function isSameYear(where: string, named: number, year: number): ReportCheck {
  const holds = named === year;
  const message = `${where}写的是${named}年，标题是${year}年${holds ? '，一致' : '，不一致'}。`;
  return { rule: 'B15', severity: 'warning', where, left: named, right: year, holds, message };
}

/** From this share on a text counts as copied. */
export const copiedShare = 0.8;

/**
 * Decides whether the text of a report was copied from another report (B16): eight tenths of it are the same
 * words. `share` is from 0 to 1.
 *
 * @reading the share from which a text counts as copied (report-copied)
 */
export function isOwnText(other: string, share: number): ReportCheck {
  const percent = Math.round(share * 100);
  const holds = share < copiedShare;
  const message = `正文与${other}有${percent}%相同${holds ? '' : '，界限是80%，像是照抄'}。`;
  return {
    rule: 'B16',
    severity: 'warning',
    where: '正文',
    left: `${percent}%`,
    right: '80%',
    holds,
    message,
  };
}
