import type { Context } from 'hono';
import { registerWorkbook } from '#app/disclosure-requests/ledger-import/export-register.ts';
import type { Env } from '#app/shell/frame.ts';
import { isDay } from '#law/calendar/day.ts';

/** 登记簿 of the officer's agency as a workbook, of all days or of some: `?from=` and `?to=`. */
export async function get(c: Context<Env>) {
  const { scope } = c.var;
  if (scope.actor.kind !== 'officer') return c.notFound();
  const asked = { agencyId: scope.actor.agencyId, from: dayOf(c, 'from'), to: dayOf(c, 'to') };
  const { bytes } = await registerWorkbook(scope, asked);
  return c.body(bytes, 200, {
    'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`登记簿${scope.today}.xlsx`)}`,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
}

function dayOf(c: Context<Env>, name: string): string | null {
  const day = c.req.query(name) ?? '';
  return isDay(day) ? day : null;
}
