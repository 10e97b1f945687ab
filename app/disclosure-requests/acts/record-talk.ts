import { type CaseInput, changeCase, type May } from '#app/disclosure-requests/acts/change-case.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { officerIdOf, type Result, type Scope } from '#app/shell/scope.ts';
import type { Day } from '#law/cite.ts';

export type TalkWay = 'phone' | 'in-person' | 'online' | 'letter';

export const talkWayZh: Record<TalkWay, string> = {
  phone: '电话',
  'in-person': '当面',
  online: '网上',
  letter: '书信',
};

export interface TalkInput extends CaseInput {
  way: TalkWay;
  with: 'requester' | 'agent';
  substance: string;
  /** To what the requester agreed to narrow the request; empty where nothing was agreed. */
  narrowedTo: string;
  happenedOn: Day;
}

/** 记录沟通: kept in the file. It is no correction notice, and no limit moves by it. */
export async function recordTalk(scope: Scope, input: TalkInput): Promise<Result<null>> {
  return changeCase(scope, input, {
    act: 'record-talk',
    may: (file) => mayRecordTalk(file) ?? mayHaveTalked(file, input, scope),
    write: async (inside, file) => {
      await inside.db
        .insertInto('talks')
        .values({
          city: inside.city.code,
          request_id: file.id,
          way: input.way,
          with_whom: input.with,
          substance: input.substance,
          narrowed_to: input.narrowedTo,
          officer_id: officerIdOf(inside),
          happened_on: input.happenedOn,
          recorded_at: inside.now,
        })
        .execute();
      const { way, happenedOn, narrowedTo } = input;
      return { value: null, detail: { way, happenedOn, narrowed: narrowedTo.trim() !== '' } };
    },
  });
}

/** Whatever was said can always be recorded. */
export function mayRecordTalk(_file: CaseFile): May {
  return null;
}

function mayHaveTalked(file: CaseFile, input: TalkInput, scope: Scope): May {
  if (!input.substance.trim()) return { code: 'substance-missing', reason: '请写明沟通的内容。' };
  if (!input.happenedOn) return { code: 'day-missing', reason: '请填写沟通的日期。' };
  if (input.happenedOn > scope.today) return { code: 'future-day', reason: '沟通日期不能晚于今天。' };
  return input.happenedOn < file.received_on
    ? { code: 'before-receipt', reason: '沟通日期不能早于收到申请之日。' }
    : null;
}
