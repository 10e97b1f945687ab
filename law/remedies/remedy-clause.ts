import type { Day, Provision } from '#law/cite.ts';
import type { ReplyCode } from '#law/disclosure/reply-types.ts';
import { inForce } from '#law/in-force.ts';
import { type RemedyClass, remedyClass } from '#law/remedies/remedy-class.ts';

export interface RemedyClauseInput {
  code: ReplyCode;
  repliedOn: Day;
  reconsiderationBody: string;
  reconsiderationAddress: string;
  /** 网上申请行政复议的渠道; must be told where the reply is served online. */
  onlineChannel?: string;
  court: string;
}

type Texts = Record<Exclude<RemedyClass, 'NONE'>, string>;

/** Either way; {body} {how} {court} are filled in. */
const either =
  '可以自收到本答复书之日起60日内向{body}申请行政复议{how}，或者自收到本答复书之日起6个月内依法向{court}提起行政诉讼。';
/** Reconsideration first. */
const first =
  '应当自收到本答复书之日起60日内先向{body}申请行政复议{how}；对行政复议决定不服的，可以自收到行政复议决定书之日起15日内依法向人民法院提起行政诉讼。';
const whole = '如对本答复不服，';

/** Clause texts by the day of the reply. */
const clauses: Provision<Texts>[] = [
  {
    from: '2015-05-01',
    value: { PRE: whole + either, MIXED: whole + either, FREE: whole + either },
    cite: { instrument: '行政诉讼法', article: '第四十六条第一款' },
  },
  {
    from: '2024-01-01',
    value: {
      PRE: whole + first,
      MIXED: `对本答复中不予公开的部分不服的，${first}对本答复的其他内容不服的，${either}`,
      FREE: whole + either,
    },
    cite: { instrument: '行政复议法', article: '第二十三条第二款' },
  },
];

/** The remedy clause of a reply: by its class and the law of the day it is given.
 * @law 行政复议法 第二十条 — sixty days from knowing the act
 * @law 行政复议法 第二十二条第二款 — a decision served online tells the online channel
 * @law 行政复议法 第二十三条第二款 — the act itself tells that reconsideration comes first
 * @law 行政复议法 第三十四条 — fifteen days to sue after the decision
 * @law 行政诉讼法 第四十六条 — six months to sue directly */
export function remedyClause(input: RemedyClauseInput): string {
  const kind = remedyClass(input.code, input.repliedOn);
  if (kind === 'NONE') return '';
  const ways = [
    input.reconsiderationAddress && `地址：${input.reconsiderationAddress}`,
    input.onlineChannel && `网上：${input.onlineChannel}`,
  ].filter(Boolean);
  const how = ways.length > 0 ? `（提交方式：${ways.join('；')}）` : '';
  return inForce(clauses, input.repliedOn)
    .value[kind].replaceAll('{body}', input.reconsiderationBody)
    .replaceAll('{how}', how)
    .replaceAll('{court}', input.court);
}
