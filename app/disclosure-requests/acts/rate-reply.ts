import type { May } from '#app/disclosure-requests/acts/change-case.ts';
import { changeOwnRequest } from '#app/disclosure-requests/acts/change-own-request.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import type { Result, Scope } from '#app/shell/scope.ts';

export const LONGEST_COMMENT = 500;

export const scoreZh: Record<number, string> = {
  5: '非常满意',
  4: '满意',
  3: '基本满意',
  2: '不满意',
  1: '非常不满意',
};

/** 满意度评价: of the reply of the current run, once, and never asked for by anything. */
export async function rateReply(
  scope: Scope,
  { requestId, score, comment }: { requestId: number; score: number; comment: string },
): Promise<Result<null>> {
  return changeOwnRequest(scope, requestId, {
    act: 'rate-reply',
    quiet: true,
    may: (file) => mayRate(file) ?? mayBeScored(score, comment),
    write: async (inside, file) => {
      await inside.db
        .insertInto('satisfaction_ratings')
        .values({
          city: inside.city.code,
          request_id: file.id,
          run: file.run,
          score,
          comment: comment.trim(),
          happened_on: inside.today,
          recorded_at: inside.now,
        })
        .execute();
      return { run: file.run, score };
    },
  });
}

export function mayRate(file: CaseFile): May {
  if (file.dispatches.length === 0) return { code: 'not-replied', reason: '答复发出以后才能评价。' };
  return file.ratings.some(({ run }) => run === file.run)
    ? { code: 'rated', reason: '您已经评价过这次答复。' }
    : null;
}

function mayBeScored(score: number, comment: string): May {
  if (!(score in scoreZh)) return { code: 'score-missing', reason: '请选择满意的程度。' };
  return comment.length > LONGEST_COMMENT
    ? { code: 'too-long', reason: `意见不超过${LONGEST_COMMENT}字。` }
    : null;
}
