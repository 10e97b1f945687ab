import { type Calendar, nationalCalendar } from '#law/calendar/working-days.ts';
import type { Day } from '#law/cite.ts';
import type { ReplyClockFacts } from '#law/disclosure/clock-facts.ts';
import type { LawMay } from '#law/disclosure/may.ts';
import { correctionNoticeLastDay } from '#law/disclosure/runs.ts';

/** Whether a correction notice may be issued today.
 * @law 政府信息公开条例 第三十条 — once, with all defects, within seven working days of receipt */
export function maySendCorrectionNotice(
  facts: ReplyClockFacts,
  today: Day,
  calendar: Calendar = nationalCalendar,
): LawMay {
  const cite = { instrument: '政府信息公开条例', article: '第三十条' };
  if (facts.endedOn) return { ok: false, reason: '答复已经发出，不再补正。', cite };
  if (facts.ordered) return { ok: false, reason: '重新答复不再补正。', cite };
  if (facts.corrections.length > 0)
    return { ok: false, reason: '补正只能一次性告知，本件已经通知过补正。', cite };
  const last = correctionNoticeLastDay(facts.receivedOn, calendar);
  if (last === null || today <= last) return { ok: true };
  return { ok: false, reason: `补正通知须在收到之日起七个工作日内发出，已于${last}届满。`, cite };
}
