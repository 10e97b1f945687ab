import { type CaseInput, changeCase, type May } from '#app/disclosure-requests/acts/change-case.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import type { Letter } from '#app/disclosure-requests/letters/letter.ts';
import {
  type PublicationNoticeInput,
  publicationNoticeFamily,
} from '#app/disclosure-requests/letters/notices/publication-notice.ts';
import { mayIssue, type PaperDraft } from '#app/disclosure-requests/papers/issue-paper.ts';
import { issueToRequester } from '#app/disclosure-requests/papers/issue-to-requester.ts';
import { requesterFrame } from '#app/disclosure-requests/papers/paper-frames.ts';
import { personalDataRefusal } from '#app/disclosure-requests/personal-data/personal-data-refusal.ts';
import { partyNames } from '#app/disclosure-requests/publishing/party-names.ts';
import { officerIdOf, type Result, type Scope } from '#app/shell/scope.ts';
import { noteChange } from '#db/changes.ts';
import { mayDecidePublication } from '#law/disclosure/publish-proposal.ts';

export interface PublishDecisionInput extends CaseInput {
  publish: boolean;
  reasons: string;
  /** As the public will read it. */
  title: string;
  text: string;
}

/**
 * 决定主动公开 (art. 44): by another person than the proposer, after the public text was checked for personal data. A
 * requester who suggested it is told the decision; the record appears on the portal with the act.
 */
export async function decidePublishing(scope: Scope, input: PublishDecisionInput): Promise<Result<null>> {
  return changeCase(scope, input, {
    act: 'decide-publishing',
    may: (file) => mayDecide(file) ?? mayDecideSo(file, input, scope),
    write: async (inside, file) => {
      const proposal = openProposal(file);
      if (!proposal) throw new Error('asked before');
      const { publish } = input;
      const { id } = await inside.db
        .insertInto('publish_decisions')
        .values({
          city: inside.city.code,
          request_id: file.id,
          proposal_id: proposal.id,
          publish,
          reasons: input.reasons.trim(),
          title: publish ? input.title.trim() : '',
          text: publish ? input.text.trim() : '',
          published_on: publish ? inside.today : null,
          officer_id: officerIdOf(inside),
          decided_on: inside.today,
          recorded_at: inside.now,
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      const told = proposal.suggested_by === 'requester';
      const subject = { kind: 'publish-decision', id };
      const notice = { ...noticeOf(file, inside, input), subject };
      const documentNo = told ? await issueToRequester(inside, file, notice) : null;
      if (publish) await noteChange(inside, 'published-on-request', String(id));
      return { value: null, detail: { publish, proposal: proposal.id, documentNo } };
    },
  });
}

/** The proposal that waits for its decision. */
export function openProposal(file: CaseFile): CaseFile['publishProposals'][number] | undefined {
  return file.publishProposals.find(({ decision_id }) => decision_id === null);
}

export function mayDecide(file: CaseFile): May {
  return openProposal(file) ? null : { code: 'no-proposal', reason: '没有等待决定的主动公开建议。' };
}

function mayDecideSo(file: CaseFile, input: PublishDecisionInput, scope: Scope): May {
  const { publish, reasons, title, text } = input;
  const proposal = openProposal(file);
  const reviewed = proposal?.officer_id !== officerIdOf(scope);
  const may = mayDecidePublication({ publish, reasons, reviewed, decidedOn: scope.today });
  if (!may.ok)
    return { code: reviewed ? 'reasons-missing' : 'own-proposal', reason: may.reason, cite: may.cite };
  if (publish && !(title.trim() && text.trim()))
    return { code: 'text-missing', reason: '请写明向社会公开的标题和内容。', cite: article44 };
  const found = publish ? personalDataRefusal({ 标题: title, 内容: text }, partyNames(file)) : null;
  if (found || proposal?.suggested_by !== 'requester') return found;
  return mayIssue(file, scope, noticeOf(file, scope, input));
}

const article44 = { instrument: '政府信息公开条例', article: '第四十四条第二款' };

/** 转为主动公开告知书 */
function noticeOf(
  file: CaseFile,
  scope: Scope,
  { publish, reasons, title }: PublishDecisionInput,
): PaperDraft<PublicationNoticeInput, Letter> {
  return {
    family: publicationNoticeFamily,
    input: (signature) => ({
      ...requesterFrame(file, scope, signature),
      recordTitle: title.trim() || file.info_title || '该信息',
      because: 'proposal',
      decision: publish
        ? { publish: true, on: scope.today, where: `${scope.city.siteName}“依申请公开—转为主动公开”` }
        : { publish: false, why: reasons },
    }),
  };
}
