import type { City } from '#app/shell/city.ts';
import type { Actor, Role } from '#app/shell/scope.ts';
import type { Database } from '#db/client.ts';

export type OfficerActor = Extract<Actor, { kind: 'officer' }>;

/** An agency with a unit, two reply names and one officer for each role that a reply needs. */
export interface Office {
  agencyId: number;
  unitId: number;
  replyNameId: number;
  otherReplyNameId: number;
  clerk: OfficerActor;
  handler: OfficerActor;
  reviewer: OfficerActor;
  head: OfficerActor;
  signer: OfficerActor;
  officer(name: string, roles: Role[]): Promise<OfficerActor>;
}

export async function makeOffice(db: Database, city: City, code = 'szfb'): Promise<Office> {
  const contact = {
    office_name: '示例政务公开处',
    office_address: '示例路1号',
    office_postcode: '000000',
    office_phone: '000-00000000',
    office_hours: '工作日9:00至17:00',
  };
  const agency = await db
    .insertInto('agencies')
    .values({
      city: city.code,
      code,
      name: `示例机关${code}`,
      short_name: code,
      kind: 'department',
      register_mark: `示${code}申`,
      ...contact,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const unit = await db
    .insertInto('units')
    .values({ city: city.code, agency_id: agency.id, name: '示例处' })
    .returning('id')
    .executeTakeFirstOrThrow();
  const replyName = async (name: string, isDefault: boolean) => {
    const row = await db
      .insertInto('reply_names')
      .values({
        city: city.code,
        agency_id: agency.id,
        name,
        document_mark: `${name}复`,
        reconsideration_body: '示例市人民政府',
        reconsideration_address: '示例路2号',
        reconsideration_online: 'https://example.invalid/',
        court: '示例人民法院',
        is_default: isDefault,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return row.id;
  };
  const officer = async (name: string, roles: Role[]): Promise<OfficerActor> => {
    const row = await db
      .insertInto('officers')
      .values({
        city: city.code,
        agency_id: agency.id,
        unit_id: unit.id,
        user_id: null,
        name,
        recorded_at: new Date('2024-01-01T00:00:00Z'),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return { kind: 'officer', officerId: row.id, name, agencyId: agency.id, unitId: unit.id, roles };
  };
  return {
    agencyId: agency.id,
    unitId: unit.id,
    replyNameId: await replyName(`示例机关${code}`, true),
    otherReplyNameId: await replyName(`示例政府${code}`, false),
    clerk: await officer('示例受理', ['clerk', 'service']),
    handler: await officer('示例承办', ['handler']),
    reviewer: await officer('示例审核', ['reviewer']),
    head: await officer('示例负责', ['office-head']),
    signer: await officer('示例签发', ['signer']),
    officer,
  };
}
