import { sql } from 'kysely';
import { placeOfSender } from '#app/disclosure-requests/mail-intakes/place-of-sender.ts';
import type { Scope } from '#app/shell/scope.ts';
import { openSealed } from '#db/sealed.ts';

const PER_PAGE = 30;

/** Letters by e-mail to an agency, those that wait first, then the newest; a page of thirty. */
export async function listIntakes(scope: Scope, { agencyId, page }: { agencyId: number; page: number }) {
  const { total } = await intakesTo(scope, agencyId)
    .select(sql<number>`count(*)`.as('total'))
    .executeTakeFirstOrThrow();
  const waiting = await countWaiting(scope, agencyId);
  const rows = await intakesTo(scope, agencyId)
    .leftJoin('mail_intake_decisions as d', (on) =>
      on.onRef('d.city', '=', 'i.city').onRef('d.intake_id', '=', 'i.id'),
    )
    .select(['i.id', 'i.subject', 'i.received_at', 'd.outcome', 'd.request_id', 'd.reason'])
    .orderBy('i.waits', 'desc')
    .orderBy('i.received_at', 'desc')
    .orderBy('i.id', 'desc')
    .limit(PER_PAGE)
    .offset((page - 1) * PER_PAGE)
    .execute();
  return { rows, total, waiting, pages: Math.max(1, Math.ceil(total / PER_PAGE)) };
}

/** How many letters to an agency wait for a decision. */
export async function countWaiting(scope: Scope, agencyId: number): Promise<number> {
  const { waiting } = await intakesTo(scope, agencyId)
    .select(sql<number>`count(*)`.as('waiting'))
    .where('i.waits', '=', true)
    .executeTakeFirstOrThrow();
  return waiting;
}

function intakesTo(scope: Scope, agencyId: number) {
  return scope.db
    .selectFrom('mail_intakes as i')
    .where('i.city', '=', scope.city.code)
    .where('i.agency_id', '=', agencyId);
}

export type Intake = NonNullable<Awaited<ReturnType<typeof intakeOf>>>;

/** One letter with its files and what was decided on it; undefined where the agency has none with this id. */
export async function intakeOf(scope: Scope, { agencyId, id }: { agencyId: number; id: number }) {
  const row = await scope.db
    .selectFrom('mail_intakes as i')
    .leftJoin('mail_intake_decisions as d', (on) =>
      on.onRef('d.city', '=', 'i.city').onRef('d.intake_id', '=', 'i.id'),
    )
    .where('i.city', '=', scope.city.code)
    .where('i.agency_id', '=', agencyId)
    .where('i.id', '=', id)
    .select(['i.id', 'i.agency_id', 'i.subject', 'i.body', 'i.received_at', 'i.file_key', 'i.size'])
    .select(['i.sender_sealed', 'i.sender_hash', 'd.outcome', 'd.request_id', 'd.reason', 'd.happened_on'])
    .executeTakeFirst();
  if (!row) return undefined;
  const { sender_sealed, ...intake } = row;
  const sender: { address: string; name: string } = JSON.parse(
    openSealed(sender_sealed, placeOfSender(intake.id)),
  );
  return { ...intake, sender, files: await filesOf(scope, intake.id) };
}

async function filesOf(scope: Scope, intakeId: number) {
  return scope.db
    .selectFrom('mail_intake_files')
    .select(['id', 'file_key', 'name', 'mime', 'size', 'refused_because'])
    .where('city', '=', scope.city.code)
    .where('intake_id', '=', intakeId)
    .orderBy('id')
    .execute();
}

/** Other letters of the same sender; `same` when subject and text are those of this one: sent twice. */
export async function otherLetters(scope: Scope, intake: Intake) {
  return scope.db
    .selectFrom('mail_intakes as i')
    .leftJoin('mail_intake_decisions as d', (on) =>
      on.onRef('d.city', '=', 'i.city').onRef('d.intake_id', '=', 'i.id'),
    )
    .where('i.city', '=', scope.city.code)
    .where('i.agency_id', '=', intake.agency_id)
    .where('i.sender_hash', '=', intake.sender_hash)
    .where('i.id', '<>', intake.id)
    .select(['i.id', 'i.subject', 'i.received_at', 'd.outcome', 'd.request_id'])
    .select(sql<boolean>`i.subject = ${intake.subject} and i.body = ${intake.body}`.as('same'))
    .orderBy('i.received_at', 'desc')
    .limit(10)
    .execute();
}
