import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AgencyFields, changeAgency } from '#app/agencies/acts/change-agency.ts';
import { loadAgencies } from '#app/agencies/acts/load-agencies.ts';
import { nameUnit } from '#app/agencies/acts/name-unit.ts';
import { type ReplyNameFields, writeReplyName } from '#app/agencies/acts/write-reply-name.ts';
import {
  type Agency,
  administeredAgencies,
  agencyOf,
  listAgencies,
  mayAdminister,
  replyNamesOf,
  unitsOf,
} from '#app/agencies/queries.ts';
import { rowMark } from '#app/agencies/row-mark.ts';
import type { Actor, Result, Role, Scope } from '#app/shell/scope.ts';
import { agencySeedsOf, cities } from '#cities/all.ts';
import { verifyAudit } from '#db/audit.ts';
import { type FreshDatabase, freshDatabase } from '#db/testing/fresh-database.ts';
import { testScope } from '#db/testing/test-scope.ts';

const [changzhou, qingchuan] = cities as [(typeof cities)[0], (typeof cities)[0]];
let database: FreshDatabase;
let system: Scope;
let elsewhere: Scope;
let office: Agency;
let bureau: Agency;
let other: Agency;

beforeAll(async () => {
  database = await freshDatabase();
  system = testScope({ db: database.db, city: changzhou });
  elsewhere = testScope({ db: database.db, city: qingchuan });
  for (const scope of [system, elsewhere]) await loadAgencies(scope, agencySeedsOf(scope.city));
  const agencies = await listAgencies(system);
  const named = (code: string) => agencies.find((agency) => agency.code === code) as Agency;
  [office, bureau, other] = [named('szfb'), named('fgw'), named('czj')];
});
afterAll(() => database.drop());

/** An officer whose row is not needed: the acts ask for his roles and agency only. */
function as(agency: Agency, ...roles: Role[]): Scope {
  const actor: Actor = {
    kind: 'officer',
    officerId: 1,
    name: '示例甲',
    agencyId: agency.id,
    unitId: null,
    roles,
  };
  return testScope({ db: database.db, city: changzhou, actor });
}

function codeOf(result: Result<unknown>): string | null {
  return result.ok ? null : result.refusal.code;
}

function fieldsOf(agency: Agency, change: Partial<AgencyFields>): AgencyFields {
  const { office_name, office_address, office_postcode, office_phone, separate_reviewer } = agency;
  const { office_fax, office_email, office_hours, fees_on, channels_on } = agency;
  const contacts = { office_name, office_address, office_postcode, office_phone, office_fax, office_email };
  return { ...contacts, office_hours, separate_reviewer, fees_on, channels_on, ...change };
}

async function lastAudit() {
  return database.db
    .selectFrom('audit_lines')
    .select(['act', 'subject', 'actor', 'detail'])
    .where('city', '=', changzhou.code)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
}

describe('loading the directory', () => {
  it('adds nothing the second time and keeps what administrators changed', async () => {
    expect(await loadAgencies(system, agencySeedsOf(changzhou))).toBe(0);
    expect((await listAgencies(system)).map(({ name }) => name)).toContain('常州市人民政府办公室');
  });

  it('puts the government office first and shows no other city', async () => {
    expect((await listAgencies(system))[0]?.kind).toBe('government-office');
    expect((await listAgencies(elsewhere)).map(({ name }) => name)).toEqual([
      '晴川市人民政府办公室',
      '晴川市文化和旅游局',
    ]);
    expect(await agencyOf(elsewhere, office.id)).toBeNull();
    expect(await unitsOf(elsewhere, office.id)).toEqual([]);
    expect(await replyNamesOf(elsewhere, office.id)).toEqual([]);
  });

  it('gives the office both of its names, the default first', async () => {
    const names = await replyNamesOf(system, office.id);
    expect(names.map(({ name, is_default }) => [name, is_default])).toEqual([
      ['常州市人民政府办公室', true],
      ['常州市人民政府', false],
    ]);
  });

  it('does not list an agency that cannot reply', async () => {
    const seed = agencySeedsOf(changzhou)[1];
    if (!seed) throw new Error('no seed');
    await loadAgencies(system, [{ ...seed, code: 'mute', registerMark: '默公申', replyNames: [] }]);
    expect((await listAgencies(system)).map(({ code }) => code)).not.toContain('mute');
  });

  it('refuses a parent that does not stand before', async () => {
    const seed = agencySeedsOf(changzhou)[1];
    if (!seed) throw new Error('no seed');
    await expect(loadAgencies(system, [{ ...seed, code: 'orphan', parent: 'nobody' }])).rejects.toThrow(
      'nobody',
    );
  });
});

describe('who administers an agency', () => {
  const rows = [
    { who: 'the administrator of the agency', scope: () => as(bureau, 'administrator'), refusal: null },
    { who: 'that of another agency', scope: () => as(other, 'administrator'), refusal: 'not-administrator' },
    { who: 'that of the government office', scope: () => as(office, 'administrator'), refusal: null },
    {
      who: 'another officer of it',
      scope: () => as(bureau, 'office-head', 'signer'),
      refusal: 'not-administrator',
    },
    { who: 'the program', scope: () => system, refusal: null },
  ];
  it.each(rows)('$who', async ({ scope, refusal }) => {
    expect((await mayAdminister(scope(), bureau.id))?.code ?? null).toBe(refusal);
  });

  it('never the public', async () => {
    const scope = testScope({ db: database.db, city: changzhou, actor: { kind: 'public' } });
    expect((await mayAdminister(scope, bureau.id))?.code).toBe('not-administrator');
    expect(await administeredAgencies(scope)).toEqual([]);
  });

  it('sees only the agencies he administers', async () => {
    expect((await administeredAgencies(as(bureau, 'administrator'))).map(({ id }) => id)).toEqual([
      bureau.id,
    ]);
    expect((await administeredAgencies(as(office, 'administrator'))).length).toBeGreaterThan(5);
    expect(await administeredAgencies(as(office, 'auditor'))).toEqual([]);
  });
});

describe('changing an agency', () => {
  it('writes the contacts, tells the public pages and leaves a line without the contents', async () => {
    const before = (await agencyOf(system, bureau.id)) as Agency;
    const fields = fieldsOf(before, {
      office_phone: '0519-00000009',
      separate_reviewer: false,
      fees_on: true,
    });
    const change = { agencyId: bureau.id, rowMark: rowMark(before), fields };
    expect(codeOf(await changeAgency(as(bureau, 'administrator'), change))).toBeNull();
    expect(await agencyOf(system, bureau.id)).toMatchObject({
      office_phone: '0519-00000009',
      separate_reviewer: false,
      fees_on: true,
      office_hours: before.office_hours,
    });
    expect(await lastAudit()).toMatchObject({
      act: 'change-agency',
      subject: `agencies:${bureau.id}`,
      actor: 'officer:1',
      detail: { changed: ['office_phone', 'separate_reviewer', 'fees_on'] },
    });
    const told = await database.db
      .selectFrom('changes')
      .select('key')
      .where('city', '=', changzhou.code)
      .where('kind', '=', 'agency')
      .execute();
    expect(told.map(({ key }) => key)).toContain(String(bureau.id));
  });

  it('tells the second of two officers, and loses nothing of the first', async () => {
    const seen = (await agencyOf(system, other.id)) as Agency;
    const scope = as(other, 'administrator');
    const input = (change: Partial<AgencyFields>) => ({
      agencyId: other.id,
      rowMark: rowMark(seen),
      fields: fieldsOf(seen, change),
    });
    const both = await Promise.all([
      changeAgency(scope, input({ office_fax: '0519-00000007' })),
      changeAgency(scope, input({ office_fax: '0519-00000008' })),
    ]);
    expect(both.map(codeOf).sort()).toEqual(['changed-meanwhile', null].sort());
  });

  it('is refused to the administrator of another agency, who changes the id', async () => {
    const before = (await agencyOf(system, bureau.id)) as Agency;
    const change = {
      agencyId: bureau.id,
      rowMark: rowMark(before),
      fields: fieldsOf(before, { office_phone: '1' }),
    };
    expect(codeOf(await changeAgency(as(other, 'administrator'), change))).toBe('not-administrator');
    expect(await agencyOf(system, bureau.id)).toEqual(before);
  });

  it('does not reach into another city', async () => {
    const [foreign] = await listAgencies(elsewhere);
    if (!foreign) throw new Error('no agency');
    const change = { agencyId: foreign.id, rowMark: rowMark(foreign), fields: fieldsOf(foreign, {}) };
    expect(codeOf(await changeAgency(as(office, 'administrator'), change))).toBe('unknown-agency');
  });
});

describe('units', () => {
  const name = (scope: Scope, unitId: number | null, text: string) =>
    nameUnit(scope, { agencyId: bureau.id, unitId, name: text });

  it('are added and renamed, never with a name twice', async () => {
    const scope = as(bureau, 'administrator');
    const added = await name(scope, null, '示例一科');
    if (!added.ok) throw new Error(added.refusal.reason);
    expect(codeOf(await name(scope, added.value, '示例二科'))).toBeNull();
    expect(codeOf(await name(scope, null, '示例二科'))).toBe('name-taken');
    expect((await unitsOf(system, bureau.id)).map((unit) => unit.name)).toContain('示例二科');
    expect(codeOf(await name(scope, added.value, '示例二科'))).toBeNull();
  });

  it('of another agency are not renamed by changed ids', async () => {
    const [theirs] = await unitsOf(system, other.id);
    if (!theirs) throw new Error('no unit');
    expect(codeOf(await name(as(bureau, 'administrator'), theirs.id, '示例三科'))).toBe('unknown-unit');
    expect((await unitsOf(system, other.id))[0]?.name).toBe(theirs.name);
  });
});

describe('reply names', () => {
  const fields: ReplyNameFields = {
    name: '示例市人民政府',
    document_mark: '示例公开复',
    reconsideration_body: '示例省人民政府',
    reconsideration_address: '示例路1号',
    reconsideration_online: '',
    court: '示例市中级人民法院',
    is_default: true,
  };
  const add = (scope: Scope, change: Partial<ReplyNameFields>) =>
    writeReplyName(scope, {
      agencyId: bureau.id,
      replyNameId: null,
      rowMark: null,
      fields: { ...fields, ...change },
    });

  it('keep exactly one default', async () => {
    const scope = as(bureau, 'administrator');
    const added = await add(scope, {});
    if (!added.ok) throw new Error(added.refusal.reason);
    const names = await replyNamesOf(system, bureau.id);
    expect(names.filter(({ is_default }) => is_default).map(({ id }) => id)).toEqual([added.value]);
    const row = names[0];
    if (!row) throw new Error('no name');
    const stop = {
      agencyId: bureau.id,
      replyNameId: row.id,
      rowMark: rowMark(row),
      fields: { ...fields, is_default: false },
    };
    expect(codeOf(await writeReplyName(scope, stop))).toBe('no-default');
  });

  it('never share a name or a series of document numbers', async () => {
    const scope = as(bureau, 'administrator');
    expect(codeOf(await add(scope, { document_mark: '示例另复' }))).toBe('name-taken');
    expect(codeOf(await add(scope, { name: '示例市另一名义' }))).toBe('mark-taken');
  });

  it('of another agency are not changed by changed ids', async () => {
    const [theirs] = await replyNamesOf(system, other.id);
    if (!theirs) throw new Error('no name');
    const change = { agencyId: bureau.id, replyNameId: theirs.id, rowMark: rowMark(theirs), fields };
    expect(codeOf(await writeReplyName(as(bureau, 'administrator'), change))).toBe('unknown-reply-name');
    expect(await replyNamesOf(system, other.id)).toEqual([theirs]);
  });
});

it('every change stands in the audit chain, which holds', async () => {
  expect(await verifyAudit(database.owner)).toMatchObject({ firstBroken: null });
});
