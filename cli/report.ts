import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { readReport } from '#app/annual-reports/reading/read-report.ts';
import { readingSummary } from '#app/annual-reports/reading/reading-summary.ts';
import { reportBuildCommand } from '#cli/report-build.ts';

/** `report read FILE`: the tables of a published annual report, checked; `report build`: those of our own ledger. */
export function reportCommand(program: Command): void {
  const report = program.command('report').description('the annual report of disclosure work');
  report
    .command('read')
    .description('read tables 2, 3 and 4 from the text of a report and check them; exit 1 if it has no table')
    .argument('<file>', 'text of the report, UTF-8 or GB18030')
    .option(
      '--json',
      'print { agency, year, format, tables, findings, unreadable, restored, confidence } on the last line',
    )
    .action(read);
  reportBuildCommand(report);
}

async function read(file: string, { json }: { json?: boolean }): Promise<void> {
  const text = await textOf(file);
  if (text === null) {
    console.error(`no such file, or it cannot be read: ${file}`);
    process.exitCode = 1;
    return;
  }
  const reading = readReport(text);
  console.log(json ? JSON.stringify(reading) : readingSummary(reading));
  if (Object.values(reading.tables).some((table) => table !== null)) return;
  console.error(`no table of an annual report found in ${file}`);
  process.exitCode = 1;
}

/** Older reports are saved in the Chinese national encoding; null when the file cannot be read. */
async function textOf(file: string): Promise<string | null> {
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
