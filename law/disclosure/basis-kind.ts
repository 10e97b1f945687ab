import type { Cite } from '#law/cite.ts';

/** What an instrument is that a refusal names as its basis. */
export type BasisKind =
  | 'law' // 法律
  | 'administrative-regulation' // 行政法规
  | 'local-regulation' // 地方性法规
  | 'rule' // 规章
  | 'judicial-interpretation' // 司法解释
  | 'party' // 党内法规
  | 'normative' // 规范性文件
  | 'unknown';

export interface KindOfBasis {
  kind: BasisKind;
  /** The title decides; false: a person has to look. */
  sure: boolean;
  /** In Chinese. */
  because: string;
  cite: Cite;
}

/** Titles whose name does not say what they are; an office adds its own. */
export const knownBases: Readonly<Record<string, BasisKind>> = {
  信访工作条例: 'party',
  党政机关公文处理工作条例: 'party',
  政府信息公开信息处理费管理办法: 'normative',
  国务院关于在线政务服务的若干规定: 'administrative-regulation',
};

/** What a named instrument is, by its title: only laws and administrative regulations forbid disclosure.
 * @law 行政法规制定程序条例 第五条 — administrative regulations are named 条例, also 规定 or 办法; rules never 条例
 * @law 规章制定程序条例 第七条 — rules are named 规定 or 办法
 * @law 政府信息公开条例 第十四条 — forbidden by a law or an administrative regulation, nothing lower
 * @reading by title alone: a 条例 with a place is a local regulation, a 办法 or 规定 is a rule until somebody
 * shows that the State Council made it (basis-by-title) */
export function basisKind(
  title: string,
  known: Readonly<Record<string, BasisKind>> = knownBases,
): KindOfBasis {
  const whole = title.replace(/[《》\s]/g, '');
  const short = whole.replace(/^中华人民共和国/, '').replace(/（[^）]*）$/, '');
  const own = known[whole] ?? known[short];
  if (own) return { kind: own, sure: true, because: '在已知依据的名单里。', cite: article14 };
  const rule = rules.find(({ fits }) => fits(whole, short));
  if (!rule) return { kind: 'unknown', sure: false, because: '从标题看不出是什么。', cite: article14 };
  const { kind, sure, because, cite = naming } = rule;
  return { kind, sure, because, cite };
}

/** The titles that a text names in 《》; the text itself where it names none so.
 * @nolaw text */
export function namedTitles(text: string): string[] {
  const quoted = [...text.matchAll(/《([^《》]+)》/g)].map(([, title = '']) => title);
  const plain = text.replace(/第[一二三四五六七八九十百零\d]+条.*$/s, '').trim();
  return quoted.length > 0 ? quoted : plain ? [plain] : [];
}

/** Whether an instrument of this kind may stand as “其他法律、行政法规禁止公开”.
 * @law 政府信息公开条例 第十四条 — laws and administrative regulations only */
export function mayForbidDisclosure(kind: BasisKind): boolean {
  return kind === 'law' || kind === 'administrative-regulation';
}

const article14: Cite = { instrument: '政府信息公开条例', article: '第十四条' };
const naming: Cite = { instrument: '行政法规制定程序条例', article: '第五条' };
const namingOfRules: Cite = { instrument: '规章制定程序条例', article: '第七条' };

/** 江苏省…, 南京市…, 深圳经济特区…; not 全国城市…, 股票上市…, …市场, 城市市容…. */
const PLACE =
  /^(?:北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|重庆|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|香港|澳门|中国（|中关村|(?!全国|国家|国务院|大中|历史)[\u4e00-\u9fa5]{2,5}(?<![上超股菜])市(?!场|容|政(?![府务]))|[\u4e00-\u9fa5]{2,10}(?:自治州|自治县|经济特区))/;

interface TitleRule extends Omit<KindOfBasis, 'cite'> {
  fits(whole: string, short: string): boolean;
  /** Absent: how administrative regulations are named. */
  cite?: Cite;
}

/** The first that fits decides. */
const rules: TitleRule[] = [
  {
    fits: (whole) => /国务院令第\d+号/.test(whole),
    kind: 'administrative-regulation',
    sure: true,
    because: '由国务院令公布。',
  },
  {
    fits: (whole) => whole.startsWith('中国共产党'),
    kind: 'party',
    sure: true,
    because: '是党内法规。',
    cite: article14,
  },
  {
    fits: (whole) => /^最高人民(?:法院|检察院)/.test(whole),
    kind: 'judicial-interpretation',
    sure: true,
    because: '是司法解释，不是法律、行政法规。',
    cite: article14,
  },
  {
    fits: (whole) => /^全国人民代表大会/.test(whole),
    kind: 'law',
    sure: false,
    because: '全国人大及其常委会的决定，是不是法律要看内容。',
    cite: article14,
  },
  {
    fits: (_, short) => PLACE.test(short) && short.endsWith('条例'),
    kind: 'local-regulation',
    sure: true,
    because: '冠有地方名称的条例是地方性法规。',
  },
  {
    fits: (_, short) => PLACE.test(short) && /(?:办法|规定|规则|细则|决定)$/.test(short),
    kind: 'rule',
    sure: true,
    because: '冠有地方名称的办法、规定是地方政府规章或者地方性法规。',
    cite: namingOfRules,
  },
  {
    fits: (_, short) => PLACE.test(short),
    kind: 'normative',
    sure: false,
    because: '是地方的文件。',
    cite: article14,
  },
  {
    fits: (_, short) => /(?:法典|修正案|(?<![办做方])法)$/.test(short),
    kind: 'law',
    sure: true,
    because: '名称为“法”的是法律。',
    cite: article14,
  },
  {
    fits: (_, short) => short.endsWith('条例'),
    kind: 'administrative-regulation',
    sure: true,
    because: '规章不得称“条例”；没有冠地方名称的条例是行政法规。',
  },
  {
    fits: (whole) => /^(?:中华人民共和国|国务院).*(?:办法|规定|规则|细则|决定)$/.test(whole),
    kind: 'administrative-regulation',
    sure: false,
    because: '可能是行政法规，也可能是规章，请核对是否由国务院令公布。',
  },
  {
    fits: (_, short) => /(?:办法|规定|规则|细则)$/.test(short),
    kind: 'rule',
    sure: false,
    because: '规章一般称“规定”“办法”；确是国务院制定的行政法规的，在名称后写明国务院令号。',
    cite: namingOfRules,
  },
  {
    fits: (_, short) => /(?:通知|意见|函|批复|通告|公告|方案|要点|标准|规范)$/.test(short),
    kind: 'normative',
    sure: true,
    because: '是文件，不是法律、行政法规。',
    cite: article14,
  },
];
