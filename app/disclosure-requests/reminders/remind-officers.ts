import { tellOfficer, textFor } from '#app/accounts/contacts/tell-officer.ts';
import { reminderNews } from '#app/disclosure-requests/reminders/reminder-news.ts';
import { remindersToday } from '#app/disclosure-requests/reminders/reminders-today.ts';
import { dayOf } from '#app/shell/clock.ts';
import type { Scope } from '#app/shell/scope.ts';

/** 提醒 in `outbox_messages.purpose`. */
export const REMINDER = 'reminder';

/** Nobody is reminded before he is at his desk. */
const FROM_TIME = '08:30';

/**
 * The reminders of the day: one message an officer. Done again on the same day it adds nothing. Answers how many
 * messages are new.
 */
export async function remindOfficers(scope: Scope): Promise<number> {
  if (scope.now < new Date(`${scope.today}T${FROM_TIME}:00+08:00`)) return 0;
  let told = 0;
  for (const reminders of await remindersToday(scope)) {
    const { officerId, agencyId } = reminders;
    const news = { ...reminderNews(reminders), officerId, agencyId, purpose: REMINDER };
    const key = `${REMINDER}:${scope.today}:${officerId}`;
    const isNew = await scope.db.transaction().execute((trx) => tellOfficer(scope.in(trx), { ...news, key }));
    if (isNew) told++;
  }
  return told;
}

/**
 * What a reminder would say now, asked before it leaves: null when the officer has nothing left to be reminded of, and
 * on any later day, which has a reminder of its own.
 */
export async function reminderNow(
  scope: Scope,
  message: { kind: string; officer_id: number | null; recorded_at: Date },
): Promise<{ subject: string; body: string } | null> {
  if (message.officer_id === null || dayOf(message.recorded_at) !== scope.today) return null;
  const [reminders] = await remindersToday(scope, message.officer_id);
  return reminders ? textFor(message.kind, reminderNews(reminders)) : null;
}
