import type { Day, Provision } from '#law/cite.ts';
import type { LetterElement } from '#law/disclosure/letter-elements.ts';
import {
  type Circumstance,
  type FamilyKey,
  familiesBefore2024,
  familiesSince2024,
  type LetterFamily,
} from '#law/disclosure/letter-families.ts';
import { inForce } from '#law/in-force.ts';

/** By the day of the letter: what was required before stays for letters of that day. */
const families: Provision<Record<FamilyKey, LetterFamily>>[] = [
  {
    from: '2019-05-15',
    value: familiesBefore2024,
    cite: { instrument: '政府信息公开条例', article: '第四十五条' },
  },
  {
    from: '2024-01-01',
    value: familiesSince2024,
    cite: { instrument: '行政复议法', article: '第二十三条第二款' },
  },
];

/** A document family with its required elements, whether it carries a remedy clause and to whom it is addressed.
 * @law 政府信息公开条例 第四十五条 — the office keeps to a working order of registration, review, handling, reply, archive
 * @law 行政复议法 第二十三条第二款 — since 2024 a refusal tells that reconsideration comes first
 * @law 江苏省政府信息公开申请办理答复规范 文书格式 — the families and their contents
 * @throws for a letter of a day before 15 May 2019 */
export function letterFamily(key: FamilyKey, on: Day): LetterFamily {
  return inForce(families, on).value[key];
}

/** A letter as far as its contents go. */
export interface LetterContents {
  family: FamilyKey;
  /** The day of the letter. */
  on: Day;
  /** Keys of the elements that it has. */
  present: ReadonlySet<string>;
  /** What makes further elements necessary. */
  circumstances?: readonly Circumstance[];
}

/** The required elements that a letter lacks; empty when it may be issued.
 * @law 政府信息公开条例 第三十条 — a correction notice tells all defects at once and a reasonable period
 * @law 政府信息公开条例 第三十二条 — consultation in writing, and a public-interest disclosure with content and reasons
 * @law 政府信息公开条例 第三十三条第二款 — an extension is agreed and told
 * @law 政府信息公开条例 第三十四条 — a co-maker's silence is consent
 * @law 政府信息公开条例 第三十五条 — a deferred day is told
 * @law 政府信息公开条例 第三十六条 — what a reply tells
 * @law 行政复议法 第二十二条第二款 — served online, it tells the online channel of reconsideration
 * @law 政府信息公开信息处理费管理办法 第六条 — what a fee notice tells */
export function missingElements({
  family,
  on,
  present,
  circumstances = [],
}: LetterContents): LetterElement[] {
  const { elements, also } = letterFamily(family, on);
  const further = circumstances.flatMap((each) => also[each] ?? []);
  return [...elements, ...further].filter((element) => !present.has(element.key));
}

/** What a letter carries and must not: a remedy clause on a notice that has no remedy of its own, the requester's
 * identity before a third party.
 * @law 关于审理政府信息公开行政复议案件若干问题的指导意见 第三条 — correction, extension and fee alone are not open to reconsideration
 * @law 政府信息公开条例 第三十二条 — the third party is asked about the information, not about who asks
 * @reading a letter to a third party or another agency neither names nor describes the requester (requester-hidden) */
export function forbiddenElements({ family, on, present }: LetterContents): LetterElement[] {
  return letterFamily(family, on).forbidden.filter((element) => present.has(element.key));
}
