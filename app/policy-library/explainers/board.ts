import { type JudgedRow, judgeLedger } from '#app/policy-library/explainers/coverage.ts';
import { explainerLedger } from '#app/policy-library/explainers/ledger.ts';
import type { Scope } from '#app/shell/scope.ts';

/** The ledger of one year, judged as of today; the newest document first. */
export async function ledgerOfYear(scope: Scope, year: number): Promise<JudgedRow[]> {
  const rows = await explainerLedger(scope, { from: `${year}-01-01`, to: `${year}-12-31` });
  return judgeLedger(rows, scope.today, scope.city.code);
}

/** The year that a query asks for; the present one for anything that is no year up to it. */
export function yearAsked(scope: Scope, asked: string | undefined): number {
  const present = Number(scope.today.slice(0, 4));
  const year = /^\d{4}$/.test(asked ?? '') ? Number(asked) : present;
  return year >= 1980 && year <= present ? year : present;
}

/** Years with a published document, newest first; the present one always. */
export async function ledgerYears(scope: Scope): Promise<number[]> {
  const row = await scope.db
    .selectFrom('documents')
    .select((eb) => eb.fn.min('published_on').as('first'))
    .where('city', '=', scope.city.code)
    .where('agency_id', 'is not', null)
    .executeTakeFirst();
  const present = Number(scope.today.slice(0, 4));
  const first = Math.max(Number(row?.first?.slice(0, 4) ?? present), present - 20);
  return Array.from({ length: Math.max(present - first, 0) + 1 }, (_, index) => present - index);
}
