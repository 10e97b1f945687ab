import type { May } from '#app/disclosure-requests/acts/change-case.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import type { Letter } from '#app/disclosure-requests/letters/letter.ts';
import { agencyConsultationFamily } from '#app/disclosure-requests/letters/notices/agency-consultation.ts';
import { coMakerConsultationFamily } from '#app/disclosure-requests/letters/notices/co-maker-consultation.ts';
import {
  type ConsultationNoticeInput,
  consultationNoticeFamily,
} from '#app/disclosure-requests/letters/notices/consultation-notice.ts';
import { thirdPartyConsultationFamily } from '#app/disclosure-requests/letters/notices/third-party-consultation.ts';
import { issuePaper, mayIssue, type PaperDraft } from '#app/disclosure-requests/papers/issue-paper.ts';
import { letterFrame, requesterFrame } from '#app/disclosure-requests/papers/paper-frames.ts';
import type { Scope } from '#app/shell/scope.ts';
import type { Day } from '#law/cite.ts';

/** What the letters of one consultation are written from. */
export interface ConsultationLetters {
  file: CaseFile;
  scope: Scope;
  of: 'third-party' | 'agency' | 'co-maker';
  partyName: string;
  recordConcerned: string;
  question: string;
  interest?: 'trade-secret' | 'personal-privacy' | 'other-rights';
  answerBy: Day;
}

/** One letter, whatever its family: whether it may go out, and its issue for a fact of the file. */
interface OneLetter {
  may(): May;
  issue(subject: { kind: string; id: number }): Promise<{ paperId: number }>;
}

/** The letter to the party consulted: three families, since silence means something else to each of them. */
export function letterToConsulted(letters: ConsultationLetters): OneLetter {
  const { file, scope, partyName, recordConcerned: recordTitle, question } = letters;
  if (letters.of === 'co-maker') {
    return one(letters, {
      family: coMakerConsultationFamily,
      input: (signature) => ({
        ...letterFrame(file, scope, signature),
        coMakerName: partyName,
        recordTitle,
        intended: question === recordTitle ? '拟予公开' : question,
      }),
    });
  }
  if (letters.of === 'agency') {
    return one(letters, {
      family: agencyConsultationFamily,
      input: (signature) => ({
        ...letterFrame(file, scope, signature),
        consultedName: partyName,
        recordTitle,
        question: question === recordTitle ? '该信息能否公开' : question,
        answerBy: letters.answerBy,
      }),
    });
  }
  return one(letters, {
    family: thirdPartyConsultationFamily,
    input: (signature) => ({
      ...letterFrame(file, scope, signature),
      thirdPartyName: partyName,
      recordTitle,
      concernedContent: question,
      interest: letters.interest ?? 'other-rights',
    }),
  });
}

/** 征求意见告知书: the requester learns that somebody is consulted, never who. */
export function noticeToRequester(letters: ConsultationLetters): PaperDraft<ConsultationNoticeInput, Letter> {
  const { file, scope } = letters;
  return {
    family: consultationNoticeFamily,
    input: (signature) => ({
      ...requesterFrame(file, scope, signature),
      consulted: letters.of === 'third-party' ? 'third-party' : 'agency',
      sentOn: scope.today,
    }),
  };
}

function one<Input>({ file, scope }: ConsultationLetters, draft: PaperDraft<Input, Letter>): OneLetter {
  return {
    may: () => mayIssue(file, scope, draft),
    issue: (subject) => issuePaper(scope, file, { ...draft, subject }),
  };
}
