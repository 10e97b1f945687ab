import type { ReportAsked } from '#app/annual-reports/ledger-facts.ts';
import { defaultTexts, type SectionTexts } from '#app/annual-reports/writing/default-texts.ts';
import type { Scope } from '#app/shell/scope.ts';

/** The prose as it stands. Version 0: nobody has written yet, the default sentences stand there. */
export interface ReportTexts {
  version: number;
  sections: SectionTexts;
}

/** The newest version of the prose. */
export async function textsOf(scope: Scope, asked: ReportAsked): Promise<ReportTexts> {
  const row = await textRows(scope, asked).select(['version', 'sections']).executeTakeFirst();
  return row
    ? { version: row.version, sections: { ...defaultTexts, ...(row.sections as unknown as SectionTexts) } }
    : { version: 0, sections: defaultTexts };
}

/** Who wrote which version, the newest first. */
export async function textVersions(scope: Scope, asked: ReportAsked) {
  return textRows(scope, asked)
    .innerJoin('officers as f', (on) => on.onRef('f.city', '=', 't.city').onRef('f.id', '=', 't.officer_id'))
    .select(['t.version', 't.sections', 't.recorded_at', 'f.name as by'])
    .execute();
}

function textRows({ db, city }: Scope, { agencyId, year }: ReportAsked) {
  return db
    .selectFrom('report_texts as t')
    .where('t.city', '=', city.code)
    .where('t.agency_id', '=', agencyId)
    .where('t.year', '=', year)
    .orderBy('t.version', 'desc');
}
