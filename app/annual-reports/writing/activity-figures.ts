import type { ReportAsked } from '#app/annual-reports/ledger-facts.ts';
import { countedActivities } from '#app/annual-reports/writing/counted-activities.ts';
import type { Scope } from '#app/shell/scope.ts';
import { type ActivityKey, activitiesOf, type YearlyActivity } from '#law/report/activities.ts';

/** A yearly activity with its figure; `value` is null where nobody has filed it. */
export interface ActivityFigure extends YearlyActivity {
  value: number | null;
  /** As printed: with the decimals that were filed. */
  shown: string;
  source: string;
  person: string;
  paperId: number | null;
  /** The records that the system counts; empty for filed ones. */
  ids: number[];
}

/** Every activity of the year: counted from its records, or the newest figure filed. */
export async function activityFigures(scope: Scope, asked: ReportAsked): Promise<ActivityFigure[]> {
  const [counted, filed] = await Promise.all([
    countedActivities(scope, asked),
    filedActivities(scope, asked),
  ]);
  return activitiesOf(asked.year).map((activity) => {
    const ids = counted.get(activity.key);
    if (ids) {
      const more = { value: ids.length, shown: String(ids.length), source: '系统统计', person: '' };
      return { ...activity, ...more, paperId: null, ids };
    }
    const row = filed.get(activity.key);
    if (!row) return { ...activity, value: null, shown: '', source: '', person: '', paperId: null, ids: [] };
    const { value, source, person, paper_id: paperId } = row;
    return { ...activity, value: Number(value), shown: value, source, person, paperId, ids: [] };
  });
}

async function filedActivities(scope: Scope, { agencyId, year }: ReportAsked) {
  const rows = await scope.db
    .selectFrom('activity_figures')
    .distinctOn('activity')
    .select(['activity', 'value', 'source', 'person', 'paper_id'])
    .where('city', '=', scope.city.code)
    .where('agency_id', '=', agencyId)
    .where('year', '=', year)
    .orderBy('activity')
    .orderBy('id', 'desc')
    .execute();
  return new Map(rows.map((row) => [row.activity as ActivityKey, row]));
}
