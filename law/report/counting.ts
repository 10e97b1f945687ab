import type { Day } from '#law/cite.ts';
import type { ReplyCode } from '#law/disclosure/reply-types.ts';
import type { Table4Block, Table4Column } from '#law/report/forms.ts';
import { reportLineOf, type Table3Line } from '#law/report/lines.ts';

/** What the report asks of a request: facts that happened, whenever they were recorded. */
export interface CountedRequest {
  /** 收到申请之日; a correction does not change it. */
  receivedOn: Day;
  /** The final reply, or the end without one (withdrawn, abandoned); null while open. */
  outcome: { code: ReplyCode; on: Day } | null;
}

/**
 * Decides in which rows of table 3 one request is counted for a report year: once on the intake side and once
 * on the outcome side, so that every column balances. Empty when the year does not concern it.
 *
 * @law 政府信息公开条例 第五十条 — requests received and handled in the year
 * @law 政府信息公开工作年度报告格式 附件第三部分 — newly received and carried over, outcome and carried over
 * @reading the day of receipt decides the year of intake, the day of the final reply that of the outcome
 *   (report-counting-days)
 */
export function linesOfRequest({ receivedOn, outcome }: CountedRequest, year: number): Table3Line[] {
  const { first, last } = daysOf(year);
  if (receivedOn > last) return [];
  if (outcome && outcome.on < first) return [];
  const intake = receivedOn < first ? 'carriedIn' : 'newlyReceived';
  return [intake, outcome && outcome.on <= last ? reportLineOf(outcome.code) : 'carriedOut'];
}

/** A reconsideration or court case caused by information disclosure. */
export interface CountedCase {
  block: Table4Block;
  /** Day on which this agency learned of it. */
  openedOn: Day;
  concluded: { result: Exclude<Table4Column, 'pending' | 'total'>; on: Day } | null;
  /** This agency is sued only as the reconsideration body, beside the agency of the original act. */
  coDefendant: boolean;
}

/**
 * Decides in which column of its block a case is counted for a report year; null when it is not counted.
 *
 * @law 政府信息公开条例 第五十条 — cases of reconsideration and litigation caused by disclosure work
 * @law 政府信息公开工作年度报告格式 附件第四部分 — a reconsideration body sued together with the agency of the
 *   original act does not count the case
 * @reading concluded in the year by its result, and what is open at the end of the year (report-counting-days)
 * @reading an appeal or a remand opens the case again (appeal-reopens-entry)
 */
export function columnOfCase(
  { openedOn, concluded, coDefendant }: CountedCase,
  year: number,
): Table4Column | null {
  const { first, last } = daysOf(year);
  if (coDefendant || openedOn > last) return null;
  if (!concluded || concluded.on > last) return 'pending';
  return concluded.on < first ? null : concluded.result;
}

function daysOf(year: number): { first: Day; last: Day } {
  return { first: `${year}-01-01`, last: `${year}-12-31` };
}
