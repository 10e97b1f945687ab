import type { BundleItem } from '#app/disclosure-requests/case-bundle/bundle-item.ts';
import { keptCourtPapers, keptReplies } from '#app/disclosure-requests/case-bundle/kept-texts.ts';
import { ownSheets } from '#app/disclosure-requests/case-bundle/own-sheets.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { courtPaperZh } from '#app/disclosure-requests/disputes/court-paper.ts';
import type { OfficialDocument } from '#app/disclosure-requests/letters/family.ts';
import { familyZh } from '#app/disclosure-requests/papers/family-names.ts';
import { keptPaper } from '#app/disclosure-requests/papers/kept-paper.ts';
import { printPack } from '#app/disclosure-requests/papers/print-pack.ts';
import { officerNames } from '#app/disclosure-requests/queries.ts';
import type { Scope } from '#app/shell/scope.ts';

/** Everything that a file holds, in the order in which it is read: request, course, evidence, reply, proof of service. */
export async function bundleItems(scope: Scope, file: CaseFile): Promise<BundleItem[]> {
  const names = await officerNames(scope, file.agency_id);
  const own = await ownSheets({ file, scope, names });
  return [
    own.request,
    ...attachmentsOf(file, ['request', 'identity']),
    ...forms({ file, scope, names }, ['registration-form', 'assignment-sheet']),
    ...(await papersOf(scope, file)),
    ...forms({ file, scope, names }, ['search-record', 'talk-record']),
    ...own.evidence,
    ...own.drafts,
    ...forms({ file, scope, names }, ['legal-review-sheet', 'secrecy-review-sheet', 'approval-sheet']),
    ...(await repliesOf(scope, file)),
    ...attachmentsOf(file, ['reply', 'evidence']),
    ...own.proofs,
    ...(await courtPapersOf(scope, file)),
  ];
}

const attachmentWords: Record<string, { title: string; proves: string }> = {
  request: { title: '申请人提交的材料', proves: '申请的内容、收到申请的方式和日期' },
  identity: { title: '身份证明', proves: '申请人的身份' },
  reply: { title: '随答复提供的材料', proves: '向申请人提供的内容' },
  evidence: { title: '凭证', proves: '办理、投递和送达的事实' },
};

function attachmentsOf(file: CaseFile, kinds: string[]): BundleItem[] {
  return file.attachments
    .filter(({ kind }) => kinds.includes(kind))
    .map((attachment) => {
      const { title, proves } = attachmentWords[attachment.kind] ?? { title: '附件', proves: '办理的事实' };
      const byOffice = attachment.officer_id !== null;
      return {
        title: `${title}${attachment.corrected_on ? '（随补正提交）' : ''}：${attachment.name}`,
        proves,
        on: attachment.corrected_on ?? attachment.recorded_at.slice(0, 10),
        by: byOffice ? file.agency_name : file.requester_name,
        documentNo: '',
        content: { attachment },
      };
    });
}

const formProves: Record<string, string> = {
  'registration-form': '登记的日期和办理期限',
  'assignment-sheet': '交由哪个单位承办',
  'search-record': '检索的范围、方法和结果',
  'talk-record': '与申请人沟通的情况',
  'legal-review-sheet': '答复经过法制审核',
  'secrecy-review-sheet': '公开前经过保密审查',
  'approval-sheet': '答复经过审批',
};

/** Forms of the print pack that can be filled; talk records count up in their key. */
function forms(pack: Parameters<typeof printPack>[0], keys: string[]): BundleItem[] {
  const { file, scope } = pack;
  return printPack(pack)
    .filter(({ key, missing }) => missing === null && keys.some((wanted) => key.startsWith(wanted)))
    .map((form) => ({
      title: form.zh,
      proves: formProves[keys.find((wanted) => form.key.startsWith(wanted)) ?? ''] ?? '办理的经过',
      on: scope.today,
      by: file.agency_name,
      documentNo: '',
      content: { document: form.document() },
    }));
}

async function papersOf(scope: Scope, file: CaseFile): Promise<BundleItem[]> {
  const items: BundleItem[] = [];
  for (const { id } of file.papers) {
    const paper = await keptPaper(scope, { requestId: file.id, paperId: id });
    if (!paper) continue;
    items.push({
      title: familyZh(paper.family),
      proves: `依法发出${familyZh(paper.family)}`,
      on: paper.happened_on,
      by: file.reply_name,
      documentNo: paper.document_no ?? '',
      content: { document: paper.document },
    });
  }
  return items;
}

async function repliesOf(scope: Scope, file: CaseFile): Promise<BundleItem[]> {
  const replies = await keptReplies(scope, file.id);
  return replies.flatMap(({ run, document_no, signed_on, letter }) =>
    letter
      ? [
          {
            title: run > 1 ? `答复书（第${run}次答复）` : '答复书',
            proves: '答复的内容、依据和告知的救济途径',
            on: signed_on,
            by: file.reply_name,
            documentNo: document_no,
            content: { document: letter as unknown as OfficialDocument },
          },
        ]
      : [],
  );
}

async function courtPapersOf(scope: Scope, file: CaseFile): Promise<BundleItem[]> {
  const papers = await keptCourtPapers(scope, file.id);
  return papers.map(({ family, document, happened_on, body, case_no }) => ({
    title: `${courtPaperZh[family as keyof typeof courtPaperZh] ?? '应诉文书'}（${case_no || body}）`,
    proves: `向${body}提交的文书`,
    on: happened_on,
    by: file.reply_name,
    documentNo: '',
    content: { document: document as unknown as OfficialDocument },
  }));
}
