import type { Provision } from '#law/cite.ts';
import { inForce } from '#law/in-force.ts';
import type { ReportCheck } from '#law/report/checks.ts';
import { reportParts } from '#law/report/checks-of-form.ts';

/** A section of prose: the preamble, the five aspects of part one, parts five and six. */
export type SectionKey =
  | 'preamble' // 开头
  | 'openness' // 主动公开
  | 'requests' // 依申请公开
  | 'management' // 政府信息管理
  | 'platform' // 平台建设
  | 'guarantee' // 监督保障
  | 'problems' // 五
  | 'others'; // 六

export interface ReportSection {
  key: SectionKey;
  /** Heading as printed; empty for the preamble. */
  zh: string;
}

/** The five aspects that part one has to cover, in their order. */
export const overviewAspects: readonly ReportSection[] = [
  { key: 'openness', zh: '（一）主动公开' },
  { key: 'requests', zh: '（二）依申请公开' },
  { key: 'management', zh: '（三）政府信息管理' },
  { key: 'platform', zh: '（四）政府信息公开平台建设' },
  { key: 'guarantee', zh: '（五）监督保障' },
];

/** All sections of prose in the order of the report; parts two to four are tables. */
export const proseSections: readonly ReportSection[] = [
  { key: 'preamble', zh: '' },
  ...overviewAspects,
  { key: 'problems', zh: reportParts[4] ?? '' },
  { key: 'others', zh: reportParts[5] ?? '' },
];

/** 篇幅原则上不超过一千字: characters of part one without spaces. */
export const overviewLimits: Provision<number>[] = [
  {
    from: '2021-01-01',
    value: 1000,
    cite: { instrument: '政府信息公开工作年度报告格式', article: '通知正文' },
  },
];

/**
 * Decides whether part one keeps to the length that the notice asks for in principle; longer is a warning.
 *
 * @law 政府信息公开工作年度报告格式 通知正文 — 总体情况篇幅原则上不超过一千字
 */
export function overviewFits(text: string, year: number): ReportCheck {
  const { value: limit } = inForce(overviewLimits, `${year}-01-01`);
  const length = Array.from(text.replace(/\s/g, '')).length;
  const holds = length <= limit;
  const message = `第一部分共${length}字，原则上不超过${limit}字${holds ? '' : `，超出${length - limit}字`}。`;
  return {
    rule: 'B13',
    severity: 'warning',
    where: '一、总体情况',
    left: length,
    right: limit,
    holds,
    message,
  };
}

/**
 * Decides whether part one tells of each of its five aspects.
 *
 * @law 政府信息公开工作年度报告格式 附件第一部分 — 主动公开、依申请公开、政府信息管理、平台建设、监督保障
 */
export function aspectIsTold({ zh }: ReportSection, text: string): ReportCheck {
  const words = text.replace(/[\s。，,.、:：;；]/g, '');
  const holds = words.length >= 8;
  const message = holds ? `${zh}：有内容。` : `${zh}：没有写，第一部分的五个方面都不能空缺。`;
  return { rule: 'B13', severity: 'error', where: zh, left: words.length, right: 8, holds, message };
}
