import { type CaseInput, changeCase, type May } from '#app/disclosure-requests/acts/change-case.ts';
import { type CaseFile, loadCase, lockRequest } from '#app/disclosure-requests/case-file/load-case.ts';
import { personalDataRefusal } from '#app/disclosure-requests/personal-data/personal-data-refusal.ts';
import { partyNames } from '#app/disclosure-requests/publishing/party-names.ts';
import { done, officerIdOf, type Result, refused, type Scope } from '#app/shell/scope.ts';
import { writeAudit } from '#db/audit.ts';
import type { Cite } from '#law/cite.ts';
import { publishProposal } from '#law/disclosure/publish-proposal.ts';
import type { ReplyCode } from '#law/disclosure/reply-types.ts';

export interface ProposalInput extends CaseInput {
  /** How many requesters asked this agency for the same information. */
  requesters: number;
  reason: string;
  /** What is to be published, written for the public. */
  title: string;
  text: string;
}

const article44: Cite = { instrument: '政府信息公开条例', article: '第四十四条' };

/** 建议主动公开 by the office: several asked for the same, and it was given. */
export async function proposePublishing(scope: Scope, input: ProposalInput): Promise<Result<null>> {
  return changeCase(scope, input, {
    act: 'propose-publishing',
    may: (file) => mayPropose(file) ?? mayProposeSo(file, input),
    write: async (inside, file) => {
      await writeProposal(inside, file, {
        suggested_by: 'office',
        reason: `${input.requesters}名申请人申请过相同的信息。${input.reason.trim()}`,
        title: input.title.trim(),
        text: input.text.trim(),
        officer_id: officerIdOf(inside),
      });
      return { value: null, detail: { requesters: input.requesters } };
    },
  });
}

/** 申请人建议: at the query page, which has shown that it is the requester; the agency has to review and answer. */
export async function suggestPublishing(
  scope: Scope,
  { requestId, reason }: { requestId: number; reason: string },
): Promise<Result<null>> {
  return scope.db.transaction().execute(async (trx) => {
    const inside = scope.in(trx);
    const locked = await lockRequest(inside, requestId);
    const file = locked && (await loadCase(inside, requestId));
    if (!file) return refused('unknown-case', '没有这件申请。');
    const refusal = mayPropose(file);
    if (refusal) return { ok: false, refusal };
    if (!reason.trim() || reason.length > 500)
      return refused('reason-missing', '请写明为什么建议公开，500字以内。');
    await writeProposal(inside, file, {
      suggested_by: 'requester',
      reason: reason.trim(),
      title: '',
      text: '',
      officer_id: null,
    });
    const subject = `disclosure_requests:${requestId}`;
    await writeAudit(inside, { act: 'suggest-publishing', subject, detail: {} });
    return done(null);
  });
}

/** One proposal at a time, about information that was given. */
export function mayPropose(file: CaseFile): May {
  if (file.publishProposals.some(({ decision_id }) => decision_id === null))
    return { code: 'proposed-already', reason: '已有一项建议，正在等待决定。', cite: article44 };
  if (file.publishProposals.some(({ publish }) => publish))
    return { code: 'published', reason: '已经转为主动公开。', cite: article44 };
  const code = file.dispatches.length > 0 ? file.replies[0]?.code : file.earlierReplies.at(-1)?.code;
  return code === 'R1' || code === 'R2'
    ? null
    : { code: 'not-given', reason: '没有向申请人提供信息，没有可以转为主动公开的内容。', cite: article44 };
}

function mayProposeSo(file: CaseFile, { requesters, reason, title, text }: ProposalInput): May {
  const code = (file.replies[0] ?? file.earlierReplies.at(-1))?.code as ReplyCode;
  if (!publishProposal({ code, requesters, suggested: false })) {
    const cite = { instrument: '政府信息公开条例', article: '第四十四条第一款' };
    const why = '只有一名申请人申请过的，按主动公开的一般程序办理；多名申请人申请相同信息的，才在这里办。';
    return { code: 'one-requester', reason: why, cite };
  }
  if (!reason.trim()) return { code: 'reason-missing', reason: '请写明理由。', cite: article44 };
  return personalDataRefusal({ 标题: title, 内容: text }, partyNames(file));
}

type NewProposal = Pick<CaseFile['publishProposals'][number], 'reason' | 'title' | 'text' | 'officer_id'> & {
  suggested_by: 'office' | 'requester';
};

async function writeProposal(scope: Scope, file: CaseFile, proposal: NewProposal): Promise<void> {
  await scope.db
    .insertInto('publish_proposals')
    .values({
      city: scope.city.code,
      request_id: file.id,
      ...proposal,
      happened_on: scope.today,
      recorded_at: scope.now,
    })
    .execute();
}
