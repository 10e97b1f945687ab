import { type LetterElement, letterElements } from '#law/disclosure/letter-elements.ts';

/** 文书种类 of a request file that the law ties contents to. */
export type FamilyKey =
  | 'receipt' // 接收回执
  | 'correction-notice' // 补正告知书
  | 'reasons-notice' // 说明理由告知书
  | 'deferral-notice' // 延迟答复告知书
  | 'extension-notice' // 延期答复告知书
  | 'third-party-consultation' // 征求意见书（第三方）
  | 'opinion-confirmation' // 征求意见确认函
  | 'consultation-notice' // 征求意见告知书（申请人）
  | 'override-notice' // 依申请公开告知书（第三方）
  | 'co-maker-consultation' // 征求意见书（共同制作机关）
  | 'agency-consultation' // 协商函（其他机关）
  | 'assistance-letter' // 协办函
  | 'fee-notice' // 收费通知书
  | 'withdrawal-notice' // 终止办理告知书
  | 'abandonment-notice' // 不再处理告知书
  | 'split-notice' // 分件办理告知书
  | 'rectification-notice' // 更正告知书
  | 'publication-notice' // 转为主动公开告知书
  | 'reply'; // 答复书、告知书

/** 情形: refused in whole or part under arts. 14 to 16; served online. */
export type Circumstance = 'refused' | 'online';

/** A family of documents as the law shapes it. */
export interface LetterFamily {
  zh: string;
  addressee: 'requester' | 'third-party' | 'agency';
  /** Whether it tells ways of remedy. */
  remedy: boolean;
  elements: readonly LetterElement[];
  /** What a circumstance adds. */
  also: Partial<Record<Circumstance, readonly LetterElement[]>>;
  /** What it must not carry. */
  forbidden: readonly LetterElement[];
}

const e = letterElements;
/** Head and foot of every letter that goes out. */
const frame = [e.agencyName, e.documentNo, e.signedName, e.signedOn, e.seal, e.contact];
/** What every letter to the requester begins with. */
const toRequester = [...frame, e.requesterName, e.receivedOn, e.requestQuoted];

/** To the requester, a step on the way: no remedy of its own. */
const step = (zh: string, ...elements: LetterElement[]): LetterFamily => ({
  zh,
  addressee: 'requester',
  remedy: false,
  elements: [...toRequester, ...elements],
  also: {},
  forbidden: [e.noRemedyOfItsOwn],
});

/** To somebody else: who asked is not said. */
const toOthers = (
  addressee: 'third-party' | 'agency',
  zh: string,
  elements: LetterElement[],
): LetterFamily => ({
  zh,
  addressee,
  remedy: false,
  elements: [...frame, ...elements],
  also: {},
  forbidden: [e.noRemedyOfItsOwn, e.identityOfRequester],
});

/** To the requester, a decision: with its remedy. */
const decision = (zh: string, ...elements: LetterElement[]): LetterFamily => ({
  zh,
  addressee: 'requester',
  remedy: true,
  elements: [...toRequester, ...elements, e.remedyClause],
  also: {},
  forbidden: [],
});

const reply = decision('政府信息公开申请答复书', e.facts, e.grounds, e.result);

/** From the Regulation of 2019 until the Reconsideration Law of 2023. */
export const familiesBefore2024: Record<FamilyKey, LetterFamily> = {
  receipt: {
    ...step('申请接收回执', e.registerNo, e.receivedBecause, e.replyLimit, e.queryCode),
    // A receipt is printed at the counter: no number of the document series and no seal.
    elements: [
      e.agencyName,
      e.contact,
      e.requesterName,
      e.receivedOn,
      e.requestQuoted,
      e.registerNo,
      e.receivedBecause,
      e.replyLimit,
      e.queryCode,
    ],
  },
  'correction-notice': step('补正告知书', e.defects, e.guidance, e.period, e.consequence),
  'reasons-notice': step('说明理由告知书', e.excess, e.askedReasons),
  'deferral-notice': step('延迟答复告知书', e.deferredDay, e.deferralReasons),
  'extension-notice': step('延期答复告知书', e.approval, e.newLimit),
  'third-party-consultation': toOthers('third-party', '征求意见书（第三方）', [
    e.thirdPartyName,
    e.infoConcerned,
    e.opinionPeriod,
    e.thirdPartySilence,
    e.replySlip,
  ]),
  'opinion-confirmation': toOthers('third-party', '征求意见确认函', [
    e.thirdPartyName,
    e.infoConcerned,
    e.confirmed,
  ]),
  'consultation-notice': step('征求意见告知书（申请人）', e.notCounted),
  'override-notice': {
    ...toOthers('third-party', '依申请公开告知书（第三方）', [
      e.thirdPartyName,
      e.disclosedContent,
      e.overrideReasons,
      e.remedyClause,
    ]),
    remedy: true,
    forbidden: [e.identityOfRequester],
  },
  'co-maker-consultation': toOthers('agency', '征求意见书（共同制作机关）', [
    e.toAgency,
    e.infoConcerned,
    e.coMakerPeriod,
    e.coMakerSilence,
    e.replySlip,
  ]),
  'agency-consultation': toOthers('agency', '协商函（其他机关）', [
    e.toAgency,
    e.infoConcerned,
    e.question,
    e.answerBy,
  ]),
  'assistance-letter': toOthers('agency', '协办函', [e.toAgency, e.infoConcerned, e.question, e.answerBy]),
  'fee-notice': step(
    '收费通知书',
    e.feeBasis,
    e.feeScale,
    e.feeAmount,
    e.payWay,
    e.payPeriod,
    e.payConsequence,
  ),
  'withdrawal-notice': step('终止办理告知书', e.withdrawal),
  'abandonment-notice': decision('不再处理告知书', e.earlierNotice, e.grounds, e.result),
  'split-notice': step('分件办理告知书', e.splitReason, e.parts),
  'rectification-notice': decision('更正告知书', e.rectification),
  'publication-notice': step('转为主动公开告知书', e.published),
  reply,
};

/** With its remedy told as the Reconsideration Law of 2023 has it. */
const since2024 = (family: LetterFamily): LetterFamily => ({
  ...family,
  also: { refused: [e.reconsiderationFirst], online: [e.onlineChannel] },
});

/** Since that law: a refusal tells that reconsideration comes first, an online letter the online channel. */
export const familiesSince2024: Record<FamilyKey, LetterFamily> = {
  ...familiesBefore2024,
  reply: since2024(reply),
  'abandonment-notice': since2024(familiesBefore2024['abandonment-notice']),
  'override-notice': since2024(familiesBefore2024['override-notice']),
  'rectification-notice': since2024(familiesBefore2024['rectification-notice']),
};
