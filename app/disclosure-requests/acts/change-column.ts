import { type CaseInput, changeCase, type May } from '#app/disclosure-requests/acts/change-case.ts';
import { mayUseColumn } from '#app/disclosure-requests/acts/register-request.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { officerIdOf, type Result, type Scope } from '#app/shell/scope.ts';
import { noteChange } from '#db/changes.ts';
import { type RequesterColumn, table3Columns } from '#law/report/lines.ts';

export interface ColumnInput extends CaseInput {
  column: RequesterColumn;
  reason: string;
}

/**
 * 更改申请人类别: with a reason, until a report that counted the request is approved. Afterwards the report is corrected,
 * never changed in silence.
 */
export async function changeColumn(scope: Scope, input: ColumnInput): Promise<Result<null>> {
  return changeCase(scope, input, {
    act: 'change-column',
    may: async (file, inside) =>
      mayChangeColumn(file) ?? mayBecomeColumn(file, input) ?? (await mayStillCount(inside, file)),
    write: async (inside, file) => {
      await inside.db
        .insertInto('column_changes')
        .values({
          city: inside.city.code,
          request_id: file.id,
          from_column: file.requester_column,
          to_column: input.column,
          reason: input.reason.trim(),
          officer_id: officerIdOf(inside),
          happened_on: inside.today,
          recorded_at: inside.now,
        })
        .execute();
      await inside.db
        .updateTable('disclosure_requests')
        .set({ requester_column: input.column })
        .where('city', '=', inside.city.code)
        .where('id', '=', file.id)
        .execute();
      await noteChange(inside, 'disclosure-figures', String(file.agency_id));
      return { value: null, detail: { from: file.requester_column, to: input.column } };
    },
  });
}

export function mayChangeColumn(file: CaseFile): May {
  if (file.registrations.length === 0)
    return { code: 'not-registered', reason: '登记时选定申请人类别，还没有登记。' };
  return file.requester_kind === 'natural-person'
    ? { code: 'one-column', reason: '自然人只有一个类别，不需要更改。' }
    : null;
}

function mayBecomeColumn(file: CaseFile, { column, reason }: ColumnInput): May {
  if (!isRequesterColumn(column)) return { code: 'column-missing', reason: '请选择申请人类别。' };
  if (column === file.requester_column) return { code: 'same-column', reason: '与现在的类别相同。' };
  return (
    mayUseColumn(file, column) ??
    (reason.trim() ? null : { code: 'reason-missing', reason: '请写明为什么更改申请人类别。' })
  );
}

function isRequesterColumn(column: string): boolean {
  return column !== 'total' && table3Columns.some((each) => each.column === column);
}

/** A report counts it from the year of receipt to that of its end; approved ones are frozen. */
async function mayStillCount(scope: Scope, file: CaseFile): Promise<May> {
  const approved = await scope.db
    .selectFrom('report_approvals as p')
    .select('p.year')
    .where('p.city', '=', scope.city.code)
    .where('p.agency_id', '=', file.agency_id)
    .where('p.year', '>=', Number(file.received_on.slice(0, 4)))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('report_approval_withdrawals as w')
            .select('w.approval_id')
            .whereRef('w.city', '=', 'p.city')
            .whereRef('w.approval_id', '=', 'p.id'),
        ),
      ),
    )
    .executeTakeFirst();
  if (!approved) return null;
  const reason = `${approved.year}年度报告已经批准，数字已经固定；确有错误的，先更正年度报告。`;
  return { code: 'report-approved', reason, cite: { instrument: '政府信息公开条例', article: '第五十条' } };
}
