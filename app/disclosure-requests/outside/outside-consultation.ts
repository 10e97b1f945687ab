import { partyZh } from '#app/disclosure-requests/case-file/clock-facts.ts';
import {
  dayIn,
  documentNoField,
  type OutsideKind,
  servedField,
} from '#app/disclosure-requests/outside/outside-kind.ts';
import { writeOutsidePaper } from '#app/disclosure-requests/outside/outside-paper.ts';
import { officerIdOf } from '#app/shell/scope.ts';

const families: Record<string, string> = {
  'third-party': 'third-party-consultation',
  'co-maker': 'co-maker-consultation',
  agency: 'agency-consultation',
};

/** 征求意见书 sent on paper; the opinion is recorded as any other. */
export const outsideConsultation: OutsideKind = {
  zh: '发出征求意见书',
  dayZh: '发出之日',
  fields: [
    documentNoField,
    { key: 'of', label: '征求谁的意见', choices: partyZh },
    { key: 'party_name', label: '对象' },
    { key: 'record', label: '涉及的材料', as: 'lines' },
    servedField,
  ],
  may: (_file, { input }) =>
    families[input.of ?? ''] ? null : { code: 'party-kind-missing', reason: '请选择征求谁的意见。' },
  write: async (scope, file, fact) => {
    const of = fact.input.of ?? '';
    const { id } = await scope.db
      .insertInto('consultations')
      .values({
        city: scope.city.code,
        request_id: file.id,
        of,
        party_name: fact.input.party_name ?? '',
        record_concerned: fact.input.record ?? '',
        sent_on: fact.happenedOn,
        delivered_on: dayIn(fact, 'served_on'),
        outside_id: fact.recordId,
        officer_id: officerIdOf(scope),
        recorded_at: scope.now,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await writeOutsidePaper(scope, file, {
      family: families[of] ?? 'third-party-consultation',
      addressee: of === 'third-party' ? 'third-party' : 'agency',
      subject: { kind: 'consultation', id },
      fact,
    });
  },
};
