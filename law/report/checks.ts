/** B5 to B16; B1 to B4 are the sums of `balance.ts`. */
export type CheckRule =
  | 'B5' // 上年结转 against the year before
  | 'B6' // 现行有效 against the year before
  | 'B7' // 尚未审结 of the year before
  | 'B8' // prose against tables
  | 'B9' // fee statement
  | 'B10' // register against report
  | 'B11' // parts against the whole
  | 'B12' // kind of number
  | 'B13' // six parts
  | 'B14' // statistical period
  | 'B15' // year in the title and elsewhere
  | 'B16'; // copied text

/** What one rule says about one place of a report. */
export interface ReportCheck {
  rule: CheckRule;
  severity: 'error' | 'warning';
  /** The place as printed: 自然人列. */
  where: string;
  left: number | string | null;
  right: number | string | null;
  /** null: a figure is not known, so the rule can be neither confirmed nor broken. */
  holds: boolean | null;
  /** One plain Chinese sentence naming both figures. */
  message: string;
}

/** Two figures that have to be equal, with the words for each. */
export interface Sides {
  left: number | null;
  right: number | null;
  leftWords: string;
  rightWords: string;
}

/** Compares two figures; a figure that is not known leaves the answer open.
 * @nolaw compares and words */
export function equalFigures(
  { rule, severity, where }: Pick<ReportCheck, 'rule' | 'severity' | 'where'>,
  { left, right, leftWords, rightWords }: Sides,
): ReportCheck {
  const figures = `${where}：${leftWords}为${shown(left)}，${rightWords}为${shown(right)}`;
  const known = left !== null && right !== null;
  const holds = known ? left === right : null;
  const end = !known ? '有数字不清，无法核对' : holds ? '相等' : `相差${difference(left, right)}`;
  return { rule, severity, where, left, right, holds, message: `${figures}，${end}。` };
}

/** Figures in 万元 have decimals that binary sums blur. */
function difference(left: number, right: number): number {
  return Math.round(Math.abs(left - right) * 1e6) / 1e6;
}

function shown(figure: number | null): string {
  return figure === null ? '（不清）' : String(figure);
}
