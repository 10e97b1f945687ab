import { placeIn } from '#app/annual-reports/reading/place.ts';
import { type ProseFigure, proseFigures } from '#app/annual-reports/reading/prose-figures.ts';
import type { Finding, Place, ReadTables, Restored } from '#app/annual-reports/reading/report-reading.ts';
import type { Prose } from '#app/annual-reports/reading/segments.ts';
import { surroundings } from '#app/annual-reports/reading/sentence.ts';
import { figuresNamed, type Quantity } from '#law/report/named-figures.ts';

/** The prose of a report and what it is compared with. */
export interface ProseAndTables {
  prose: Prose;
  /** Completed where their sums leave no choice. */
  tables: ReadTables;
  year: number | null;
  normalised: string;
}

export interface ProseComparison {
  findings: Finding[];
  /** Damaged figures that a table completes. */
  restored: { figure: ProseFigure; restored: Restored }[];
  /** Every figure of the prose that names a table quantity. */
  figures: ProseFigure[];
}

/**
 * Compares every figure of the prose that names a table quantity with the tables (B8). A figure with lost
 * digits is completed only when a table says which figure it was and the digits that are left agree.
 */
export function compareProse(given: ProseAndTables): ProseComparison {
  const figures = proseFigures(given.prose.text, given.year);
  const judged = figures.map((figure) => ({ figure, verdict: judge(figure, given) }));
  const agreed = judged.filter(({ verdict }) => verdict.kind === 'agrees').map(({ figure }) => figure);
  const differing = judged.filter(({ figure }) => !isPartOf(figure, agreed));
  return {
    findings: unique(
      differing.flatMap(({ verdict }) => (verdict.kind === 'differs' ? [verdict.finding] : [])),
    ),
    restored: judged.flatMap(({ figure, verdict }) =>
      verdict.kind === 'restored' ? [{ figure, restored: verdict.restored }] : [],
    ),
    figures,
  };
}

/** Where one figure agrees with the table, a smaller one of the same name counts a part: of an office, of a channel. */
function isPartOf({ quantity, digits }: ProseFigure, agreed: ProseFigure[]): boolean {
  return agreed.some((whole) => whole.quantity === quantity && Number(digits) < Number(whole.digits));
}

type Verdict =
  | { kind: 'agrees' | 'unknown' }
  | { kind: 'differs'; finding: Finding }
  | { kind: 'restored'; restored: Restored };

interface Known {
  value: number;
  where: string;
}

function judge(figure: ProseFigure, given: ProseAndTables): Verdict {
  const possible = figuresNamed(figure.quantity, given.tables);
  const known = possible.flatMap(({ value, where }) => (value === null ? [] : [{ value, where }]));
  if (known.length === 0) return { kind: 'unknown' };
  // '?' is a lost character that may have taken the digit after it along.
  const printed = new RegExp(`^${figure.digits.replaceAll('?', '\\d?')}$`);
  const fitting = known.filter(({ value }) => printed.test(String(value)));
  const [fit] = fitting;
  if (!fit)
    return known.length < possible.length
      ? { kind: 'unknown' }
      : { kind: 'differs', finding: finding(figure, known, given) };
  if (!figure.digits.includes('?')) return { kind: 'agrees' };
  if (new Set(fitting.map(({ value }) => value)).size > 1) return { kind: 'unknown' };
  return { kind: 'restored', restored: restoredFrom(figure, fit, given) };
}

function restoredFrom(figure: ProseFigure, { where, value }: Known, given: ProseAndTables): Restored {
  return {
    where: `正文“${figure.words}”`,
    value,
    proof: `${where}为${value}，与残存的“${figure.digits}”相符`,
    status: 'proven',
    place: placeOf(figure, given),
  };
}

function finding(figure: ProseFigure, known: Known[], given: ProseAndTables): Finding {
  const expected = known[0]?.value ?? null;
  const found = figure.digits.includes('?') ? figure.digits : Number(figure.digits);
  const tables = known.map(({ value, where }) => `${where}为${value}`).join('，');
  const scope = scopeOf(figure, given);
  const pending = pendingWords(figure, given.tables);
  return {
    rule: 'B8',
    severity: scope === '' && pending === '' ? 'error' : 'warning',
    where: `正文“${figure.words}”`,
    expected,
    found,
    message: `正文说${quantityNames[figure.quantity]}${figure.digits}件，${tables}，不一致。${scope}${pending}`,
    place: placeOf(figure, given),
  };
}

/** 区政府办代表区政府受理…: the sentence counts one office, the table the whole government. */
function scopeOf(figure: ProseFigure, { prose }: ProseAndTables): string {
  if (figure.quantity !== 'received' && figure.quantity !== 'answered') return '';
  const { clause } = surroundings(prose.text, figure.start);
  const office = /(?:\p{Script=Han}{0,4}政府)?办(?:公室)?代表|本级|办公[室厅]/u.exec(
    clause.slice(-24) + figure.words,
  )?.[0];
  return office ? `正文说的是“${office}”，统计范围可能小于表格，请写明。` : '';
}

/** The prose often counts only the cases that were concluded. */
function pendingWords({ quantity, digits }: ProseFigure, { table4 }: ReadTables): string {
  if (!table4 || (quantity !== 'reconsideration' && quantity !== 'litigation')) return '';
  const blocks =
    quantity === 'reconsideration'
      ? [table4.reconsideration]
      : [table4.directLitigation, table4.litigationAfterReconsideration];
  const sum = (column: number) => blocks.reduce((total, cells) => total + (cells[column] ?? 0), 0);
  const pending = sum(3);
  return pending > 0 && sum(4) - Number(digits) === pending
    ? `相差的${pending}件正好是尚未审结的，正文可能只计了已经审结的，请写明。`
    : '';
}

function placeOf({ start, end }: ProseFigure, { prose, normalised }: ProseAndTables): Place {
  return placeIn(normalised, prose.at[start] ?? 0, (prose.at[end - 1] ?? 0) + 1);
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
  rulesRepealed: '废止规章',
  rulesInForce: '现行有效规章',
  normativeDocumentsMade: '制发行政规范性文件',
  normativeDocumentsRepealed: '废止行政规范性文件',
  normativeDocumentsInForce: '现行有效行政规范性文件',
};

/** The same sentence may match two patterns. */
function unique(findings: Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ message }) => !seen.has(message) && seen.add(message));
}
