import type { AgencyParty } from '#app/disclosure-requests/letters/court-papers/dispute-frame.ts';
import type { LetterFrame, RequesterFrame } from '#app/disclosure-requests/letters/frame.ts';
import type { CaseHeading } from '#app/disclosure-requests/letters/print-pack/case-heading.ts';
import { noticeRemedyClause, type RemedyPlace } from '#app/disclosure-requests/letters/remedy-wording.ts';
import type { ReplyFrame } from '#app/disclosure-requests/letters/replies/reply-family.ts';
import type { ReplyCode } from '#law/disclosure/reply-types.ts';
import { remedyClause } from '#law/remedies/remedy-clause.ts';

// What the sample documents share, for tests and the benchmark; every name, number and address is invented.

export const sampleDay = '2026-04-24';
export const sampleRequester = '示例甲';

export const sampleFrame: LetterFrame = {
  agencyName: '示例市人民政府办公室',
  documentNo: '示政公开函〔2026〕8号',
  signedName: '示例市人民政府办公室',
  signedOn: sampleDay,
  contact: { office: '政府信息公开工作示例处', phone: '0519-00000000', address: '示例市示例路1号' },
  demo: true,
};

export const sampleRequest: RequesterFrame = {
  ...sampleFrame,
  requesterName: sampleRequester,
  receivedOn: '2026-03-30',
  requestQuoted: '2024年度示例一号河道整治工程的初步设计批复文件，以及该工程施工、监理合同的全部附件。',
};

export const samplePlace: RemedyPlace = {
  repliedOn: sampleDay,
  reconsiderationBody: '示例市人民政府',
  reconsiderationAddress: '示例市示例路2号',
  court: '示例市示例区人民法院',
};

export function sampleReplyFrame(code: ReplyCode): ReplyFrame {
  return {
    ...sampleRequest,
    documentNo: '示政公开复〔2026〕108号',
    attachments: [],
    remedyClause: remedyClause({ code, ...samplePlace }),
  };
}

export const sampleNoticeRemedy = noticeRemedyClause(samplePlace);

export const sampleHeading: CaseHeading = {
  agencyName: '示例市人民政府办公室',
  registerNo: '示公申〔2026〕45号',
  receivedOn: '2026-03-30',
  requestQuoted: '2024年度示例一号河道整治工程的初步设计批复文件，以及施工、监理合同的全部附件',
  demo: true,
};

export const sampleAgency: AgencyParty = {
  name: '示例市人民政府办公室',
  address: '示例市示例路1号',
  representative: '示例乙',
  post: '主任',
};
