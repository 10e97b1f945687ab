import { type CaseInput, changeCase, type May } from '#app/disclosure-requests/acts/change-case.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { officerIdOf, type Result, type Scope } from '#app/shell/scope.ts';

export interface MessageInput extends CaseInput {
  text: string;
}

/** 给申请人留言: read at the query page. It replaces no notice and moves no limit. */
export async function sendMessage(scope: Scope, input: MessageInput): Promise<Result<null>> {
  return changeCase(scope, input, {
    act: 'send-message',
    may: (file) => maySendMessage(file) ?? mayBeWorded(input),
    write: async (inside, file) => {
      await inside.db
        .insertInto('request_messages')
        .values({
          city: inside.city.code,
          request_id: file.id,
          sender: 'office',
          text: input.text,
          officer_id: officerIdOf(inside),
          happened_on: inside.today,
          recorded_at: inside.now,
        })
        .execute();
      return { value: null, detail: { sentOn: inside.today } };
    },
  });
}

export function maySendMessage(file: CaseFile): May {
  return file.registrations.length > 0
    ? null
    : { code: 'not-registered', reason: '先登记，再给申请人留言。' };
}

function mayBeWorded({ text }: MessageInput): May {
  if (!text.trim()) return { code: 'text-missing', reason: '请写下要告诉申请人的话。' };
  return text.length > LONGEST
    ? { code: 'too-long', reason: `留言不超过${LONGEST}字，内容较多的请发正式文书。` }
    : null;
}

const LONGEST = 1000;
