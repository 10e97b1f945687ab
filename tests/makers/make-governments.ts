import type { StoredPaper } from '#app/annual-reports/acts/keep-paper.ts';
import type { ReportReading } from '#app/annual-reports/reading/report-reading.ts';
import type { City } from '#app/shell/city.ts';
import type { FreshDatabase } from '#db/testing/fresh-database.ts';
import type { ReporterKind } from '#law/report/roll-up.ts';
import { makeOffice, type Office } from '#tests/makers/make-office.ts';

/** A city with its office, two departments, a district with office and township, a development zone and a vertical agency. */
export interface Governments {
  office: Office;
  districtOffice: Office;
  /** Ids by code: city, district, bureau, commission, township, zone, tax. */
  id: Record<'city' | 'district' | 'bureau' | 'commission' | 'township' | 'zone' | 'tax', number>;
}

export async function makeGovernments(database: FreshDatabase, city: City): Promise<Governments> {
  const office = await makeOffice(database.db, city, 'szfb');
  const districtOffice = await makeOffice(database.db, city, 'qzfb');
  const add = (row: AgencyRow) => addAgency(database, city, row);
  await become(database, { city, id: office.agencyId, kind: 'government-office' });
  await become(database, { city, id: districtOffice.agencyId, kind: 'district-government' });
  const parent = office.agencyId;
  const id = {
    city: await add({ code: 'city', kind: 'government', parent: null, compiledBy: parent }),
    district: await add({
      code: 'district',
      kind: 'government',
      parent,
      compiledBy: districtOffice.agencyId,
    }),
    bureau: await add({ code: 'bureau', kind: 'department', parent }),
    commission: await add({ code: 'commission', kind: 'department', parent }),
    township: await add({ code: 'township', kind: 'township', parent: districtOffice.agencyId }),
    zone: await add({ code: 'zone', kind: 'dispatched', parent }),
    tax: await add({ code: 'tax', kind: 'vertical', parent }),
  };
  return { office, districtOffice, id };
}

interface AgencyRow {
  code: string;
  kind: ReporterKind;
  parent: number | null;
  compiledBy?: number;
}

async function addAgency({ db }: FreshDatabase, city: City, row: AgencyRow): Promise<number> {
  const { id } = await db
    .insertInto('agencies')
    .values({
      city: city.code,
      code: row.code,
      name: `示例${row.code}`,
      short_name: row.code,
      kind: row.kind,
      parent_id: row.parent,
      compiled_by: row.compiledBy ?? null,
      register_mark: `示${row.code}`,
      office_name: '示例公开机构',
      office_address: '示例路3号',
      office_postcode: '000000',
      office_phone: '000-00000000',
      office_hours: '工作日9:00至17:00',
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

async function become(
  { owner }: FreshDatabase,
  { city, id, kind }: { city: City; id: number; kind: ReporterKind },
): Promise<void> {
  await owner
    .updateTable('agencies')
    .set({ kind })
    .where('city', '=', city.code)
    .where('id', '=', id)
    .execute();
}

/** What the reader answers for a whole report without faults, with some of it put otherwise. */
export function madeReading(
  tables: ReportReading['tables'],
  change: Partial<ReportReading> = {},
): ReportReading {
  return {
    agency: '示例机关',
    year: 2024,
    format: '2021',
    tables,
    findings: [],
    unreadable: [],
    restored: [],
    confidence: 1,
    ...change,
  };
}

/** A stored file; `mark` tells one file from another. */
export function madePaper(mark: string): StoredPaper {
  return {
    fileKey: `990100/2025/${mark}`,
    name: `${mark}.html`,
    mime: 'text/html',
    size: 10,
    sha256: mark.padEnd(64, '0'),
  };
}
