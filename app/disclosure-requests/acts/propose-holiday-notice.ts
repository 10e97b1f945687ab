import { mayKeepCalendar } from '#app/disclosure-requests/calendar/may-keep-calendar.ts';
import { namesOfDays } from '#app/disclosure-requests/calendar/notice-proposal.ts';
import { done, type Result, refused, type Scope } from '#app/shell/scope.ts';
import { writeAudit } from '#db/audit.ts';
import { lockName } from '#db/lock.ts';
import { type ParsedNotice, parseHolidayNotice } from '#law/calendar/parse-holiday-notice.ts';

export interface NoticeInput {
  /** The notice as pasted. */
  text: string;
  /** Named by the officer where the text does not say it. */
  year: number | null;
  /** The officer has looked at what does not fit, and the days are right all the same. */
  checked: boolean;
}

/** 提出放假通知: the pasted notice is read and waits for a second person. Answers its id. */
export async function proposeHolidayNotice(
  scope: Scope,
  input: NoticeInput,
): Promise<Result<{ id: number; year: number }>> {
  const refusal = await mayKeepCalendar(scope, null);
  if (refusal) return { ok: false, refusal };
  const parsed = parseHolidayNotice(input.text, input.year ?? undefined);
  const { notice } = parsed;
  const unfit = mayPropose(parsed, input);
  if (!notice || unfit) return unfit ?? refused('year', '请填写这是哪一年的安排。');
  return scope.db.transaction().execute(async (trx) => {
    const inside = scope.in(trx);
    await lockName(inside, `calendar:${notice.year}`);
    if (await waits(inside, notice.year)) {
      return refused('waiting', `${notice.year}年已有一份安排等待采用，请先采用或者退回它。`);
    }
    const { id } = await trx
      .insertInto('adopted_notices')
      .values({
        city: scope.city.code,
        year: notice.year,
        title: notice.title,
        source_text: input.text,
        off_days: parsed.off,
        worked_days: parsed.work,
        day_names: JSON.stringify(namesOfDays(parsed)),
        proposed_by: scope.actor.kind === 'officer' ? scope.actor.officerId : null,
        proposed_at: scope.now,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await writeAudit(inside, {
      act: 'propose-holiday-notice',
      subject: `adopted_notices:${id}`,
      detail: { year: notice.year, off: parsed.off, worked: parsed.work },
    });
    return done({ id, year: notice.year });
  });
}

function mayPropose({ notice, off, unread, findings }: ParsedNotice, { checked }: NoticeInput) {
  if (!notice) return refused('year', '文中没有写明是哪一年的安排，请填写年份。');
  if (off.length === 0) return refused('nothing-read', '没有读出任何放假日期，请粘贴通知全文。');
  if (unread.length > 0) {
    return refused('unread', `有${unread.length}处日期没有读懂，请改成“1月1日至3日”的写法后再提交。`);
  }
  if (findings.length > 0 && !checked) {
    return refused(
      'findings',
      '有对不上的地方，请核对通知原文；确认日期无误的，请勾选“已对照原文逐项核对”。',
    );
  }
  return null;
}

async function waits(scope: Scope, year: number): Promise<boolean> {
  const row = await scope.db
    .selectFrom('adopted_notices')
    .select('id')
    .where('city', '=', scope.city.code)
    .where('year', '=', year)
    .where('adopted_at', 'is', null)
    .where('declined_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}
