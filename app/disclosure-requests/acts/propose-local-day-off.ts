import { mayKeepCalendar } from '#app/disclosure-requests/calendar/may-keep-calendar.ts';
import { done, type Result, refused, type Scope } from '#app/shell/scope.ts';
import { writeAudit } from '#db/audit.ts';
import { isDay } from '#law/calendar/day.ts';
import { isWorkingDay } from '#law/calendar/working-days.ts';
import type { Day } from '#law/cite.ts';

export interface LocalDayInput {
  day: Day;
  /** 台风停工 */
  name: string;
  /** The decision that set the day off, with its document number. */
  basis: string;
  /** Null: the whole city. */
  agencyId: number | null;
}

/** 提出地方停工日: counts as off only with its legal basis and once a second person adopted it (law.md K5). */
export async function proposeLocalDayOff(
  scope: Scope,
  input: LocalDayInput,
): Promise<Result<{ id: number }>> {
  const refusal = await mayKeepCalendar(scope, input.agencyId);
  if (refusal) return { ok: false, refusal };
  if (!isDay(input.day)) return refused('day', '请填写停工的日期。');
  if (!isWorkingDay(input.day)) return refused('day', '这一天本来就是休息日，不需要登记。');
  if (input.name === '') return refused('name', '请写明停工事由，例如“台风停工”。');
  if (!/〔\d{4}〕\d+号|第\d+号/.test(input.basis)) {
    return refused('basis', '请写明依据的文件名称和文号，例如“示例市人民政府通告（示政告〔2024〕3号）”。');
  }
  return scope.db.transaction().execute(async (trx) => {
    const { id } = await trx
      .insertInto('local_days_off')
      .values({
        city: scope.city.code,
        agency_id: input.agencyId,
        day: input.day,
        name: input.name,
        basis: input.basis,
        proposed_by: scope.actor.kind === 'officer' ? scope.actor.officerId : null,
        proposed_at: scope.now,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await writeAudit(scope.in(trx), {
      act: 'propose-local-day-off',
      subject: `local_days_off:${id}`,
      detail: { day: input.day, agencyId: input.agencyId },
    });
    return done({ id });
  });
}
