import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { agencyForRequests } from '#app/disclosure-requests/acts/submit-request.ts';
import { nextRequestId } from '#app/disclosure-requests/acts/write-request.ts';
import type { LedgerRow } from '#app/disclosure-requests/ledger-import/read-row.ts';
import { done, type Result, refused, type Scope } from '#app/shell/scope.ts';
import { writeAudit } from '#db/audit.ts';
import { noteChange } from '#db/changes.ts';
import { keyedHash, seal } from '#db/sealed.ts';

export interface LedgerImport {
  agencyId: number;
  fileName: string;
  /** Of the file, for the record. */
  sha256: string;
  rows: LedgerRow[];
  /** Finds out what would happen and writes nothing. */
  dryRun: boolean;
}

export interface ImportOutcome {
  added: number;
  /** There already, and told nothing new. */
  unchanged: number;
  /** There already as open, now with its outcome. */
  completed: number;
  failed: { rowNo: number; reason: string }[];
}

/**
 * 导入旧台账: requests handled before this system, with their own days. The register number of an agency names a
 * request: importing again adds nothing, and completes what was open before. All of it or nothing.
 */
export async function importLedger(scope: Scope, input: LedgerImport): Promise<Result<ImportOutcome>> {
  const result = await scope.db
    .transaction()
    .execute(async (trx) => {
      const imported = await importInside(scope.in(trx), input);
      if (input.dryRun && imported.ok) throw new DryRun(imported.value);
      return imported;
    })
    .catch((error: unknown) => {
      if (error instanceof DryRun) return done(error.outcome);
      throw error;
    });
  return result;
}

/** Rolls the transaction back with what it found. */
class DryRun extends Error {
  readonly outcome: ImportOutcome;
  constructor(outcome: ImportOutcome) {
    super('dry run');
    this.outcome = outcome;
  }
}

async function importInside(scope: Scope, input: LedgerImport): Promise<Result<ImportOutcome>> {
  const agency = await agencyForRequests(scope, input.agencyId);
  if (!agency) return refused('no-reply-name', '本市没有这个机关，或者它还没有答复名义。');
  const known = await knownRequests(scope, input.agencyId);
  const importId = await writeImport(scope, input);
  const outcome: ImportOutcome = { added: 0, unchanged: 0, completed: 0, failed: [] };
  for (const row of input.rows) {
    const before = known.get(row.registerNo);
    if (!before) {
      const requestId = await writeImported(scope, row, {
        importId,
        agencyId: agency.id,
        replyNameId: agency.replyNameId,
      });
      if (row.outcome) await writeOutcome(scope, row.outcome, { requestId, importId });
      known.set(row.registerNo, { id: requestId, imported: true, ended: row.outcome !== null });
      outcome.added++;
    } else if (!before.imported) {
      outcome.failed.push({ rowNo: row.rowNo, reason: `登记号${row.registerNo}已由本系统登记` });
    } else if (row.outcome && !before.ended) {
      await writeOutcome(scope, row.outcome, { requestId: before.id, importId });
      before.ended = true;
      outcome.completed++;
    } else outcome.unchanged++;
  }
  await keepNumbersAhead(scope, agency.registerMark, input.rows);
  await closeImport(scope, { importId, input, outcome });
  return done(outcome);
}

interface Known {
  id: number;
  imported: boolean;
  ended: boolean;
}

async function knownRequests(scope: Scope, agencyId: number): Promise<Map<string, Known>> {
  const rows = await scope.db
    .selectFrom('disclosure_requests as r')
    .leftJoin('imported_requests as i', (on) =>
      on.onRef('i.city', '=', 'r.city').onRef('i.request_id', '=', 'r.id'),
    )
    .select(['r.id', 'r.register_no', 'r.is_open', 'i.import_id'])
    .where('r.city', '=', scope.city.code)
    .where('r.agency_id', '=', agencyId)
    .execute();
  return new Map(
    rows.map((row) => [
      row.register_no,
      { id: row.id, imported: row.import_id !== null, ended: !row.is_open },
    ]),
  );
}

async function writeImport(scope: Scope, { agencyId, fileName, sha256 }: LedgerImport): Promise<number> {
  const { id } = await scope.db
    .insertInto('ledger_imports')
    .values({
      city: scope.city.code,
      agency_id: agencyId,
      file_name: fileName,
      sha256,
      added: 0,
      completed: 0,
      actor: scope.actor.kind === 'officer' ? scope.actor.name : 'system',
      recorded_at: scope.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

interface Place {
  importId: number;
  agencyId: number;
  replyNameId: number;
}

async function writeImported(scope: Scope, row: LedgerRow, place: Place): Promise<number> {
  const id = await nextRequestId(scope);
  const natural = row.column === 'naturalPerson';
  const { identityNumber } = row;
  await scope.db
    .insertInto('disclosure_requests')
    .values({
      city: scope.city.code,
      id,
      agency_id: place.agencyId,
      register_no: row.registerNo,
      channel: row.channel,
      submitted_at: new Date(`${row.receivedOn}T00:00:00+08:00`),
      received_on: row.receivedOn,
      received_because: '由旧台账导入，收到之日以台账记载为准。',
      requester_kind: natural ? 'natural-person' : 'organisation',
      requester_column: row.column,
      requester_name: row.requesterName,
      identity_kind: identityNumber === '' ? null : natural ? 'id-card' : 'credit-code',
      identity_sealed:
        identityNumber === ''
          ? null
          : seal(identityNumber, { table: 'disclosure_requests', column: 'identity_sealed', row: id }),
      identity_hash: identityNumber === '' ? null : keyedHash('identity', identityNumber),
      tail_hashes: [],
      info_title: row.infoTitle,
      form_wanted: 'paper',
      way_wanted: 'post',
      // Nobody was given a code for it: it is found by no query.
      query_code_hash: randomBytes(32),
      reply_name_id: place.replyNameId,
      is_open: row.outcome === null,
      recorded_at: scope.now,
    })
    .execute();
  await scope.db
    .insertInto('imported_requests')
    .values({ city: scope.city.code, request_id: id, import_id: place.importId, row_no: row.rowNo })
    .execute();
  return id;
}

async function writeOutcome(
  scope: Scope,
  outcome: NonNullable<LedgerRow['outcome']>,
  { requestId, importId }: { requestId: number; importId: number },
): Promise<void> {
  await scope.db
    .insertInto('imported_outcomes')
    .values({
      city: scope.city.code,
      request_id: requestId,
      import_id: importId,
      code: outcome.code,
      document_no: outcome.documentNo,
      sent_on: outcome.sentOn,
      served_on: outcome.servedOn,
      recorded_at: scope.now,
    })
    .execute();
  await scope.db
    .updateTable('disclosure_requests')
    .set({ is_open: false, reply_due_on: null, stage: 'closed', outcome: outcome.code })
    .where('city', '=', scope.city.code)
    .where('id', '=', requestId)
    .execute();
}

/** Our own series goes on after the highest imported number of its year. */
async function keepNumbersAhead(scope: Scope, mark: string, rows: LedgerRow[]): Promise<void> {
  const highest = new Map<number, number>();
  for (const { registerNo } of rows) {
    const [, year, number] = /^\D*〔(\d{4})〕(\d+)号$/.exec(registerNo.replace(mark, '')) ?? [];
    if (!registerNo.startsWith(mark) || !year || !number) continue;
    highest.set(Number(year), Math.max(highest.get(Number(year)) ?? 0, Number(number)));
  }
  for (const [year, last] of highest) {
    await scope.db
      .insertInto('number_series')
      .values({ city: scope.city.code, series: `register:${mark}`, year, last })
      .onConflict((conflict) =>
        conflict
          .columns(['city', 'series', 'year'])
          .doUpdateSet({ last: sql`greatest(number_series.last, excluded.last)` }),
      )
      .execute();
  }
}

async function closeImport(
  scope: Scope,
  { importId, input, outcome }: { importId: number; input: LedgerImport; outcome: ImportOutcome },
): Promise<void> {
  const { added, completed, unchanged } = outcome;
  await scope.db
    .updateTable('ledger_imports')
    .set({ added, completed })
    .where('city', '=', scope.city.code)
    .where('id', '=', importId)
    .execute();
  await noteChange(scope, 'disclosure-figures', String(input.agencyId));
  await writeAudit(scope, {
    act: 'import-ledger',
    subject: `ledger_imports:${importId}`,
    detail: { sha256: input.sha256, rows: input.rows.length, added, completed, unchanged },
  });
}
