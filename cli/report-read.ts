import { readFile as readBytes } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { compareYears } from '#app/annual-reports/reading/compare-years.ts';
import { type FileReading, readFile } from '#app/annual-reports/reading/read-file.ts';
import { readingSummary } from '#app/annual-reports/reading/reading-summary.ts';
import { filesNamed, readMany } from '#cli/report-read-many.ts';

interface ReadOptions {
  json?: boolean;
  before?: string;
}

/** `report read FILE...`: one report in full, several or a folder as a table of results. */
export function reportReadCommand(report: Command): void {
  report
    .command('read')
    .description('read tables 2, 3 and 4 of published reports and check them; exit 1 if a file has no table')
    .argument('<file...>', 'reports (.txt .html .docx .pdf .xlsx) or folders of them')
    .option('--before <file>', 'the report of the year before: checks B5, B6, B7 and B16')
    .option(
      '--json',
      'print { agency, year, format, tables, findings, unreadable, restored, confidence } on the last line; for several files { files, read, failed }',
    )
    .action(read);
}

async function read(names: string[], { json, before }: ReadOptions, command: Command): Promise<void> {
  const { files, missing, folders } = await filesNamed(names);
  for (const name of missing) console.error(`no such file, or it cannot be read: ${name}`);
  if (missing.length > 0) process.exitCode = 1;
  if (files.length === 0) {
    if (missing.length === 0)
      console.error(`no report in ${names.join(', ')}: .txt .md .html .docx .pdf .xlsx`);
    process.exitCode = 1;
    return;
  }
  const [only] = files;
  if (files.length > 1 || folders) {
    if (before !== undefined) return command.error('error: --before goes with one file');
    return readMany(files, json === true);
  }
  if (only !== undefined) await readOne(only, { json, before });
}

async function readOne(path: string, { json, before }: ReadOptions): Promise<void> {
  const earlier = before === undefined ? null : await reading(before);
  if (earlier && !earlier.ok) return failed(`${before}: ${earlier.reason}`);
  const result = await reading(path, earlier ?? undefined);
  if (!result.ok) return failed(`${path}: ${result.reason}`);
  const found = result.reading;
  const across = earlier?.ok ? compareYears(earlier, result) : [];
  const whole = { ...found, findings: [...found.findings, ...across] };
  console.log(json ? JSON.stringify(whole) : readingSummary(whole));
  if (Object.values(whole.tables).every((table) => table === null))
    failed(`no table of an annual report found in ${path}`);
}

async function reading(path: string, earlier?: FileReading): Promise<FileReading> {
  const bytes = await readBytes(path).catch(() => null);
  if (bytes === null) return { ok: false, reason: 'no such file, or it cannot be read' };
  const before = earlier?.ok ? earlier.reading.tables : null;
  return readFile({ name: basename(path), bytes }, before);
}

function failed(reason: string): void {
  console.error(reason);
  process.exitCode = 1;
}
