import { mayNotPrint } from '#app/policy-library/gazette/permissions.ts';
import { done, officerIdOf, type Refusal, type Result, type Scope } from '#app/shell/scope.ts';
import { writeAudit } from '#db/audit.ts';
import { lockName } from '#db/lock.ts';

export interface OpenIssueInput {
  year: number;
  /** 第几号 of the year */
  number: number;
  /** 总号, counted from no. 1 */
  totalNumber: number;
  /** 专辑名称, of a special issue; else empty */
  title: string;
}

/** 新开一期公报: a specimen that nobody sees until it is published. Returns its id. */
export async function openIssue(scope: Scope, input: OpenIssueInput): Promise<Result<number>> {
  return scope.db.transaction().execute(async (trx) => {
    const inside = scope.in(trx);
    await lockName(inside, 'gazette_issues');
    const refusal =
      (await mayNotPrint(inside, 'open-issue')) ?? numberFault(inside, input) ?? (await taken(inside, input));
    if (refusal) return { ok: false, refusal };
    const { id } = await inside.db
      .insertInto('gazette_issues')
      .values({
        city: inside.city.code,
        year: input.year,
        number: input.number,
        total_number: input.totalNumber,
        title: input.title.trim(),
        officer_id: officerIdOf(inside),
        happened_on: inside.today,
        recorded_at: inside.now,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await writeAudit(inside, {
      act: 'open-issue',
      subject: `gazette_issues:${id}`,
      detail: { year: input.year, number: input.number, total: input.totalNumber },
    });
    return done(id);
  });
}

/** The numbers that the next issue of today's year bears. */
export async function nextNumbers(
  scope: Scope,
): Promise<Pick<OpenIssueInput, 'year' | 'number' | 'totalNumber'>> {
  const year = Number(scope.today.slice(0, 4));
  const last = await scope.db
    .selectFrom('gazette_issues')
    .select(({ fn }) => [fn.max('total_number').as('total')])
    .select((eb) =>
      eb.fn.max(eb.case().when('year', '=', year).then(eb.ref('number')).else(0).end()).as('number'),
    )
    .where('city', '=', scope.city.code)
    .executeTakeFirst();
  return { year, number: (last?.number ?? 0) + 1, totalNumber: (last?.total ?? 0) + 1 };
}

function numberFault(scope: Scope, { year, number, totalNumber, title }: OpenIssueInput): Refusal | null {
  const present = Number(scope.today.slice(0, 4));
  if (!Number.isInteger(year) || year < 1949 || year > present + 1) {
    return { code: 'wrong-year', reason: `年份应当在1949年到${present + 1}年之间。` };
  }
  if (!Number.isInteger(number) || number < 1 || number > 99) {
    return { code: 'wrong-number', reason: '期号应当是1到99的整数。' };
  }
  if (!Number.isInteger(totalNumber) || totalNumber < 1 || totalNumber > 99_999) {
    return { code: 'wrong-total', reason: '总号应当是正整数，从创刊号起连续编。' };
  }
  return title.length > 50 ? { code: 'title-long', reason: '专辑名称不超过50个字。' } : null;
}

async function taken(scope: Scope, { year, number, totalNumber }: OpenIssueInput): Promise<Refusal | null> {
  const twin = await scope.db
    .selectFrom('gazette_issues')
    .select(['year', 'number', 'total_number'])
    .where('city', '=', scope.city.code)
    .where((eb) =>
      eb.or([
        eb.and([eb('year', '=', year), eb('number', '=', number)]),
        eb('total_number', '=', totalNumber),
      ]),
    )
    .executeTakeFirst();
  return twin
    ? {
        code: 'number-taken',
        reason: `已经有${twin.year}年第${twin.number}号（总第${twin.total_number}号），期号和总号都不能重复。`,
      }
    : null;
}
