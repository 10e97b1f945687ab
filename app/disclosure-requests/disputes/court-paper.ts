import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { courseOf } from '#app/disclosure-requests/disputes/course-of-case.ts';
import { defenceStatementFamily } from '#app/disclosure-requests/letters/court-papers/defence-statement.ts';
import type {
  AgencyParty,
  DisputeFrame,
} from '#app/disclosure-requests/letters/court-papers/dispute-frame.ts';
import { powerOfAttorneyFamily } from '#app/disclosure-requests/letters/court-papers/power-of-attorney.ts';
import { reconsiderationAnswerFamily } from '#app/disclosure-requests/letters/court-papers/reconsideration-answer.ts';
import { representativeCertificateFamily } from '#app/disclosure-requests/letters/court-papers/representative-certificate.ts';
import { documentGaps } from '#app/disclosure-requests/letters/document-gaps.ts';
import {
  type DocumentFamily,
  type OfficialDocument,
  versionOn,
  writeDocument,
} from '#app/disclosure-requests/letters/family.ts';
import type { Sheet } from '#app/disclosure-requests/letters/sheet.ts';
import { done, type Result, refused, type Scope } from '#app/shell/scope.ts';
import type { Day } from '#law/cite.ts';

/** Papers that are written for reconsideration or a court. */
export const courtPaperZh = {
  'reconsideration-answer': '行政复议答复书',
  'defence-statement': '行政诉讼答辩状',
  'power-of-attorney': '授权委托书',
  'representative-certificate': '法定代表人身份证明书',
};

export type CourtPaperKey = keyof typeof courtPaperZh;

/** What the officer writes; the rest comes from the file. */
export interface CourtPaperText {
  representative: string;
  post: string;
  creditCode: string;
  /** 受委托人: name, unit, post, phone. */
  agents: { name: string; unit: string; post: string; phone: string }[];
  /** 特别授权; empty for 一般代理. */
  specialPowers: string;
  facts: string;
  procedure: string;
  rebuttal: string;
  evidenceCount: number;
}

/** The case of remedy that a paper is handed in to. */
export interface Dispute {
  kind: 'reconsideration' | 'litigation';
  body: string;
  caseNo: string;
  copyReceivedOn: Day;
  simplified: boolean;
  /** The body whose reconsideration upheld the reply. */
  upheldBy: string | null;
  instance: number;
}

export interface WrittenPaper {
  family: CourtPaperKey;
  version: string;
  document: OfficialDocument;
}

interface Asked {
  file: CaseFile;
  dispute: Dispute;
  text: CourtPaperText;
}

/** A paper of the dispute, signed today; refused while something that it has to say is missing. */
export function courtPaper(scope: Scope, key: CourtPaperKey, asked: Asked): Result<WrittenPaper> {
  switch (key) {
    case 'reconsideration-answer': {
      const { body, simplified } = asked.dispute;
      return written(scope, reconsiderationAnswerFamily, { ...frameOf(scope, asked), body, simplified });
    }
    case 'defence-statement': {
      const { body: court, upheldBy } = asked.dispute;
      return written(scope, defenceStatementFamily, { ...frameOf(scope, asked), court, upheldBy });
    }
    case 'power-of-attorney':
      return written(scope, powerOfAttorneyFamily, {
        agency: partyOf(asked),
        agents: asked.text.agents,
        dispute: disputeName(asked),
        stage: stageOf(asked.dispute),
        powers: asked.text.specialPowers.trim()
          ? { special: true, which: asked.text.specialPowers }
          : { special: false },
        signedOn: scope.today,
        demo: scope.city.demo,
      });
    case 'representative-certificate':
      return written(scope, representativeCertificateFamily, {
        agency: partyOf(asked),
        creditCode: asked.text.creditCode,
        signedOn: scope.today,
        demo: scope.city.demo,
      });
  }
}

function written<Input>(
  scope: Scope,
  family: DocumentFamily<Input, Sheet>,
  input: Input,
): Result<WrittenPaper> {
  const gaps = documentGaps(family, input, { on: scope.today });
  if (gaps.length > 0) {
    const what = gaps.map(({ zh }) => zh).join('、');
    const [cite] = versionOn(family, scope.today).cites;
    return refused('paper-incomplete', `${family.zh}还不能定稿，缺少：${what}。`, cite);
  }
  return done({
    family: family.key as CourtPaperKey,
    version: versionOn(family, scope.today).version,
    document: writeDocument(family, input, scope.today),
  });
}

function frameOf(scope: Scope, asked: Asked): DisputeFrame {
  const { file, dispute, text } = asked;
  return {
    agency: partyOf(asked),
    agents: text.agents.map(({ name, unit, post }) => `${name}，${unit}${post}`),
    opponent: file.requester_name,
    caseNo: dispute.caseNo,
    act: actOf(file),
    copyReceivedOn: dispute.copyReceivedOn,
    course: courseOf(file),
    facts: text.facts,
    grounds: file.drafts.at(-1)?.grounds ?? '',
    procedure: text.procedure,
    rebuttal: text.rebuttal,
    signedOn: scope.today,
    evidenceCount: text.evidenceCount,
    demo: scope.city.demo,
  };
}

/** The reply in dispute: the newest that was signed. */
function actOf(file: CaseFile): DisputeFrame['act'] {
  const reply = file.replies[0] ?? file.earlierReplies.at(-1);
  return {
    title: '政府信息公开申请答复书',
    documentNo: reply?.document_no ?? '',
    signedOn: reply?.signed_on ?? file.received_on,
  };
}

function partyOf({ file, text }: Asked): AgencyParty {
  const { representative, post } = text;
  return { name: file.reply_name, address: file.office_address, representative, post };
}

function disputeName({ file, dispute }: Asked): string {
  const no = dispute.caseNo ? `（${dispute.caseNo}）` : '';
  return `${file.requester_name}不服政府信息公开答复一案${no}`;
}

function stageOf({ kind, instance }: Dispute) {
  if (kind === 'reconsideration') return '行政复议' as const;
  return instance > 1 ? ('行政诉讼二审' as const) : ('行政诉讼一审' as const);
}
