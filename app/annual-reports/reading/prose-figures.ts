import { cases, denials, statements } from '#app/annual-reports/reading/prose-statements.ts';
import { surroundings } from '#app/annual-reports/reading/sentence.ts';
import type { Quantity } from '#law/report/named-figures.ts';

export interface ProseFigure {
  quantity: Quantity;
  /** As printed; `?` stands for a lost digit. */
  digits: string;
  /** The words of the text, for the reader to find them again. */
  words: string;
  /** Where the figure stands in the prose. */
  start: number;
  end: number;
}

/**
 * Finds the figures of the prose (without spaces) that name a quantity of tables 2, 3 or 4: of this year, of the
 * whole agency, of disclosure requests.
 */
export function proseFigures(prose: string, year: number | null): ProseFigure[] {
  return [...statements, ...denials].flatMap(({ quantity, pattern, about }) =>
    [...prose.matchAll(pattern)].flatMap((match) => {
      const found = figureOf(match, quantity);
      if (!found || !speaksOf(prose, match, about)) return [];
      if (quantity === 'carriedIn')
        return [leavesYear(match, year) ? { ...found, quantity: 'carriedOut' as const } : found];
      if (quantity === 'carriedOut') return staysInYear(match, year) ? [] : [found];
      return otherScope(prose, found, year) ? [] : [found];
    }),
  );
}

function figureOf(match: RegExpExecArray, quantity: Quantity): ProseFigure | null {
  const digits = match.groups && 'n' in match.groups ? match.groups['n'] : '0';
  if (!digits || !/[\d?]/.test(digits)) return null;
  return { quantity, digits, words: match[0], start: match.index, end: match.index + match[0].length };
}

/** The sentence, or the heading or sentence before it, has to speak of the thing, and of nothing else in between. */
function speaksOf(prose: string, match: RegExpExecArray, about: RegExp | undefined): boolean {
  if (!about) return true;
  const { sentence, previous } = surroundings(prose, match.index);
  if (otherBusiness.test(sentence)) return false;
  // Cases of every kind are counted in other sentences: only the sentence's own words tell.
  return about.test(sentence + match[0]) || (about !== cases && about.test(previous));
}

const otherBusiness = /提案|(?<!复)议案|工单|留言|信箱|来信|来电|信访|举报|投诉/;

/**
 * Another year's figure, or that of a part: “去年收到…”, “其中网上申请…”. With 共 before it the figure is the whole
 * again, whatever the channels named before.
 */
function otherScope(prose: string, figure: ProseFigure, year: number | null): boolean {
  const { sentence, clause } = surroundings(prose, figure.start);
  const near = `${clause.slice(-24)}${figure.words}`;
  if (/去年|上年|上一年|同期|同比|历年|以来|[近前][两三五几\d]年/.test(near)) return true;
  const named = [...sentence.matchAll(/(20\d{2})年/g)].at(-1)?.[1];
  if (named !== undefined && year !== null && Number(named) !== year) return true;
  if (/^(?:rules|normativeDocuments)(?:Repealed|InForce)$/.test(figure.quantity))
    return /失效|修改|继续有效|部门|各级|区县|县区|上级|省级|国家|累计/.test(sentence);
  if (figure.quantity !== 'received') return false;
  const whole = /共|总|累计|合计/.test(near);
  return !whole && /其中|通过|渠道|网上|网络|信函|邮寄|当面|自然人|法人|企业/.test(clause);
}

/** 2023年结转至2024年 in the report of 2023 leaves the year. */
function leavesYear(match: RegExpExecArray, year: number | null): boolean {
  const from = match.groups?.['from'];
  return from !== undefined && year !== null && from.slice(1) === String(year).slice(1);
}

/** 2023年结转至2024年 in the report of 2024 is what came in; its other statement is read as such. */
function staysInYear(match: RegExpExecArray, year: number | null): boolean {
  const to = match.groups?.['to'];
  return to !== undefined && (year === null || Number(to) !== year + 1);
}
