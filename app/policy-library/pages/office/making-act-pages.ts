import type { Context } from 'hono';
import type { MakingAct } from '#app/policy-library/making/permissions.ts';
import * as attach from '#app/policy-library/pages/office/making-attach.tsx';
import * as commentResults from '#app/policy-library/pages/office/making-comment-results.tsx';
import * as deliberate from '#app/policy-library/pages/office/making-deliberate.tsx';
import * as end from '#app/policy-library/pages/office/making-end.tsx';
import * as evaluate from '#app/policy-library/pages/office/making-evaluate.tsx';
import * as fairCompetition from '#app/policy-library/pages/office/making-fair-competition.tsx';
import * as file from '#app/policy-library/pages/office/making-file.tsx';
import * as filingAnswer from '#app/policy-library/pages/office/making-filing-answer.tsx';
import * as hear from '#app/policy-library/pages/office/making-hear.tsx';
import * as openComments from '#app/policy-library/pages/office/making-open-comments.tsx';
import * as plan from '#app/policy-library/pages/office/making-plan.tsx';
import * as publish from '#app/policy-library/pages/office/making-publish.tsx';
import * as recordComment from '#app/policy-library/pages/office/making-record-comment.tsx';
import * as review from '#app/policy-library/pages/office/making-review.tsx';
import * as sendReview from '#app/policy-library/pages/office/making-send-review.tsx';
import * as sign from '#app/policy-library/pages/office/making-sign.tsx';
import * as submitDraft from '#app/policy-library/pages/office/making-submit-draft.tsx';
import type { Env } from '#app/shell/frame.ts';

interface ActPage {
  get: (c: Context<Env>) => Promise<Response>;
  post: (c: Context<Env>) => Promise<Response>;
}

/** The page of each act of a making, at `/office/makings/:id/<act>`; opinions are answered on a page of their own. */
export const makingActPages: Record<Exclude<MakingAct, 'answer-comment'>, ActPage> = {
  'plan-making': plan,
  'draft-making': submitDraft,
  'evaluate-making': evaluate,
  'open-comments': openComments,
  'record-comment': recordComment,
  'publish-comment-results': commentResults,
  'hear-enterprises': hear,
  'review-fair-competition': fairCompetition,
  'send-making-to-review': sendReview,
  'review-making': review,
  'deliberate-making': deliberate,
  'sign-making': sign,
  'publish-making': publish,
  'file-making': file,
  'record-filing-answer': filingAnswer,
  'attach-making-file': attach,
  'end-making': end,
};
