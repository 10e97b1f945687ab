import { type CaseInput, changeCase, type May } from '#app/disclosure-requests/acts/change-case.ts';
import { calendarOfFile, clockFactsOf } from '#app/disclosure-requests/case-file/clock-facts.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import type { Letter } from '#app/disclosure-requests/letters/letter.ts';
import { remedyPlaceOf } from '#app/disclosure-requests/letters/letter-of.ts';
import {
  type OverrideNoticeInput,
  overrideNoticeFamily,
} from '#app/disclosure-requests/letters/notices/override-notice.ts';
import { noticeRemedyClause } from '#app/disclosure-requests/letters/remedy-wording.ts';
import { writeDelivery } from '#app/disclosure-requests/papers/deliver-paper.ts';
import { issuePaper, mayIssue, type PaperDraft } from '#app/disclosure-requests/papers/issue-paper.ts';
import { letterFrame } from '#app/disclosure-requests/papers/paper-frames.ts';
import { officerIdOf, type Result, type Scope } from '#app/shell/scope.ts';
import type { Day } from '#law/cite.ts';
import { mayOverride, mayReleaseAfterOverride, releaseAfterOverrideOn } from '#law/disclosure/override.ts';

export interface OverrideInput extends CaseInput {
  consultationId: number;
  /** 不公开可能对哪种公共利益造成怎样的重大影响 */
  publicInterest: string;
  /** 决定公开的政府信息内容 */
  content: string;
  /** The leader of the agency who agreed too. */
  leaderId: number;
  leaderApprovedOn: Day;
  /** Working days that the third party is left for going to court; the law sets none. */
  holdDays: number;
}

/**
 * 公共利益决定公开 (art. 32): against the third party's will, agreed by the head of the office and a leader; the third
 * party is told in writing what is disclosed and why, with the remedy.
 */
export async function overrideObjection(scope: Scope, input: OverrideInput): Promise<Result<null>> {
  return changeCase(scope, input, {
    act: 'override-objection',
    may: async (file, inside) =>
      mayOverrideIn(file) ??
      mayOverrideSo(file, input, scope) ??
      (await mayBeLeader(inside, file, input.leaderId)) ??
      mayIssue(file, scope, noticeOf(file, scope, input)),
    write: async (inside, file) => {
      const hold = releaseAfterOverrideOn(inside.today, input.holdDays, calendarOfFile(file));
      const { id } = await inside.db
        .insertInto('disclosure_overrides')
        .values({
          city: inside.city.code,
          request_id: file.id,
          consultation_id: input.consultationId,
          public_interest: input.publicInterest,
          content: input.content,
          notified_on: inside.today,
          hold_until: input.holdDays > 0 ? hold : null,
          leader_id: input.leaderId,
          leader_approved_on: input.leaderApprovedOn,
          officer_id: officerIdOf(inside),
          recorded_at: inside.now,
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      const notice = noticeOf(file, inside, input);
      const { paperId, documentNo } = await issuePaper(inside, file, {
        ...notice,
        subject: { kind: 'override', id },
      });
      await writeDelivery(inside, file, { of: { paperId }, fact: 'sent', way: 'post', on: inside.today });
      const { consultationId: consultation, leaderId: leader, holdDays } = input;
      return { value: null, detail: { consultation, leader, holdDays, documentNo } };
    },
  });
}

export function mayOverrideIn(file: CaseFile): May {
  if (file.replies.length > 0) return { code: 'already-signed', reason: '答复已经签发。' };
  if (clockFactsOf(file).endedOn) return { code: 'ended', reason: '本件已经终止。' };
  return overridable(file).length > 0
    ? null
    : {
        code: 'no-objection',
        reason: '没有第三方不同意公开或者期满未答复的征求意见，不需要这一决定。',
        cite: { instrument: '政府信息公开条例', article: '第三十二条' },
      };
}

/** Consultations of third parties that did not consent and were not overridden yet. */
export function overridable(file: CaseFile): CaseFile['consultations'] {
  return file.consultations.filter(
    ({ id, of, opinion }) =>
      of === 'third-party' &&
      (opinion === 'objection' || opinion === 'silence') &&
      !file.overrides.some(({ consultation_id }) => consultation_id === id),
  );
}

/** Why the record may not be released yet, although it was decided to: the third party has its hold. */
export function mayReleaseAfterHold(file: CaseFile, today: Day): May {
  const code = file.replies[0]?.code;
  if (code !== 'R1' && code !== 'R2') return null;
  for (const { notified_on, hold_until } of file.overrides) {
    const may = mayReleaseAfterOverride({ notifiedOn: notified_on, holdUntil: hold_until }, today);
    if (!may.ok) return { code: 'hold-runs', reason: may.reason, cite: may.cite };
  }
  return null;
}

function mayOverrideSo(file: CaseFile, input: OverrideInput, scope: Scope): May {
  const consultation = overridable(file).find(({ id }) => id === input.consultationId);
  if (!consultation) return { code: 'no-objection', reason: '这次征求意见已经决定过，或者对方已经同意。' };
  const may = mayOverride({
    ground: 'R3.4',
    opinion: consultation.opinion === 'silence' ? 'silent' : 'objects-with-reasons',
    publicInterest: input.publicInterest,
    content: input.content,
    approvals: [
      { by: 'office-head', officerId: officerIdOf(scope), on: scope.today },
      { by: 'leader', officerId: input.leaderId, on: input.leaderApprovedOn },
    ],
  });
  if (!may.ok) return { code: 'override-not-open', reason: may.reason, cite: may.cite };
  if (!input.leaderApprovedOn || input.leaderApprovedOn > scope.today)
    return { code: 'approval-day', reason: '请填写本机关负责人同意的日期，不能晚于今天。' };
  return Number.isInteger(input.holdDays) && input.holdDays >= 0 && input.holdDays <= LONGEST_HOLD
    ? null
    : { code: 'hold-out-of-range', reason: `留给第三方的时间为0至${LONGEST_HOLD}个工作日。` };
}

/** Leaders are the agency's signers. */
export async function leadersOf(scope: Scope, agencyId: number): Promise<{ id: number; name: string }[]> {
  return scope.db
    .selectFrom('officers as o')
    .innerJoin('officer_roles as r', (on) =>
      on.onRef('r.city', '=', 'o.city').onRef('r.officer_id', '=', 'o.id'),
    )
    .select(['o.id', 'o.name'])
    .where('o.city', '=', scope.city.code)
    .where('o.agency_id', '=', agencyId)
    .where('r.role', '=', 'signer')
    .where('o.left_on', 'is', null)
    .orderBy('o.id')
    .execute();
}

async function mayBeLeader(scope: Scope, file: CaseFile, leaderId: number): Promise<May> {
  const leaders = await leadersOf(scope, file.agency_id);
  return leaders.some(({ id }) => id === leaderId)
    ? null
    : { code: 'not-a-leader', reason: '请选择本机关的负责人（签发人）。' };
}

/** 依申请公开告知书 to the third party; nothing of the requester has a place in it. */
function noticeOf(
  file: CaseFile,
  scope: Scope,
  input: OverrideInput,
): PaperDraft<OverrideNoticeInput, Letter> {
  const asked = file.consultations.find(({ id }) => id === input.consultationId);
  return {
    family: overrideNoticeFamily,
    input: (signature) => ({
      ...letterFrame(file, scope, signature),
      thirdPartyName: asked?.party_name ?? '',
      recordTitle: asked?.record_concerned ?? '',
      consultedOn: asked?.sent_on ?? '',
      opinion:
        asked?.opinion === 'objection' && asked.answered_on
          ? { on: asked.answered_on, text: asked.reasons ?? '' }
          : null,
      disclosedContent: input.content,
      publicInterest: input.publicInterest,
      remedyClause: noticeRemedyClause(remedyPlaceOf(file, scope.today)),
    }),
  };
}

/** Longer would eat up the reply limit, which runs on meanwhile. */
const LONGEST_HOLD = 15;
