import type { RequiredElement } from '#app/disclosure-requests/letters/family.ts';
import { filled } from '#app/disclosure-requests/letters/wording.ts';
import type { Cite, Day } from '#law/cite.ts';

/** What every sheet of a file says about whose file it is. */
export interface CaseHeading {
  agencyName: string;
  registerNo: string;
  receivedOn: Day;
  /** The request in short. */
  requestQuoted: string;
  demo: boolean;
}

export const headingElements: RequiredElement<CaseHeading>[] = [
  { key: 'agencyName', zh: '单位', given: (input) => filled(input.agencyName) },
  { key: 'registerNo', zh: '登记号', given: (input) => filled(input.registerNo) },
  { key: 'receivedOn', zh: '收到日期', given: (input) => filled(input.receivedOn) },
  { key: 'requestQuoted', zh: '申请公开的内容', given: (input) => filled(input.requestQuoted) },
];

/** 登记号：… above a form. */
export function numberLine({ registerNo }: Pick<CaseHeading, 'registerNo'>): string {
  return `登记号：${registerNo}`;
}

/** The provision that asks for registration, review, handling, reply and archive. */
export const workingOrder: Cite[] = [{ instrument: '政府信息公开条例', article: '第四十五条' }];
