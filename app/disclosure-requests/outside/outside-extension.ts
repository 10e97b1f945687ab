import {
  countIn,
  dayIn,
  documentNoField,
  mayCount,
  type OutsideKind,
} from '#app/disclosure-requests/outside/outside-kind.ts';
import { writeOutsidePaper } from '#app/disclosure-requests/outside/outside-paper.ts';
import { officerIdOf } from '#app/shell/scope.ts';

/** 延期答复告知书: approved or told late, too long or a second time, it moves no due day. */
export const outsideExtension: OutsideKind = {
  zh: '发出延期答复告知书',
  dayZh: '告知申请人之日',
  fields: [
    documentNoField,
    { key: 'days', label: '延长的工作日', as: 'number' },
    { key: 'approved_on', label: '公开工作机构负责人同意之日', as: 'day' },
    { key: 'reason', label: '理由', as: 'lines' },
  ],
  may: (_file, fact) => mayCount(fact, 'days', '延长的工作日'),
  write: async (scope, file, fact) => {
    const { id } = await scope.db
      .insertInto('extensions')
      .values({
        city: scope.city.code,
        request_id: file.id,
        days: countIn(fact, 'days'),
        reason: fact.input.reason ?? '',
        approved_on: dayIn(fact, 'approved_on') ?? fact.happenedOn,
        notified_on: fact.happenedOn,
        outside_id: fact.recordId,
        officer_id: officerIdOf(scope),
        recorded_at: scope.now,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const subject = { kind: 'extension', id };
    await writeOutsidePaper(scope, file, {
      family: 'extension-notice',
      addressee: 'requester',
      subject,
      fact,
    });
  },
};
