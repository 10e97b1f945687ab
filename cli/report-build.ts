import type { Command } from 'commander';
import { hasReport } from '#app/annual-reports/queries.ts';
import { balanceData, reportCsv } from '#app/annual-reports/report-files.ts';
import { anyReportOf } from '#app/annual-reports/rolling-up/any-report.ts';
import type { Scope } from '#app/shell/scope.ts';
import { cities, cityOf } from '#cities/all.ts';
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
    .option('--city <code>', 'division code of the city; QINGCHUANG_CITY or the first if not given')
    .option(
      '--json',
      'print { agency, year, tables, balance: [{ rule, where, left, right, holds }] } on the last line',
    )
    .action((options: BuildOptions, command: Command) => build(options, command));
}

async function build({ agency, year, city, json }: BuildOptions, command: Command): Promise<void> {
  const chosen = city ?? process.env.QINGCHUANG_CITY;
  const found = chosen === undefined ? cities[0] : cityOf(chosen);
  if (!found)
    return command.error(`error: no city ${chosen}; there are ${cities.map(({ code }) => code).join(', ')}`);
  if (!/^\d{4}$/.test(year)) return command.error(`error: ${year} is no year`);
  const report = await withDatabase(({ scopeFor }) =>
    reportFor(scopeFor(found, 'report-build'), { agency, year: Number(year) }),
  );
  if (typeof report === 'string') {
    console.error(report);
    process.exitCode = 1;
    return;
  }
  if (json) console.log(JSON.stringify(report));
  else console.log(reportCsv(report.tables).replace('\u{feff}', ''));
  const broken = report.balance.filter(({ holds }) => holds !== true);
  for (const { rule, where, left, right } of broken)
    console.error(`${rule} ${where}: ${left} is not ${right}`);
  if (broken.length > 0) process.exitCode = 1;
}

/** The report, or why there is none. */
async function reportFor(scope: Scope, asked: { agency: string; year: number }) {
  const { year } = asked;
  if (!hasReport(year, scope.today))
    return `no report is computed for the year ${year}: from 2021 to this year`;
  const agency = await agencyNamed(scope, asked.agency);
  if (!agency) return `no agency ${asked.agency} in the city ${scope.city.code}`;
  const { tables, balance } = await anyReportOf(scope, { agencyId: agency.id, year });
  return { agency: agency.name, year, tables, balance: balanceData(balance) };
}

/** By code, else by id. */
async function agencyNamed(scope: Scope, text: string) {
  const rows = await scope.db
    .selectFrom('agencies')
    .select(['id', 'code', 'name'])
    .where('city', '=', scope.city.code)
    .execute();
  return rows.find(({ code }) => code === text) ?? rows.find(({ id }) => String(id) === text);
}
