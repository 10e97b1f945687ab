import { type CaseInput, changeCase, type May } from '#app/disclosure-requests/acts/change-case.ts';
import { mayHaveHappened } from '#app/disclosure-requests/acts/record-outside-fact.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { outsideKindOf } from '#app/disclosure-requests/outside/outside-kinds.ts';
import { officerIdOf, type Result, type Scope } from '#app/shell/scope.ts';

export interface OutsideDecision extends CaseInput {
  recordId: number;
  confirmed: boolean;
  note: string;
}

type OutsideRecord = CaseFile['outsideRecords'][number];

/**
 * 复核补录事项: by another person than the one who recorded it. Confirmed, the fact is written with its own day and
 * marked as entered afterwards; the clock gives it the effect that the law gives it, and shows the breach.
 */
export async function decideOutsideFact(scope: Scope, input: OutsideDecision): Promise<Result<null>> {
  return changeCase(scope, input, {
    act: 'decide-outside-fact',
    may: async (file, inside) => mayDecideOutside(file, scope) ?? (await mayDecideSo(inside, file, input)),
    write: async (inside, file) => {
      const record = openRecord(file, input.recordId);
      if (!record) throw new Error(`record ${input.recordId} is not open`);
      await inside.db
        .insertInto('outside_decisions')
        .values({
          city: inside.city.code,
          request_id: file.id,
          record_id: record.id,
          confirmed: input.confirmed,
          note: input.note,
          officer_id: officerIdOf(inside),
          recorded_at: inside.now,
        })
        .execute();
      const { act, happened_on: happenedOn } = record;
      if (input.confirmed) {
        const fact = { happenedOn, input: inputOf(record), recordId: record.id };
        await outsideKindOf(act).write(inside, file, fact);
      }
      return { value: null, detail: { recorded: act, happenedOn, confirmed: input.confirmed } };
    },
  });
}

export function mayDecideOutside(file: CaseFile, scope: Scope): May {
  const open = openRecords(file);
  if (open.length === 0) return { code: 'no-record', reason: '没有待复核的补录事项。' };
  const own = open.every((record) => isOwn(record, scope));
  return own ? ownRecord : null;
}

export function openRecords(file: CaseFile): OutsideRecord[] {
  return file.outsideRecords.filter(({ confirmed }) => confirmed === null);
}

/** The fields as they were typed. */
export function inputOf(record: OutsideRecord): Record<string, string> {
  return record.input as Record<string, string>;
}

function openRecord(file: CaseFile, recordId: number): OutsideRecord | undefined {
  return openRecords(file).find(({ id }) => id === recordId);
}

async function mayDecideSo(scope: Scope, file: CaseFile, input: OutsideDecision): Promise<May> {
  const record = openRecord(file, input.recordId);
  if (!record) return { code: 'no-record', reason: '这一补录事项已经复核过。' };
  if (isOwn(record, scope)) return ownRecord;
  if (!input.confirmed)
    return input.note.trim() ? null : { code: 'note-missing', reason: '退回的，请写明理由。' };
  return mayHaveHappened(scope, file, {
    act: record.act,
    happenedOn: record.happened_on,
    input: inputOf(record),
  });
}

function isOwn({ officer_id }: OutsideRecord, { actor }: Scope): boolean {
  return actor.kind === 'officer' && actor.officerId === officer_id;
}

const ownRecord = { code: 'own-record', reason: '补录须由另一人复核，录入人不能自己确认。' };
