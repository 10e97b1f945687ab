import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { importLedger } from '#app/disclosure-requests/acts/import-ledger.ts';
import { agencyByCode } from '#app/disclosure-requests/ledger-import/agency-by-code.ts';
import { registerWorkbook } from '#app/disclosure-requests/ledger-import/export-register.ts';
import type { LedgerField } from '#app/disclosure-requests/ledger-import/headings.ts';
import { readLedgerRow } from '#app/disclosure-requests/ledger-import/read-row.ts';
import { readLedgerSheet } from '#app/disclosure-requests/ledger-import/read-sheet.ts';
import type { City } from '#app/shell/city.ts';
import type { Scope } from '#app/shell/scope.ts';
import { cities, cityOf } from '#cities/all.ts';
import { withDatabase } from '#cli/with-database.ts';

/** `ledger`: requests handled before this system come in, and the register goes out. */
export function ledgerCommand(program: Command): void {
  const ledger = program.command('ledger').description('the register of disclosure requests (登记簿)');
  ledger
    .command('import')
    .description('take an old ledger in from .xlsx; twice changes nothing')
    .argument('<file>', 'a workbook with one request a row')
    .requiredOption('--agency <code>', 'code of the agency')
    .option('--city <code>', 'division code of the city; the first if not given')
    .option('--map <file>', 'JSON: your own heading of a field, e.g. {"infoTitle": "申请公开事项"}')
    .option('--dry-run', 'say what would happen and write nothing')
    .option('--json', 'print { added, unchanged, completed, failed: [{ rowNo, reason }], columns }')
    .action(importFile);
  ledger
    .command('export')
    .description('write the register as .xlsx, numbers of identity masked')
    .argument('<file>', 'the workbook to write')
    .requiredOption('--agency <code>', 'code of the agency')
    .option('--city <code>', 'division code of the city; the first if not given')
    .option('--from <day>', 'received from this day on')
    .option('--to <day>', 'received up to this day')
    .action(exportFile);
}

interface ImportOptions {
  agency: string;
  city?: string;
  map?: string;
  dryRun?: boolean;
  json?: boolean;
}

async function importFile(file: string, options: ImportOptions, command: Command): Promise<void> {
  const city = chosenCity(options.city, command);
  const bytes = new Uint8Array(await readFile(file));
  const own: Partial<Record<LedgerField, string>> = options.map
    ? JSON.parse(await readFile(options.map, 'utf8'))
    : {};
  const sheet = await readLedgerSheet(bytes, own);
  const columns = Object.fromEntries(
    Object.entries(sheet.columns).map(([field, at]) => [field, sheet.head[at ?? 0] ?? '']),
  );
  const outcome = await withDatabase(async ({ scopeFor }) => {
    const scope = scopeFor(city, 'ledger-import');
    const read = sheet.rows.map((row) => readLedgerRow(row, sheet.columns, scope.today));
    const rows = read.flatMap((each) => (each.ok ? [each.row] : []));
    const unread = read.flatMap((each) => (each.ok ? [] : [{ rowNo: each.rowNo, reason: each.reason }]));
    const result = await importLedger(scope, {
      agencyId: await knownAgency(scope, options.agency),
      fileName: basename(file),
      sha256: createHash('sha256').update(bytes).digest('hex'),
      rows,
      dryRun: options.dryRun ?? false,
    });
    if (!result.ok) throw new Error(result.refusal.reason);
    return { ...result.value, failed: [...unread, ...result.value.failed] };
  });
  for (const { rowNo, reason } of outcome.failed) console.error(`第${rowNo}行：${reason}`);
  const { added, unchanged, completed, failed } = outcome;
  console.log(
    options.json
      ? JSON.stringify({ ...outcome, columns })
      : `${options.dryRun ? 'dry run: ' : ''}added ${added}, completed ${completed}, unchanged ${unchanged}, failed ${failed.length}`,
  );
  if (failed.length > 0) process.exitCode = 1;
}

interface ExportOptions {
  agency: string;
  city?: string;
  from?: string;
  to?: string;
}

async function exportFile(file: string, options: ExportOptions, command: Command): Promise<void> {
  const city = chosenCity(options.city, command);
  const workbook = await withDatabase(async ({ scopeFor }) => {
    const scope = scopeFor(city, 'ledger-export');
    const agencyId = await knownAgency(scope, options.agency);
    return registerWorkbook(scope, { agencyId, from: options.from ?? null, to: options.to ?? null });
  });
  await writeFile(file, workbook.bytes);
  console.log(`${workbook.rows} rows`);
}

async function knownAgency(scope: Scope, code: string): Promise<number> {
  const id = await agencyByCode(scope, code);
  if (id === null) throw new Error(`${scope.city.name}没有代码为 ${code} 的机关`);
  return id;
}

function chosenCity(code: string | undefined, command: Command): City {
  const city = code === undefined ? cities[0] : cityOf(code);
  return (
    city ?? command.error(`error: no city ${code}; there are ${cities.map((each) => each.code).join(', ')}`)
  );
}
