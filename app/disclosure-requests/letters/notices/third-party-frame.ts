import type { RequiredElement } from '#app/disclosure-requests/letters/family.ts';
import { frameElements, type LetterFrame } from '#app/disclosure-requests/letters/frame.ts';
import { filled, type PersonKind } from '#app/disclosure-requests/letters/wording.ts';

/** A letter to a third party. Nothing of the requester has a place in it (trap 37). */
export interface ThirdPartyFrame extends LetterFrame {
  thirdPartyName: string;
  /** Absent: an organisation, as most third parties are. */
  thirdPartyKind?: PersonKind;
  /** The record concerned, by title and number, in the office's words. */
  recordTitle: string;
}

export const thirdPartyElements: RequiredElement<ThirdPartyFrame>[] = [
  ...frameElements,
  { key: 'thirdPartyName', zh: '第三方的姓名或者名称', given: (frame) => filled(frame.thirdPartyName) },
  { key: 'infoConcerned', zh: '涉及的政府信息', given: (frame) => filled(frame.recordTitle) },
];
