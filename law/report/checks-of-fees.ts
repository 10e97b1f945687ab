import type { ReportCheck } from '#law/report/checks.ts';

/** What part six says about the processing fee (信息处理费). */
export interface FeeStatement {
  /** In 元: 0 for 未收取; null where part six does not speak of it. */
  yuan: number | null;
  /** The words of the report. */
  words: string;
}

export interface FeeFacts {
  /** 第二十条第（八）项, in 万元; null where it could not be read. */
  charged: number | null;
  /** What the fee ledger holds for the year, in 元; null where there is none to ask. */
  ledger: number | null;
}

/**
 * Decides whether part six tells of the processing fee as it has to, and whether that agrees with the charges of
 * 第（八）项 and with the fee ledger (B9).
 *
 * @law 政府信息公开工作年度报告格式 附件第六部分 — 收取信息处理费情况在此处报告
 * @law 政府信息公开信息处理费管理办法 第二条 — the fee is charged by the rules of the measures
 */
export function feeIsTold({ yuan, words }: FeeStatement, { charged, ledger }: FeeFacts): ReportCheck {
  const about = { rule: 'B9', severity: 'warning', where: '第六部分信息处理费' } as const;
  if (yuan === null) {
    const message = '第六部分没有写收取信息处理费的情况，没有收取的也应当写明。';
    return { ...about, left: null, right: '收取情况', holds: false, message };
  }
  if (ledger !== null && ledger !== yuan) {
    const message = `第六部分写的是“${words}”（${yuan}元），收费台账是${ledger}元，不一致。`;
    return { ...about, left: yuan, right: ledger, holds: false, message };
  }
  if (charged !== null && charged * 10_000 < yuan - tolerance) {
    const message = `第六部分收取信息处理费${yuan}元，第（八）项行政事业性收费只有${charged}万元，没有包括在内。`;
    return { ...about, left: yuan, right: charged, holds: false, message };
  }
  return {
    ...about,
    left: yuan,
    right: charged,
    holds: true,
    message: `第六部分信息处理费${yuan}元，与各处相符。`,
  };
}

/** 第（八）项 in 万元 may be rounded to two decimals, which is 50 元. */
const tolerance = 50;
