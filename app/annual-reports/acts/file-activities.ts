import { keepPaper, type StoredPaper } from '#app/annual-reports/acts/keep-paper.ts';
import { openEdition } from '#app/annual-reports/acts/open-edition.ts';
import type { ReportAsked } from '#app/annual-reports/ledger-facts.ts';
import { mayNot } from '#app/annual-reports/permissions.ts';
import { compilerOfId } from '#app/annual-reports/rolling-up/compiler.ts';
import { done, officerIdOf, type Refusal, type Result, type Scope } from '#app/shell/scope.ts';
import { writeAudit } from '#db/audit.ts';
import { activitiesOf } from '#law/report/activities.ts';

/** A yearly activity as the responsible unit told it. */
export interface FiledActivity {
  activity: string;
  /** Digits as written, e.g. `12.50`. */
  value: string;
  /** The unit and its paper. */
  source: string;
  /** 填报人 */
  person: string;
}

/** 填报年度工作数字: each is a new row; the newest counts, none is altered. One paper may stand behind several. */
export async function fileActivities(
  scope: Scope,
  { figures, paper, ...asked }: ReportAsked & { figures: FiledActivity[]; paper: StoredPaper | null },
): Promise<Result<null>> {
  const refusal =
    mayNot(scope.actor, 'file-activities', await compilerOfId(scope, asked.agencyId)) ??
    firstFault(figures, asked.year);
  if (refusal) return { ok: false, refusal };
  return scope.db.transaction().execute(async (trx) => {
    const inside = scope.in(trx);
    const open = await openEdition(inside, asked);
    if (!open.ok) return open;
    if (figures.length === 0) return done(null);
    const paperId = await keepPaper(inside, asked, paper);
    await inside.db
      .insertInto('activity_figures')
      .values(
        figures.map(({ activity, value, source, person }) => ({
          city: scope.city.code,
          agency_id: asked.agencyId,
          year: asked.year,
          activity,
          value,
          source: source.trim(),
          person: person.trim(),
          paper_id: paperId,
          officer_id: officerIdOf(scope),
          recorded_at: scope.now,
        })),
      )
      .execute();
    await writeAudit(inside, {
      act: 'file-activities',
      subject: `agencies:${asked.agencyId}`,
      detail: {
        year: asked.year,
        figures: Object.fromEntries(figures.map(({ activity, value }) => [activity, value])),
      },
    });
    return done(null);
  });
}

/** What is wrong with a figure, in words for the form; null when nothing is. */
export function faultOfActivity(
  { activity, value, source, person }: FiledActivity,
  year: number,
): string | null {
  const known = activitiesOf(year).find(({ key, by }) => key === activity && by === 'filed');
  if (!known) return '没有这一项，或者这一项由系统统计。';
  const pattern = known.decimals === 0 ? /^\d{1,9}$/ : /^\d{1,12}(\.\d{1,2})?$/;
  if (!pattern.test(value))
    return `“${known.zh}”请填${known.decimals === 0 ? '0或者正整数' : '金额，最多两位小数'}。`;
  if (source.trim().length < 2 || source.trim().length > 200)
    return `“${known.zh}”请写明来源单位和材料（2至200字）。`;
  return person.trim().length < 2 || person.trim().length > 50 ? `“${known.zh}”请写明填报人。` : null;
}

function firstFault(figures: FiledActivity[], year: number): Refusal | null {
  const fault = figures.map((figure) => faultOfActivity(figure, year)).find((found) => found !== null);
  return fault ? { code: 'wrong-figure', reason: fault } : null;
}
