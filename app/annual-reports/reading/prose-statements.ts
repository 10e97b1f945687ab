import type { Quantity } from '#law/report/named-figures.ts';

export interface Statement {
  quantity: Quantity;
  /** Names the figure `n`. */
  pattern: RegExp;
  /** What the text around has to speak of. */
  about?: RegExp;
}

const n = String.raw`(?<n>[\d?]+)[件份宗起]`;
const requests = /公开申请|依申请|申请公开/;
/** What a sentence about cases has to say: others are counted in it too. */
export const cases = /信息(?:依申请)?公开|依申请公开/;
/** What else an office receives and answers, and parts of the requests. */
const notRequests =
  '(?:(?!复议|诉讼|举报|投诉|信访|提案|议案|建议|信件|来电|留言|咨询|许可|自然人|法人|企业|网上|网络|在线|信函|邮寄|邮件|当面|现场|平台|转办)';
const words = `${notRequests}[^。;,:?\\d])`;
const made =
  '(?:制定|制发|出台|印发|发布)(?:(?!清理|废止|失效|备案|审查|审核|公开|解读|政策文件|政策性|等|及|各级)[^。;])';

const of = '(?:的)?(?:有|共|共计|为)?';
const next = String.raw`(?:下一?年度?|次年|(?<to>20\d{2})年度?)`;
/** Documents of the agency itself, of one kind, and with nothing else in between. */
const documents = (kind: string) => `(?:行政|市政府|政府|市)?${kind}`;

export const statements: readonly Statement[] = [
  pattern(
    'received',
    `(?:收到|受理|新收|接收|收办|办理)${words}{0,20}申请(?:公开)?(?:政府信息|信息)?(?:的?数量|总数|总量)?${of}(?<n>[\\d?]+)[件份宗起条]`,
  ),
  pattern('received', `(?:收到|受理|新收|接收|收办)(?:各类)?${n}${words}{0,12}申请`),
  pattern('received', `(?:收到|受理|新收|接收|收办)${words}{0,12}依申请公开(?:事项|件|申请)?${n}`),
  pattern('received', `(?:共|新|总)(?:计)?(?:收到|受理|收)${n}`, requests),
  pattern(
    'answered',
    `(?:答复|答(?=\\?)|办结|办理完毕|处理完毕)(?:了|的)?(?:政府信息公开申请|申请)?${n}`,
    requests,
  ),
  pattern(
    'carriedIn',
    `(?:(?<from>[\\d?]{4})年度?|上一?年度?|去年)(?:度)?(?:结转|转结|转至|转入|转来)(?!.{0,2}下)${words}{0,4}(?:\\d{4}年度?)?${words}{0,14}${n}`,
  ),
  pattern(
    'carriedOut',
    `(?:结转|转结|转)(?:至|到|入)?${next}(?:度)?(?:继续)?(?:办理|处理|答复)?(?:的)?(?:申请)?${n}`,
  ),
  pattern('carriedOut', `${n}(?:申请)?[^。;,、?\\d]{0,12}(?:结转|转结|顺延|转)(?:至|到|入)?${next}`),
  pattern('grantedWhollyOrInPart', `予以公开(?:及|和|与|、|或者?)部分公开${of}${n}`, requests),
  pattern('granted', `(?<!不)予以公开${of}${n}`, requests),
  pattern('grantedInPart', `(?<![及和与、或者])部分公开${of}${n}`, requests),
  pattern('refused', `[,;。:、]不予公开${of}${n}`, requests),
  pattern('unable', `无法提供${of}${n}`, requests),
  pattern('notProcessed', `不予处理${of}${n}`, requests),
  pattern('otherwise', `其他处理${of}${n}`, requests),
  pattern('reconsideration', `行政复议(?:案件|申请)?(?:共|共计)?${n}`, cases),
  pattern('litigation', `(?:行政)?诉讼(?:案件)?(?:共|共计)?${n}`, cases),
  pattern('rulesMade', `${made}{0,12}?规章(?<n>[\\d?]+)[件份部]`),
  pattern('normativeDocumentsMade', `${made}{0,24}?规范性文(?:件|(?=\\?))${n}`),
  pattern('normativeDocumentsMade', `(?:制定|制发|出台)(?:了)?${n}${documents('规范性文件')}`),
  ...(['rules', 'normativeDocuments'] as const).flatMap((kind) => standing(kind)),
];

/** Repealed documents and those in force; 失效, 修改 and other agencies' documents are counted apart. */
function standing(kind: 'rules' | 'normativeDocuments'): Statement[] {
  const name = documents(kind === 'rules' ? '规章' : '规范性文件');
  const unit = '(?<n>[\\d?]+)[件份部]';
  return [
    pattern(`${kind}Repealed`, `(?<!修改、|修改和|失效、)废止(?:了)?${name}${unit}`),
    pattern(`${kind}Repealed`, `(?<!修改、|修改和|失效、)废止(?:了)?${unit}${name}`),
    pattern(`${kind}InForce`, `现行有效(?:的)?${name}(?:共|共计|共有|为)?${unit}`),
    pattern(`${kind}InForce`, `(?<=[,;。:、]|年底|全市|现)${name}现行有效(?:的)?(?:共|共计|共有|为)?${unit}`),
  ];
}

const notAny = '(?:未|没有|无)(?:曾)?(?:收到|接到|受理|接收)(?:过|任何)?';
const notYet =
  '(?:未(?:曾)?(?:因[^。;,\\d]{0,24})?(?:发生|出现|产生|引发|收到|被|涉及)|没有|无(?!法|正当|效|需|须|论))';
/** Nothing more is said than that there was none: not 败诉, not 被纠正. */
const only = '(?!.{0,6}(?:纠正|纠错|败诉|撤销|变更|改变|违法|逾期|超期))';

/** Sentences that say there was none at all. */
export const denials: readonly Statement[] = [
  pattern(
    'received',
    `${notAny}${words}{0,16}(?:公开(?:的)?申请|依申请公开)(?!.{0,8}(?:复议|诉讼|举报|投诉))`,
  ),
  pattern('carriedOut', `(?:未有|没有|无)(?:申请|件)?(?:需)?(?:结转至?下一?年度?|下一?年度结转)`, requests),
  pattern('carriedIn', '(?:未有|没有|无)上一?年度?(?:度)?结转', requests),
  pattern('reconsideration', `${notYet}[^。;,\\d]{0,24}行政复议${only}`, cases),
  pattern('litigation', `${notYet}[^。;,\\d]{0,30}行政诉讼${only}`, cases),
  pattern('rulesMade', '(?:未|没有)(?:制定|制发|出台)(?:过|任何)?(?:市?政府)?规章(?!草案|计划)'),
  pattern('normativeDocumentsMade', '(?:未|没有)(?:制定|制发|出台)(?:过|任何)?(?:行政)?规范性文件'),
];

function pattern(quantity: Quantity, source: string, about?: RegExp): Statement {
  return { quantity, pattern: new RegExp(source, 'g'), about };
}
