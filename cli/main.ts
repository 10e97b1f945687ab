import { Command, CommanderError } from 'commander';
import { accountsCommand } from '#cli/accounts.ts';
import { auditCommand } from '#cli/audit.ts';
import { benchCommand } from '#cli/bench.ts';
import { calendarCommand } from '#cli/calendar.ts';
import { clockCommand } from '#cli/clock.ts';
import { databaseCommand } from '#cli/database.ts';
import { keysCommand } from '#cli/keys.ts';
import { lawCheckCommand } from '#cli/law-check.ts';
import { ledgerCommand } from '#cli/ledger.ts';
import { lettersCommand } from '#cli/letters.ts';
import { libraryCommand } from '#cli/library.ts';
import { reportCommand } from '#cli/report.ts';
import { searchCommand } from '#cli/search.ts';

const WRONG_USAGE = 2;

/** `bin/qingchuang`. Exit status: 0 done, 1 it failed or does not hold, 2 wrong usage. */
export async function main(argv: string[]): Promise<void> {
  const program = new Command('qingchuang').description('晴窗: an open-government platform for cities');
  for (const add of [
    accountsCommand,
    auditCommand,
    benchCommand,
    calendarCommand,
    clockCommand,
    databaseCommand,
    keysCommand,
    lawCheckCommand,
    ledgerCommand,
    lettersCommand,
    libraryCommand,
    reportCommand,
    searchCommand,
  ]) {
    add(program);
  }
  tellRightForm(program);
  try {
    await program.parseAsync(argv);
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : WRONG_USAGE;
      return;
    }
    console.error(process.env.DEBUG ? error : `failed: ${(error as Error).message} (DEBUG=1 shows where)`);
    process.exitCode = 1;
  }
}

/** After the one-line reason of a wrong use comes the right form of that very command. */
function tellRightForm(command: Command): void {
  command.exitOverride((error) => {
    // Help asked for, and the help shown where a command of a group is missing, say it already.
    if (!error.code.startsWith('commander.help') && error.exitCode !== 0) {
      console.error(`usage: ${pathOf(command)} ${command.usage()}`);
    }
    throw error;
  });
  for (const inner of command.commands) tellRightForm(inner);
}

function pathOf(command: Command): string {
  return command.parent ? `${pathOf(command.parent)} ${command.name()}` : command.name();
}
