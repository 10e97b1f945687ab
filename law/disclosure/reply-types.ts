import type { Cite } from '#law/cite.ts';

/** 答复类型: the finest official scheme, one row of the annual report each. */
export type ReplyCode =
  | 'R1'
  | 'R2'
  | 'R3.1'
  | 'R3.2'
  | 'R3.3'
  | 'R3.4'
  | 'R3.5'
  | 'R3.6'
  | 'R3.7'
  | 'R3.8'
  | 'R4.1'
  | 'R4.2'
  | 'R4.3'
  | 'R5.1'
  | 'R5.2'
  | 'R5.3'
  | 'R5.4'
  | 'R5.5'
  | 'R6.1'
  | 'R6.2'
  | 'R6.3';

export interface ReplyType {
  code: ReplyCode;
  /** As officers and requesters read it. */
  zh: string;
  /** The five kinds of outcome, then 其他处理. */
  kind: 'granted' | 'granted-in-part' | 'refused' | 'unable' | 'not-processed' | 'other';
  cites: Cite[];
  /** What the letter must contain besides reasons and result. */
  requires: RequiredContent[];
}

export interface RequiredContent {
  key: string;
  zh: string;
  hint: string;
}

const art = (...articles: string[]): Cite[] =>
  articles.map((article) => ({ instrument: '政府信息公开条例', article }));
const need = (key: string, zh: string, hint: string): RequiredContent => ({ key, zh, hint });

const way = need(
  'way',
  '提供的内容或者获取的方式、途径',
  '附件名称和页数，或者已公开信息的网址、查阅地点和时间',
);
const reasons = need('reasons', '不予公开的理由', '为什么属于这一情形，写具体，不只抄条文');

/** Every reply type with its articles and the contents that the law demands of the letter. */
export const replyTypes: readonly ReplyType[] = [
  {
    code: 'R1',
    zh: '予以公开',
    kind: 'granted',
    cites: art('第三十六条第一项', '第三十六条第二项'),
    requires: [way],
  },
  {
    code: 'R2',
    zh: '部分公开',
    kind: 'granted-in-part',
    cites: art('第三十七条'),
    requires: [way, need('withheld', '不予公开的部分和理由', '哪些内容不公开，属于哪一条哪一种情形')],
  },
  {
    code: 'R3.1',
    zh: '不予公开：属于国家秘密',
    kind: 'refused',
    cites: art('第十四条'),
    requires: [reasons],
  },
  {
    code: 'R3.2',
    zh: '不予公开：其他法律、行政法规禁止公开',
    kind: 'refused',
    cites: art('第十四条'),
    requires: [need('law', '法律、行政法规的名称和条款', '规章、地方性法规不能作依据'), reasons],
  },
  {
    code: 'R3.3',
    zh: '不予公开：危及“三安全一稳定”',
    kind: 'refused',
    cites: art('第十四条'),
    requires: [need('which', '国家安全、公共安全、经济安全、社会稳定中的哪一种', '写明一种'), reasons],
  },
  {
    code: 'R3.4',
    zh: '不予公开：保护第三方合法权益',
    kind: 'refused',
    cites: art('第十五条', '第三十二条'),
    requires: [
      need('consulted', '征求第三方意见的情况', '已征求意见及结果，不写第三方不同意公开的个人情况'),
      reasons,
    ],
  },
  {
    code: 'R3.5',
    zh: '不予公开：属于三类内部事务信息',
    kind: 'refused',
    cites: art('第十六条第一款'),
    requires: [need('which', '人事管理、后勤管理、内部工作流程中的哪一类', '写明一类'), reasons],
  },
  {
    code: 'R3.6',
    zh: '不予公开：属于四类过程性信息',
    kind: 'refused',
    cites: art('第十六条第二款'),
    requires: [need('which', '讨论记录、过程稿、磋商信函、请示报告中的哪一类', '写明一类'), reasons],
  },
  {
    code: 'R3.7',
    zh: '不予公开：属于行政执法案卷',
    kind: 'refused',
    cites: art('第十六条第二款'),
    requires: [reasons],
  },
  {
    code: 'R3.8',
    zh: '属于行政查询事项',
    kind: 'refused',
    cites: art('第三十六条第七项'),
    requires: [
      need('law', '有专门规定的法律、行政法规', '例如不动产登记查询的规定'),
      need('where', '到哪里查询', '办理机构和地址'),
    ],
  },
  {
    code: 'R4.1',
    zh: '无法提供：本机关不掌握相关政府信息',
    kind: 'unable',
    cites: art('第三十六条第四项', '第三十六条第五项'),
    requires: [
      need('search', '检索情况', '在哪里、用什么词、查了什么时期、由谁查、结果'),
      need(
        'which',
        '信息不存在，还是不属于本机关负责公开',
        '不属于本机关的，能确定负责机关的写明名称和联系方式',
      ),
    ],
  },
  {
    code: 'R4.2',
    zh: '无法提供：没有现成信息需要另行制作',
    kind: 'unable',
    cites: art('第三十八条'),
    requires: [need('reasons', '为什么没有现成信息', '需要怎样加工、分析')],
  },
  {
    code: 'R4.3',
    zh: '无法提供：补正后申请内容仍不明确',
    kind: 'unable',
    cites: art('第三十条'),
    requires: [need('unclear', '仍不明确的内容', '补正后哪里仍然不能确定')],
  },
  {
    code: 'R5.1',
    zh: '不予处理：信访举报投诉类申请',
    kind: 'not-processed',
    cites: art('第三十九条第一款'),
    requires: [need('channel', '告知的渠道', '信访、投诉、举报的受理渠道')],
  },
  {
    code: 'R5.2',
    zh: '不予处理：重复申请',
    kind: 'not-processed',
    cites: art('第三十六条第六项'),
    requires: [need('earlier', '此前答复的文号和日期', '例如常政公开复〔2024〕8号')],
  },
  {
    code: 'R5.3',
    zh: '不予处理：要求提供公开出版物',
    kind: 'not-processed',
    cites: art('第三十九条第二款'),
    requires: [need('channel', '获取出版物的途径', '出版单位、图书馆或者网址')],
  },
  {
    code: 'R5.4',
    zh: '不予处理：无正当理由大量反复申请',
    kind: 'not-processed',
    cites: art('第三十五条'),
    requires: [
      need('facts', '申请数量、频次的事实', '期间、件数'),
      need('asked', '要求说明理由的情况和为什么不合理', '何时要求说明、申请人怎样说明'),
    ],
  },
  {
    code: 'R5.5',
    zh: '不予处理：要求确认或者重新出具已获取信息',
    kind: 'not-processed',
    cites: art('第二条', '第三十八条'),
    requires: [need('facts', '申请人已经获取的事实', '何时、怎样获取')],
  },
  {
    code: 'R6.1',
    zh: '逾期不补正，不再处理',
    kind: 'other',
    cites: art('第三十条'),
    requires: [need('notice', '补正通知的文号、送达日期和期限', '没有送达证明的不能视为放弃')],
  },
  {
    code: 'R6.2',
    zh: '逾期未缴费，不再处理',
    kind: 'other',
    cites: [{ instrument: '政府信息公开信息处理费管理办法', article: '第六条' }],
    requires: [need('notice', '收费通知的文号、送达日期和期限', '缴费期为收到通知次日起二十个工作日')],
  },
  {
    code: 'R6.3',
    zh: '其他处理',
    kind: 'other',
    cites: art('第三十三条'),
    requires: [need('facts', '终止的事实', '申请人撤回、死亡、终止等')],
  },
];

/** The reply type of a code.
 * @law 政府信息公开条例 第三十六条 — the kinds of reply
 * @throws when there is no such code */
export function replyTypeOf(code: ReplyCode): ReplyType {
  const type = replyTypes.find((each) => each.code === code);
  if (!type) throw new Error(`no reply type ${code}`);
  return type;
}
