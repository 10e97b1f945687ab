import type { May } from '#app/disclosure-requests/acts/change-case.ts';
import { changeOwnRequest } from '#app/disclosure-requests/acts/change-own-request.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { isClosed } from '#app/disclosure-requests/case-file/stage.ts';
import type { Result, Scope } from '#app/shell/scope.ts';

export const LONGEST_MESSAGE = 1000;

/** As many as an office can still answer; who has more to say is asked to call. */
const MOST_UNANSWERED = 5;

/** 给机关留言: it replaces no correction, no withdrawal and no new request, and moves no limit. */
export async function postMessage(
  scope: Scope,
  { requestId, text }: { requestId: number; text: string },
): Promise<Result<null>> {
  return changeOwnRequest(scope, requestId, {
    act: 'post-message',
    quiet: true,
    may: (file) => mayPostMessage(file) ?? mayBeWorded(file, text),
    write: async (inside, file) => {
      await inside.db
        .insertInto('request_messages')
        .values({
          city: inside.city.code,
          request_id: file.id,
          sender: 'requester',
          text: text.trim(),
          officer_id: null,
          happened_on: inside.today,
          recorded_at: inside.now,
        })
        .execute();
      return { sentOn: inside.today };
    },
  });
}

export function mayPostMessage(file: CaseFile): May {
  if (isClosed(file))
    return { code: 'closed', reason: `本件已经办结，不再留言。有疑问请联系${file.office_name}。` };
  return unanswered(file).length < MOST_UNANSWERED
    ? null
    : {
        code: 'too-many',
        reason: `您已有${MOST_UNANSWERED}条留言等待回复。着急的请打电话：${file.office_phone}。`,
      };
}

/** Messages since the office last wrote. */
export function unanswered(file: CaseFile): CaseFile['messages'] {
  return file.messages.slice(file.messages.findLastIndex(({ sender }) => sender === 'office') + 1);
}

/** The same words again are the second click of one message. */
function mayBeWorded(file: CaseFile, text: string): May {
  if (!text.trim()) return { code: 'text-missing', reason: '请写下您要说的话。' };
  if (text.length > LONGEST_MESSAGE)
    return { code: 'too-long', reason: `一条留言不超过${LONGEST_MESSAGE}字。` };
  return unanswered(file).at(-1)?.text === text.trim()
    ? { code: 'said-already', reason: '这条留言已经送达，不用再发。' }
    : null;
}
