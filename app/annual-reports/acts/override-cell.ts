import { keepPaper, type StoredPaper } from '#app/annual-reports/acts/keep-paper.ts';
import { openEdition } from '#app/annual-reports/acts/open-edition.ts';
import type { ReportAsked } from '#app/annual-reports/ledger-facts.ts';
import { mayNot } from '#app/annual-reports/permissions.ts';
import { compilerOfId } from '#app/annual-reports/rolling-up/compiler.ts';
import { cellZh } from '#app/annual-reports/writing/overrides.ts';
import { done, officerIdOf, type Refusal, type Result, refused, type Scope } from '#app/shell/scope.ts';
import { writeAudit } from '#db/audit.ts';

export interface OverrideInput extends ReportAsked {
  /** `FigureCell.cell`, or `cellQuery` of a cell of tables 3 and 4. */
  cell: string;
  /** Digits; empty gives the cell back to the count. */
  value: string;
  reason: string;
  paper: StoredPaper | null;
}

/** 人工改数: proposes a figure for a cell, with reason and working paper. It counts once another officer approves it. */
export async function overrideCell(scope: Scope, input: OverrideInput): Promise<Result<{ id: number }>> {
  const { agencyId, year, paper } = input;
  const refusal =
    mayNot(scope.actor, 'override-cell', await compilerOfId(scope, agencyId)) ?? faultOfOverride(input);
  if (refusal) return { ok: false, refusal };
  return scope.db.transaction().execute(async (trx) => {
    const inside = scope.in(trx);
    const open = await openEdition(inside, input);
    if (!open.ok) return open;
    const paperId = await keepPaper(inside, input, paper);
    if (paperId === null) return refused('paper-missing', noPaper);
    const { id } = await inside.db
      .insertInto('report_overrides')
      .values({
        city: scope.city.code,
        agency_id: agencyId,
        year,
        cell: input.cell,
        value: input.value === '' ? null : input.value,
        reason: input.reason.trim(),
        paper_id: paperId,
        officer_id: officerIdOf(scope),
        happened_on: scope.today,
        recorded_at: scope.now,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const detail = { year, cell: input.cell, value: input.value };
    await writeAudit(inside, { act: 'override-cell', subject: `report_overrides:${id}`, detail });
    return done({ id });
  });
}

function faultOfOverride({ cell, value, reason, paper }: OverrideInput): Refusal | null {
  const zh = cellZh(cell);
  if (!zh) return { code: 'no-such-cell', reason: '报告里没有这一格。' };
  const pattern = cell === 'fees' ? /^(\d{1,12}(\.\d{1,6})?)?$/ : /^(\d{1,9})?$/;
  if (!pattern.test(value)) return { code: 'wrong-figure', reason: `“${zh}”请填0或者正数，不改的留空。` };
  const length = reason.trim().length;
  if (length < 5 || length > 500) return { code: 'reason-missing', reason: '请写明为什么改（5至500字）。' };
  return paper ? null : { code: 'paper-missing', reason: noPaper };
}

const noPaper = '请附上工作底稿：没有材料的数字不能改。';
