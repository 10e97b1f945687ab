import { type ProseFigure, proseFigures, type Quantity } from '#app/annual-reports/reading/prose-figures.ts';
import type {
  Finding,
  ReadTables,
  Restored,
  Unreadable,
} from '#app/annual-reports/reading/report-reading.ts';
import { tableFigures } from '#app/annual-reports/reading/table-figures.ts';

export interface ProseComparison {
  findings: Finding[];
  restored: Restored[];
  unreadable: Unreadable[];
}

/**
 * Compares every figure of the prose that names a table quantity with the tables (B8). A figure with lost
 * digits is completed only when a table says which figure it was and the digits that are left agree.
 */
export function compareProse(prose: string, tables: ReadTables, year: number | null): ProseComparison {
  const figures = proseFigures(prose, year).map((figure) => ({ figure, verdict: judge(figure, tables) }));
  return {
    findings: unique(figures.flatMap(({ verdict }) => (verdict.kind === 'differs' ? [verdict.finding] : []))),
    restored: figures.flatMap(({ verdict }) => (verdict.kind === 'restored' ? [verdict.restored] : [])),
    unreadable: damagedFigures(
      prose,
      figures.filter(({ verdict }) => verdict.kind === 'restored').map(({ figure }) => figure),
    ),
  };
}

type Verdict =
  | { kind: 'agrees' | 'unknown' }
  | { kind: 'differs'; finding: Finding }
  | { kind: 'restored'; restored: Restored };

function judge(figure: ProseFigure, tables: ReadTables): Verdict {
  const possible = tableFigures(figure.quantity, tables);
  const known = possible.flatMap(({ value, where }) => (value === null ? [] : [{ value, where }]));
  if (known.length === 0) return { kind: 'unknown' };
  // '?' is a lost character that may have taken the digit after it along.
  const printed = new RegExp(`^${figure.digits.replaceAll('?', '\\d?')}$`);
  const fitting = known.filter(({ value }) => printed.test(String(value)));
  const [fit] = fitting;
  if (!fit)
    return known.length < possible.length
      ? { kind: 'unknown' }
      : { kind: 'differs', finding: finding(figure, known) };
  if (!figure.digits.includes('?')) return { kind: 'agrees' };
  if (new Set(fitting.map(({ value }) => value)).size > 1) return { kind: 'unknown' };
  const proof = `${fit.where}为${fit.value}，与残存的“${figure.digits}”相符`;
  return { kind: 'restored', restored: { where: `正文“${figure.words}”`, value: fit.value, proof } };
}

function finding(figure: ProseFigure, known: { value: number; where: string }[]): Finding {
  const expected = known[0]?.value ?? null;
  const found = figure.digits.includes('?') ? figure.digits : Number(figure.digits);
  const tables = known.map(({ value, where }) => `${where}为${value}`).join('，');
  return {
    rule: 'B8',
    severity: 'error',
    where: `正文“${figure.words}”`,
    expected,
    found,
    message: `正文说${quantityNames[figure.quantity]}${figure.digits}件，${tables}，不一致。`,
  };
}

const quantityNames: Record<Quantity, string> = {
  received: '收到申请',
  answered: '答复申请',
  carriedIn: '上年结转',
  carriedOut: '结转下年度',
  granted: '予以公开',
  grantedInPart: '部分公开',
  grantedWhollyOrInPart: '予以公开及部分公开',
  refused: '不予公开',
  unable: '无法提供',
  notProcessed: '不予处理',
  otherwise: '其他处理',
  reconsideration: '行政复议',
  litigation: '行政诉讼',
  rulesMade: '制定规章',
  normativeDocumentsMade: '制发行政规范性文件',
};

/** The same sentence may match two patterns. */
function unique(findings: Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ message }) => !seen.has(message) && seen.add(message));
}

/** Figures of the prose with lost digits that nothing proves; a lost first digit of a year is passed over. */
function damagedFigures(prose: string, proven: ProseFigure[]): Unreadable[] {
  return [...prose.matchAll(/[\d?]*\?[\d?]*/g)].flatMap((match) => {
    const end = match.index + match[0].length;
    const unit = prose.charAt(end);
    const year = unit === '年' && /^\?0\d\d$/.test(match[0]);
    const counts = /\d/.test(match[0]) || /[件份宗起条场期次个名元篇]/.test(unit);
    if (year || !counts || proven.some((figure) => match.index >= figure.start && end <= figure.end))
      return [];
    return [{ where: `正文“${prose.slice(Math.max(0, match.index - 6), end + 4)}”`, reason: '数字残缺' }];
  });
}
