import type { Cite } from '#law/cite.ts';
import type { ReplyCode } from '#law/disclosure/reply-types.ts';

/** One point of the checklist that the handler answers before a reply goes to review. */
export interface EvidencePoint {
  key: string;
  zh: string;
  /** What to write or attach. */
  hint: string;
  cite: Cite;
}

/** 本机关不掌握 is two things with two texts and two kinds of evidence. */
export type NotHeld = 'none' | 'not-ours';

const art = (article: string): Cite => ({ instrument: '政府信息公开条例', article });
/** A point under an article of the Regulation, or under another provision. */
const under =
  (cite: Cite | string) =>
  (key: string, zh: string, hint: string): EvidencePoint => ({
    key,
    zh,
    hint,
    cite: typeof cite === 'string' ? art(cite) : cite,
  });

const discretion = (article: string) =>
  under(article)('discretion', '可以不公开的，为什么决定不公开', '写明公开会怎样影响工作，不只抄条文');
const noRuleDemands = under('第十六条第二款')('rule', '没有法律、法规、规章规定应当公开', '查过哪些规定');
const served = under('第三十条')('served', '通知书的送达证明', '回执、邮件签收记录，写明送达日期');
const over = (cite: Cite) => under(cite)('over', '期限已经届满', '从送达次日起算的最后一日');

const points: Record<Exclude<ReplyCode, 'R4.1'>, readonly EvidencePoint[]> = {
  R1: [
    under('第三十六条第一项')('way', '获取的方式、途径真实可用', '网址能打开，或者附件与申请一致'),
    under('第四十条')('form', '符合申请人要求的形式，不能的写明原因', '纸质、电子、查阅'),
  ],
  R2: [
    under('第三十七条')('marks', '区分处理的每一处和依据', '区分处理情况表'),
    under('第三十六条第三项')('ground', '不公开部分属于哪一种情形和证据', '按该情形的要点核对'),
  ],
  'R3.1': [
    under('第十四条')('classified', '定密的依据、密级和保密期限', '只写文号和标识，不上传涉密内容'),
    under('第十四条')('in-force', '保密期限没有届满，没有解密', '核对日期'),
  ],
  'R3.2': [
    under('第十四条')('text', '禁止公开的条款原文', '条文怎样写，为什么适用'),
    under('第十四条')('valid', '该法律、行政法规现行有效', '核对版本'),
  ],
  'R3.3': [
    under('第十四条')('which', '国家安全、公共安全、经济安全、社会稳定中的哪一种', '写明一种'),
    under('第十四条')('harm', '公开后可能危及的证据或者合理说明', '有关主管部门意见、风险分析'),
  ],
  'R3.4': [
    under('第十五条')('interest', '属于商业秘密、个人隐私等的理由', '秘密性、价值、保密措施；或者隐私的内容'),
    under('第三十二条')('consulted', '已书面征求第三方意见', '征求意见书和送达证明'),
    under('第三十二条')('opinion', '第三方的意见和合理理由', '回执或者逾期未答复的记录'),
    under('第十五条')('public', '已衡量不公开对公共利益的影响', '写明衡量的结论'),
  ],
  'R3.5': [
    under('第十六条第一款')('which', '人事管理、后勤管理、内部工作流程中的哪一类', '写明一类'),
    discretion('第十六条第一款'),
  ],
  'R3.6': [
    under('第十六条第二款')('which', '讨论记录、过程稿、磋商信函、请示报告中的哪一类', '写明一类'),
    under('第十六条第二款')('before', '形成于作出处理决定以前', '信息和决定各自的日期'),
    noRuleDemands,
    discretion('第十六条第二款'),
  ],
  'R3.7': [
    under('第十六条第二款')('file', '属于哪一个执法案件的案卷', '案由和材料种类，如调查笔录、询问笔录'),
    noRuleDemands,
    discretion('第十六条第二款'),
  ],
  'R3.8': [
    under('第三十六条第七项')('special', '该法律、行政法规对获取有特别规定', '条款原文'),
    under('第三十六条第七项')('available', '申请人可以依该规定查询', '查询机构确实受理'),
  ],
  'R4.2': [
    under('第三十八条')('ready', '没有现成的信息', '检索的结果'),
    under('第三十八条')('processing', '需要怎样的加工、分析', '不是简单的区分处理'),
  ],
  'R4.3': [served, under('第三十条')('unclear', '补正后仍不能确定申请的信息', '与补正要求逐项对照')],
  'R5.1': [
    under('第三十九条第一款')('substance', '实质是信访、举报、投诉', '看请求的内容，不看申请表的名称'),
  ],
  'R5.2': [
    under('第三十六条第六项')('requester', '同一申请人', '身份一致，代理人的算在委托人名下'),
    under('第三十六条第六项')('same', '相同的政府信息', '逐项对照内容，不只看标题'),
    under('第三十六条第六项')('answered', '此前已经答复', '答复书和送达证明'),
  ],
  'R5.3': [under('第三十九条第二款')('publication', '属于公开出版物', '出版单位、刊期')],
  'R5.4': [
    under('第三十五条')('numbers', '数量、频次明显超过合理范围', '期间、件数的清单'),
    under('第三十五条')('asked', '已要求申请人说明理由', '说明理由告知书和送达证明'),
    under('第三十五条')('judged', '理由不合理', '申请人怎样说明，为什么不合理'),
  ],
  'R5.5': [under('第三十八条')('has', '申请人已经获取该信息', '何时、怎样获取')],
  'R6.1': [
    served,
    over(art('第三十条')),
    under('第三十条')('reason', '申请人没有提出正当理由', '有无来信来电'),
  ],
  'R6.2': [served, over({ instrument: '政府信息公开信息处理费管理办法', article: '第六条' })],
  'R6.3': [under('第三十三条')('event', '终止的事实', '撤回申请、死亡证明等')],
};

const pointsOfNotHeld: Record<NotHeld, readonly EvidencePoint[]> = {
  none: [
    under({
      instrument: '最高人民法院指导案例101号',
      article: '裁判要点',
    })('leads', '申请人提供的线索都查过', '逐条写明'),
    under('第三十六条第四项')('places', '该信息可能在的地方都查过', '办公系统、档案室、业务系统、承办人'),
  ],
  'not-ours': [
    under('第三十六条第五项')('duty', '不属于本机关职责的依据', '三定规定、权责清单'),
    under('第十条')('maker', '本机关不是制作机关、最初获取机关或者牵头机关', '信息的来源'),
    under('第三十六条第五项')('agency', '能否确定负责公开的机关', '能确定的写明名称和联系方式'),
  ],
};

/** The points that a reply of a type has to be proved by, should it come to reconsideration or court.
 * @law 行政诉讼法 第三十四条 — the agency proves that its act was lawful
 * @law 政府信息公开条例 第十四条 — state secret, other law, security: what each presupposes
 * @law 政府信息公开条例 第十五条 — third party, and the public interest weighed
 * @law 政府信息公开条例 第十六条 — internal affairs, deliberation, enforcement files: may be withheld, so why
 * @law 政府信息公开条例 第三十六条 — the other kinds of reply
 * @law 最高人民法院指导案例101号 裁判要点 — “does not exist” after a full and reasonable search only
 * @reading the points follow what courts ask for by ground since 2025 (evidence-by-ground) */
export function evidencePoints(code: ReplyCode, notHeld: NotHeld = 'none'): readonly EvidencePoint[] {
  return code === 'R4.1' ? pointsOfNotHeld[notHeld] : points[code];
}
