import { calendarOfFile } from '#app/disclosure-requests/case-file/clock-facts.ts';
import {
  countIn,
  dayIn,
  documentNoField,
  mayCount,
  type OutsideKind,
  servedField,
} from '#app/disclosure-requests/outside/outside-kind.ts';
import { writeOutsidePaper } from '#app/disclosure-requests/outside/outside-paper.ts';
import { officerIdOf } from '#app/shell/scope.ts';
import { addWorkingDays } from '#law/calendar/working-days.ts';

/** 补正告知书, also a late or a second one: on record, and without effect where the law gives it none. */
export const outsideCorrectionNotice: OutsideKind = {
  zh: '发出补正告知书',
  dayZh: '发出之日',
  fields: [
    documentNoField,
    { key: 'items', label: '需要补正的事项', as: 'lines' },
    { key: 'period_days', label: '补正期限（工作日）', as: 'number' },
    servedField,
  ],
  may: (_file, fact) => mayCount(fact, 'period_days', '补正期限'),
  write: async (scope, file, fact) => {
    const servedOn = dayIn(fact, 'served_on');
    const period = countIn(fact, 'period_days');
    const { id } = await scope.db
      .insertInto('correction_notices')
      .values({
        city: scope.city.code,
        request_id: file.id,
        items: fact.input.items ?? '',
        guidance: '',
        sent_on: fact.happenedOn,
        served_on: servedOn,
        limit_on: addWorkingDays(servedOn ?? fact.happenedOn, period, calendarOfFile(file)),
        period_days: period,
        outside_id: fact.recordId,
        officer_id: officerIdOf(scope),
        recorded_at: scope.now,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const subject = { kind: 'correction-notice', id };
    await writeOutsidePaper(scope, file, {
      family: 'correction-notice',
      addressee: 'requester',
      subject,
      fact,
    });
  },
};
