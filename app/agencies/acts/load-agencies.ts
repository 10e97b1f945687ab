import type { AgencySeed } from '#app/shell/agency-seed.ts';
import type { Scope } from '#app/shell/scope.ts';
import { writeAudit } from '#db/audit.ts';
import { noteChange } from '#db/changes.ts';

/**
 * Fills the directory from the city's data file. Agencies that are there already are left as the administrators
 * made them, so it may be run again when the file has grown. Answers how many were added.
 */
export async function loadAgencies(scope: Scope, seeds: AgencySeed[]): Promise<number> {
  return scope.db.transaction().execute(async (trx) => {
    const inside = scope.in(trx);
    const ids = await knownAgencies(inside);
    const before = ids.size;
    for (const seed of seeds) {
      if (!ids.has(seed.code)) ids.set(seed.code, await addAgency(inside, seed, ids));
    }
    const added = ids.size - before;
    if (added > 0) {
      await noteChange(inside, 'agency', 'all');
      await writeAudit(inside, {
        act: 'load-agencies',
        subject: `city:${scope.city.code}`,
        detail: { added },
      });
    }
    return added;
  });
}

async function knownAgencies(scope: Scope): Promise<Map<string, number>> {
  const rows = await scope.db
    .selectFrom('agencies')
    .select(['code', 'id'])
    .where('city', '=', scope.city.code)
    .execute();
  return new Map(rows.map(({ code, id }) => [code, id]));
}

async function addAgency(scope: Scope, seed: AgencySeed, ids: Map<string, number>): Promise<number> {
  const { office } = seed;
  const { id } = await scope.db
    .insertInto('agencies')
    .values({
      city: scope.city.code,
      code: seed.code,
      name: seed.name,
      short_name: seed.shortName,
      kind: seed.kind,
      parent_id: knownIdOf(seed.parent, seed, ids),
      compiled_by: knownIdOf(seed.compiledBy, seed, ids),
      register_mark: seed.registerMark,
      organisation_code: seed.organisationCode ?? '',
      office_name: office.name,
      office_address: office.address,
      office_postcode: office.postcode,
      office_phone: office.phone,
      office_fax: office.fax ?? '',
      office_email: office.email ?? '',
      office_hours: office.hours,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await addUnits(scope, seed, id);
  await addReplyNames(scope, seed, id);
  await addDocumentMarks(scope, seed, id);
  return id;
}

function knownIdOf(named: string | undefined, { code }: AgencySeed, ids: Map<string, number>): number | null {
  if (named === undefined) return null;
  const id = ids.get(named);
  if (id === undefined) throw new Error(`agency ${code}: ${named}, above it, must stand before it`);
  return id;
}

async function addUnits(scope: Scope, { units }: AgencySeed, agencyId: number): Promise<void> {
  if (units.length === 0) return;
  await scope.db
    .insertInto('units')
    .values(units.map((name) => ({ city: scope.city.code, agency_id: agencyId, name })))
    .execute();
}

async function addReplyNames(scope: Scope, { replyNames }: AgencySeed, agencyId: number): Promise<void> {
  if (replyNames.length === 0) return;
  await scope.db
    .insertInto('reply_names')
    .values(
      replyNames.map(({ name, documentMark, reconsideration, court }, index) => ({
        city: scope.city.code,
        agency_id: agencyId,
        name,
        document_mark: documentMark,
        reconsideration_body: reconsideration.body,
        reconsideration_address: reconsideration.address,
        reconsideration_online: reconsideration.online,
        court,
        is_default: index === 0,
      })),
    )
    .execute();
}

async function addDocumentMarks(
  scope: Scope,
  { documentMarks }: AgencySeed,
  agencyId: number,
): Promise<void> {
  if (!documentMarks?.length) return;
  const rows = documentMarks.map((row) => ({ city: scope.city.code, agency_id: agencyId, ...row }));
  await scope.db.insertInto('document_marks').values(rows).execute();
}
