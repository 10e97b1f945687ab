import type { Cite } from '#law/cite.ts';
import type { ReportLevel } from '#law/report/deadlines.ts';

/** Who makes a report; the kinds of agency in the directory. */
export type ReporterKind =
  | 'government' // 一级人民政府，汇总报告
  | 'government-office' // 政府办公厅（室）
  | 'department' // 政府部门
  | 'district-government' // 县（市、区）政府办公室，本机关
  | 'district-department' // 县（市、区）政府部门
  | 'township' // 乡镇、街道
  | 'dispatched' // 派出机关、开发区管委会
  | 'vertical'; // 垂直管理部门

export interface RollUpPlace {
  /** `above`: in the report of the government above; `configured`: where the competent department says; `outside`: in none here. */
  goes: 'above' | 'configured' | 'outside';
  cite: Cite;
}

const notice: Cite = { instrument: '政府信息公开工作年度报告格式', article: '通知正文' };
const vertical: Cite = { instrument: '政府信息公开条例', article: '第三条第四款' };

/**
 * Decides in whose roll-up an agency's report is counted. A government adds up its own office, its departments and
 * the roll-ups of the governments below it, which already hold theirs.
 *
 * @law 政府信息公开工作年度报告格式 通知正文 — 县级以上地方人民政府年度报告应当逐级汇总相关情况和数据
 * @law 政府信息公开条例 第三条第四款 — 垂直领导的部门 stays with its own system
 * @reading 派出机关和开发区管委会 are counted where the competent department places them, once (roll-up-dispatched)
 * @reading 垂直管理部门 stays out of the local roll-up (roll-up-vertical)
 */
export function rollUpPlace(kind: ReporterKind): RollUpPlace {
  if (kind === 'vertical') return { goes: 'outside', cite: vertical };
  return { goes: kind === 'dispatched' ? 'configured' : 'above', cite: notice };
}

/**
 * Decides which deadline a report has: an agency's own, or that of a county's or a city's roll-up. `top` is the
 * government that is in no other's roll-up here.
 *
 * @law 政府信息公开条例 第四十九条第一款 — 县级以上人民政府部门 by 31 January
 * @law 政府信息公开工作年度报告格式 通知正文 — county 20 February, city 10 March
 */
export function levelOfReport(kind: ReporterKind, top: boolean): ReportLevel {
  if (kind !== 'government') return 'agency';
  return top ? 'city' : 'county';
}
