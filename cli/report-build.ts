import type { Command } from 'commander';
import { agencyByCodeOrId } from '#app/agencies/queries.ts';
import { hasReport, reportOf } from '#app/annual-reports/queries.ts';
import { balanceData } from '#app/annual-reports/report-files.ts';
import type { City } from '#app/shell/city.ts';
import { cities } from '#cities/all.ts';
import { withDatabase } from '#cli/with-database.ts';

interface BuildOptions {
  agency: string;
  year: string;
  city?: string;
  json?: boolean;
}

/** `report build`: the report of an agency and year as the ledger gives it now. */
export function reportBuildCommand(report: Command): void {
  report
    .command('build')
    .description('compute tables 2, 3 and 4 of a year from the ledger; exit 1 if they do not balance')
    .requiredOption('--agency <code>', 'code or id of the agency')
    .requiredOption('--year <year>', 'the report year, from 2021')
    .option('--city <code>', 'division code of the city; needed where several are installed')
    .option('--json', 'print { agency, year, tables, balance: [{ rule, where, left, right, holds }] } on the last line')
    .action(build);
}

async function build({ agency, year, city, json }: BuildOptions): Promise<void> {
  const found = cityOf(city);
  if (!found) return fail(`name the city: --city ${cities.map(({ code }) => code).join('|')}`);
  const report = await withDatabase(async ({ scopeFor }) => {
    const scope = scopeFor(found, 'report-build');
    if (!hasReport(Number(year), scope.today)) return fail(`no report is computed for the year ${year}`);
    const agencyFound = await agencyByCodeOrId(scope, agency);
    if (!agencyFound) return fail(`no agency ${agency} in the city ${found.code}`);
    const { tables, balance } = await reportOf(scope, { agencyId: agencyFound.id, year: Number(year) });
    return { agency: agencyFound.name, year: Number(year), tables, balance: balanceData(balance) };
  });
  if (!report) return;
  if (json) console.log(JSON.stringify(report));
  else print(report);
  if (report.balance.some(({ holds }) => holds !== true)) process.exitCode = 1;
}
