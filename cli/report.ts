import type { Command } from 'commander';
import { reportBuildCommand } from '#cli/report-build.ts';
import { reportReadCommand } from '#cli/report-read.ts';

/** `report read`: published annual reports, read and checked; `report build`: that of our own ledger. */
export function reportCommand(program: Command): void {
  const report = program.command('report').description('the annual report of disclosure work');
  reportReadCommand(report);
  reportBuildCommand(report);
}
