import { addWorkingDays, type Calendar, nationalCalendar } from '#law/calendar/working-days.ts';
import type { Cite, Day } from '#law/cite.ts';
import type { LawMay } from '#law/disclosure/may.ts';
import type { ReplyCode } from '#law/disclosure/reply-types.ts';

/** What a correction may be asked for. */
export type CorrectionGroundKey = 'identity' | 'contact' | 'description' | 'form' | 'way' | 'agent';

export interface CorrectionGround {
  key: CorrectionGroundKey;
  zh: string;
  /** How to put it right, as the notice tells it. */
  guidance: string;
  cite: Cite;
}

const art = (article: string): Cite => ({ instrument: '政府信息公开条例', article });

/** Lack of one of the three groups that a request must have, or of an agent's authority. */
export const correctionGrounds: readonly CorrectionGround[] = [
  {
    key: 'identity',
    zh: '姓名或者名称、身份证明不全',
    guidance: '写明姓名或者名称，提供身份证明。',
    cite: art('第二十九条第二款第一项'),
  },
  {
    key: 'contact',
    zh: '没有联系方式',
    guidance: '留下一种联系方式：电话、邮箱或者通信地址。',
    cite: art('第二十九条第二款第一项'),
  },
  {
    key: 'description',
    zh: '申请公开的信息不明确',
    guidance: '写明信息的名称、文号，或者时间、事项、制作机关等便于查询的特征。',
    cite: art('第二十九条第二款第二项'),
  },
  {
    key: 'form',
    zh: '要求的形式不明确',
    guidance: '写明要纸质件、电子件还是查阅。',
    cite: art('第二十九条第二款第三项'),
  },
  {
    key: 'way',
    zh: '获取信息的方式、途径不明确',
    guidance: '写明怎样领取：网上、邮寄、当面。',
    cite: art('第二十九条第二款第三项'),
  },
  {
    key: 'agent',
    zh: '代理人没有授权',
    guidance: '提供授权委托书和委托人、代理人的身份证明。',
    cite: art('第二十九条第二款第一项'),
  },
];

export interface RefusedGround {
  key: string;
  zh: string;
  /** What is done instead. */
  instead: string;
  /** Reply type that it leads to; null where another act does. */
  code: ReplyCode | null;
  cite: Cite;
}

/** What is often put into correction notices and is no defect of the request. */
export const refusedGrounds: readonly RefusedGround[] = [
  {
    key: 'not-ours',
    zh: '不属于本机关负责公开',
    instead: '直接答复：不属于本机关，能确定的告知负责机关。',
    code: 'R4.1',
    cite: art('第三十六条第五项'),
  },
  {
    key: 'none',
    zh: '信息不存在',
    instead: '检索后直接答复：信息不存在。',
    code: 'R4.1',
    cite: art('第三十六条第四项'),
  },
  {
    key: 'processing',
    zh: '需要加工、分析',
    instead: '直接答复：没有现成信息需要另行制作。',
    code: 'R4.2',
    cite: art('第三十八条'),
  },
  {
    key: 'petition',
    zh: '实质是信访、举报、投诉',
    instead: '直接答复：不作为政府信息公开申请处理，告知渠道。',
    code: 'R5.1',
    cite: art('第三十九条第一款'),
  },
  {
    key: 'excessive',
    zh: '数量、频次明显超过合理范围',
    instead: '另发说明理由告知书。',
    code: null,
    cite: art('第三十五条'),
  },
  {
    key: 'purpose',
    zh: '没有写明用途、与申请人的关系',
    instead: '不能要求：申请政府信息不需要说明用途。',
    code: null,
    cite: art('第二十七条'),
  },
];

/** Whether a correction may be asked for on a ground.
 * @law 政府信息公开条例 第三十条 — where the content of the request is not clear
 * @law 政府信息公开条例 第二十九条第二款 — the three groups that a request contains
 * @law 政府信息公开条例 第二十七条 — no purpose is asked for
 * @law 江苏省政府信息公开申请办理答复规范 补正 — the grounds accepted
 * @reading not ours, does not exist, needs processing are answers, not defects (correction-grounds) */
export function mayAskCorrection(key: string): LawMay {
  if (correctionGrounds.some((ground) => ground.key === key)) return { ok: true };
  const refused = refusedGrounds.find((ground) => ground.key === key);
  return refused
    ? { ok: false, reason: `“${refused.zh}”不是补正的理由。${refused.instead}`, cite: refused.cite }
    : { ok: false, reason: '没有这一项补正理由。', cite: art('第三十条') };
}

/** 补正期限 in working days from service; the law says only that it is reasonable. */
export interface CorrectionPeriod {
  usual: number;
  least: number;
  most: number;
}

export const defaultCorrectionPeriod: CorrectionPeriod = { usual: 10, least: 5, most: 15 };

/** The last day for correcting, counted from the day after service.
 * @law 政府信息公开条例 第三十条 — a reasonable period
 * @reading ten working days unless the office sets another (correction-period) */
export function correctBy(
  servedOn: Day,
  days = defaultCorrectionPeriod.usual,
  calendar: Calendar = nationalCalendar,
): Day {
  return addWorkingDays(servedOn, days, calendar);
}

export interface CorrectionDefect {
  ground: string;
  /** What exactly is unclear in this request. */
  what: string;
}

/** Whether a correction notice may say what it says: every ground permitted and explained, none twice, a
 * reasonable period.
 * @law 政府信息公开条例 第三十条 — all defects at once, with guidance and a reasonable period
 * @reading shorter than five or longer than fifteen working days needs another setting of the office (correction-period) */
export function mayWriteCorrectionNotice(
  notice: { defects: readonly CorrectionDefect[]; days: number },
  period: CorrectionPeriod = defaultCorrectionPeriod,
): LawMay {
  const no = (reason: string): LawMay => ({ ok: false, reason, cite: art('第三十条') });
  const { defects, days } = notice;
  if (defects.length === 0) return no('请至少写明一项需要补正的内容。');
  for (const { ground, what } of defects) {
    const may = mayAskCorrection(ground);
    if (!may.ok) return may;
    if (!what.trim()) return no('每一项都要写明这份申请哪里不清楚，不能只选类别。');
  }
  const whole = Number.isInteger(days) && days >= period.least && days <= period.most;
  return whole ? { ok: true } : no(`补正期限应当合理：${period.least}至${period.most}个工作日。`);
}
