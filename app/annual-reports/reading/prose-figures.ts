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
  return statements.flatMap(({ quantity, pattern, about }) =>
    [...prose.matchAll(pattern)].flatMap((match) => {
      const found = figureOf(match, quantity);
      if (!found || !speaksOf(prose, match, about)) return [];
      if (quantity === 'carriedIn')
        return [leavesYear(match, year) ? { ...found, quantity: 'carriedOut' as const } : found];
      return quantity !== 'carriedOut' && otherScope(prose, found, year) ? [] : [found];
    }),
  );
}

interface Statement {
  quantity: Quantity;
  /** Names the figure `n`. */
  pattern: RegExp;
  /** What the text around has to speak of. */
  about?: RegExp;
}

const n = String.raw`(?<n>[\d?]+)[件份宗起]`;
const requests = /公开申请|依申请|申请公开/;
const cases = /信息(?:依申请)?公开|依申请公开/;
/** What else an office receives and answers, and parts of the requests. */
const notRequests =
  '(?:(?!复议|诉讼|举报|投诉|信访|提案|议案|建议|信件|来电|留言|咨询|许可|自然人|法人|企业|网上|网络|在线|信函|邮寄|邮件|当面|现场|平台|转办)';
const words = `${notRequests}[^。;,:?\\d])`;
const made =
  '(?:制定|制发|出台|印发|发布)(?:(?!清理|废止|失效|备案|审查|审核|公开|解读|政策文件|政策性|等|及|各级)[^。;])';

const statements: readonly Statement[] = [
  pattern('received', `(?:收到|受理|新收|接收|收办|办理)${words}{0,20}申请(?:公开)?(?:政府信息|信息)?${n}`),
  pattern('received', `(?:收到|受理|新收|接收|收办)(?:各类)?${n}${words}{0,12}申请`),
  pattern('received', `(?:共|新|总)(?:计)?(?:收到|受理|收)${n}`, requests),
  pattern(
    'answered',
    `(?:答复|答(?=\\?)|办结|办理完毕|处理完毕)(?:了|的)?(?:政府信息公开申请|申请)?${n}`,
    requests,
  ),
  pattern(
    'carriedIn',
    `(?:(?<from>[\\d?]{4})年度?|上一?年度?|去年)(?:度)?(?:结转|转至|转入|转来)(?!.{0,2}下)${words}{0,4}(?:\\d{4}年度?)?${words}{0,14}${n}`,
  ),
  pattern(
    'carriedOut',
    `结转(?:至|到)?(?:下一?年度?|次年)(?:度)?(?:继续)?(?:办理|处理|答复)?(?:的)?(?:申请)?${n}`,
  ),
  pattern('carriedOut', `${n}(?:申请)?[^。;,?\\d]{0,12}(?:结转|顺延)(?:至|到)?(?:下|次年)`),
  pattern('grantedWhollyOrInPart', `予以公开(?:及|和|与|、)部分公开${n}`, requests),
  pattern('granted', `(?<!不)予以公开${n}`, requests),
  pattern('grantedInPart', `(?<![及和与、])部分公开${n}`, requests),
  pattern('refused', `[,;。:、]不予公开${n}`, requests),
  pattern('unable', `无法提供${n}`, requests),
  pattern('notProcessed', `不予处理${n}`, requests),
  pattern('otherwise', `其他处理${n}`, requests),
  pattern('reconsideration', `行政复议(?:案件|申请)?(?:共|共计)?${n}`, cases),
  pattern('litigation', `(?:行政)?诉讼(?:案件)?(?:共|共计)?${n}`, cases),
  pattern('rulesMade', `${made}{0,12}?规章${n}`),
  pattern('normativeDocumentsMade', `${made}{0,24}?规范性文(?:件|(?=\\?))${n}`),
];

function pattern(quantity: Quantity, source: string, about?: RegExp): Statement {
  return { quantity, pattern: new RegExp(source, 'g'), about };
}

function figureOf(match: RegExpExecArray, quantity: Quantity): ProseFigure | null {
  const digits = match.groups?.['n'];
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
  if (figure.quantity !== 'received') return false;
  const whole = /共|总|累计|合计/.test(near);
  return !whole && /其中|通过|渠道|网上|网络|信函|邮寄|当面|自然人|法人|企业/.test(clause);
}

/** 2023年结转至2024年 in the report of 2023 leaves the year. */
function leavesYear(match: RegExpExecArray, year: number | null): boolean {
  const from = match.groups?.['from'];
  return from !== undefined && year !== null && from.slice(1) === String(year).slice(1);
}
