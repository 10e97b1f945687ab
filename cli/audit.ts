import type { Command } from 'commander';
import { withDatabase } from '#cli/with-database.ts';
import { verifyAudit } from '#db/audit.ts';

/** `audit verify`: proves the chain of official acts, or names its first broken line. */
export function auditCommand(program: Command): void {
  program
    .command('audit')
    .description('the append-only log of official acts')
    .command('verify')
    .description('follow the hash chain from its first line; exit 1 and name the line where it breaks')
    .option('--city <code>', 'only the city with this division code')
    .option('--json', 'print { lines, firstBroken }')
    .action(verify);
}

async function verify({ city, json }: { city?: string; json?: boolean }): Promise<void> {
  const found = await withDatabase(({ db }) => verifyAudit(db, city));
  if (json) console.log(JSON.stringify(found));
  else if (found.firstBroken === null) console.log(`the chain holds: ${found.lines} lines`);
  else console.log(`the chain is broken at line ${found.firstBroken}, after ${found.lines} good lines`);
  if (found.firstBroken !== null) process.exitCode = 1;
}
