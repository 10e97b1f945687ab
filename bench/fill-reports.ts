import type { ReportTables } from '#app/annual-reports/report-tables.ts';
import { sumTables } from '#app/annual-reports/rolling-up/sum-tables.ts';
import { tallyTable3, tallyTable4 } from '#app/annual-reports/tally.ts';
import type { City } from '#app/shell/city.ts';
import { type Database, openDatabase } from '#db/client.ts';
import type { ReporterKind } from '#law/report/roll-up.ts';

export interface FilledReports {
  /** Id of the government at the top. */
  government: number;
  /** 新收 of all agencies. */
  received: number;
}

interface Filling {
  city: City;
  /** Agencies with a report of their own, besides the districts' roll-ups. */
  agencies: number;
  districts: number;
}

const YEAR = 2024;
const recordedAt = new Date('2025-01-20T02:00:00Z');

/**
 * Fills an empty, migrated database with a city whose agencies have all handed in: nine of ten published here, the rest
 * as files; the districts add up theirs. For benches only: it goes past the acts.
 */
export async function fillReports(ownerUrl: string, filling: Filling): Promise<FilledReports> {
  const db = openDatabase(ownerUrl, { role: 'owner', max: 2 });
  const add = adding(db, filling.city);
  const office = await add.agency('government-office', null);
  const government = await add.agency('government', null, office);
  const officer = await add.officer(office);
  const offices = [office];
  for (let at = 0; at < filling.districts; at++) offices.push(await add.agency('district-government', null));
  const below = new Map<number, ReportTables[]>(offices.map((id) => [id, []]));
  for (let at = 0; at < filling.agencies; at++) {
    const parent = offices[at % offices.length] ?? office;
    const own = at < offices.length;
    const id = own ? parent : await add.agency(parent === office ? 'department' : 'township', parent);
    below.get(parent)?.push(tablesOf(at));
    await add.report(id, { tables: tablesOf(at), officer, file: at % 10 === 9 });
  }
  for (const district of offices.slice(1)) {
    const id = await add.agency('government', office, district);
    await add.report(id, { tables: sumTables(below.get(district) ?? []), officer, file: true });
  }
  await db.destroy();
  const all = sumTables([...below.values()].flat());
  return { government, received: all.table3.newlyReceived?.at(-1) ?? 0 };
}

function tablesOf(at: number): ReportTables {
  const natural = { column: 'naturalPerson' as const };
  return {
    table2: {
      governmentRules: [0, 0, 0],
      normativeDocuments: [at % 4, at % 3, 20 + (at % 7)],
      permits: at * 3,
      penalties: at % 90,
      coercion: at % 5,
      fees: (at % 100) / 100,
    },
    table3: tallyTable3([
      { ...natural, lines: ['newlyReceived', 'granted'], n: at + 1 },
      { ...natural, lines: ['carriedIn', 'notHeld'], n: at % 11 },
      { column: 'commercial', lines: ['newlyReceived', 'carriedOut'], n: at % 5 },
    ]),
    table4: tallyTable4([{ block: 'reconsideration', column: 'upheld', n: at % 3 }]),
  };
}

interface Added {
  tables: ReportTables;
  officer: number;
  /** Came as a file. */
  file: boolean;
}

function adding(db: Database, { code: city }: City) {
  let agencies = 0;
  return {
    agency: (kind: ReporterKind, parent: number | null, compiledBy: number | null = null) => {
      agencies += 1;
      return addAgency(db, { city, number: agencies, kind, parent, compiledBy });
    },
    officer: async (agency: number) => {
      const { id } = await db
        .insertInto('officers')
        .values({ city, agency_id: agency, name: '示例甲', recorded_at: recordedAt })
        .returning('id')
        .executeTakeFirstOrThrow();
      return id;
    },
    report: (agency: number, { tables, officer, file }: Added) => {
      const of = { city, agency_id: agency, year: YEAR, officer_id: officer, recorded_at: recordedAt };
      return (file ? addFiling : addPublished)(db, of, JSON.stringify(tables));
    },
  };
}

interface NewAgency {
  city: string;
  number: number;
  kind: ReporterKind;
  parent: number | null;
  compiledBy: number | null;
}

async function addAgency(db: Database, { city, number, kind, parent, compiledBy }: NewAgency) {
  const names = { code: `a${number}`, name: `示例机关${number}`, short_name: `a${number}` };
  const contact = { office_address: '', office_postcode: '', office_phone: '', office_hours: '' };
  const place = { parent_id: parent, compiled_by: compiledBy, register_mark: '示例', office_name: '示例' };
  const { id } = await db
    .insertInto('agencies')
    .values({ city, kind, ...names, ...place, ...contact })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

interface Of {
  city: string;
  agency_id: number;
  year: number;
  officer_id: number;
  recorded_at: Date;
}

async function addPublished(db: Database, of: Of, tables: string): Promise<void> {
  await db
    .insertInto('published_reports')
    .values({ ...of, tables, records: '{}', happened_on: '2025-01-20' })
    .execute();
}

async function addFiling(db: Database, of: Of, tables: string): Promise<void> {
  const sha256 = String(of.agency_id).padStart(64, '0');
  const paper = { file_key: '', name: '示例.html', mime: 'text/html', size: 0, sha256 };
  const { id } = await db
    .insertInto('report_papers')
    .values({ ...of, ...paper })
    .returning('id')
    .executeTakeFirstOrThrow();
  const read = { tables, findings: '[]', unreadable: '[]', plain_text: '示例', paper_id: id };
  await db
    .insertInto('report_filings')
    .values({ ...of, ...read, sender: '示例丁', filed_on: '2025-01-20' })
    .execute();
}
