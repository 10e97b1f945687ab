import { readFile as readBytes, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { SingleBar } from 'cli-progress';
import { compareYears, type ReadText } from '#app/annual-reports/reading/compare-years.ts';
import { readFile } from '#app/annual-reports/reading/read-file.ts';
import type { Finding, ReportReading } from '#app/annual-reports/reading/report-reading.ts';

const kinds = /\.(?:txt|md|html?|docx|pdf|xlsx)$/i;

/** The files that the arguments name: files as they are, folders with every report below them. */
export async function filesNamed(
  names: string[],
): Promise<{ files: string[]; missing: string[]; folders: boolean }> {
  const files: string[] = [];
  const missing: string[] = [];
  let folders = false;
  for (const name of names) {
    const found = await stat(name).catch(() => null);
    if (!found) missing.push(name);
    else if (found.isDirectory()) {
      folders = true;
      const inside = await readdir(name, { recursive: true });
      files.push(
        ...inside
          .filter((each) => kinds.test(each))
          .map((each) => join(name, each))
          .sort(),
      );
    } else files.push(name);
  }
  return { files, missing, folders };
}

/** What one of many files gave. */
type Outcome = { file: string } & (ReportReading | { reason: string });

/**
 * Reads many reports with a bar on standard error and prints a table, or all readings as one JSON value. Where two
 * years of one agency are among them, the later is compared with the earlier.
 */
export async function readMany(files: string[], json: boolean): Promise<void> {
  const bar = new SingleBar({ format: 'reading {bar} {value}/{total} {file}', stream: process.stderr });
  bar.start(files.length, 0, { file: '' });
  const outcomes: Outcome[] = [];
  const texts = new Map<string, ReadText>();
  for (const file of files) {
    bar.increment(1, { file: basename(file) });
    outcomes.push(await outcomeOf(file, texts));
    // Between two reports the bar is drawn and Ctrl-C is heard.
    await turn();
  }
  bar.stop();
  addYears(outcomes, texts);
  const failed = outcomes.filter((one) => 'reason' in one).length;
  if (failed > 0) process.exitCode = 1;
  const read = outcomes.length - failed;
  if (json) console.log(JSON.stringify({ files: outcomes, read, failed }));
  else
    console.log(
      [...outcomes.map(line), '', ...ruleLines(outcomes), `${read} read, ${failed} failed`].join('\n'),
    );
}

async function outcomeOf(file: string, texts: Map<string, ReadText>): Promise<Outcome> {
  const bytes = await readBytes(file).catch(() => null);
  if (bytes === null) return { file, reason: '文件打不开。' };
  const result = await readFile({ name: basename(file), bytes });
  if (!result.ok) return { file, reason: result.reason };
  const { reading, text } = result;
  if (Object.values(reading.tables).every((table) => table === null))
    return { file, reason: '没有找到年度报告的表格。' };
  const key = keyOf(reading.agency, reading.year);
  if (key !== null && !texts.has(key)) texts.set(key, { reading, text });
  return { file, ...reading };
}

function keyOf(agency: string | null, year: number | null): string | null {
  return agency === null || year === null ? null : `${agency} ${year}`;
}

function addYears(outcomes: Outcome[], texts: Map<string, ReadText>): void {
  for (const outcome of outcomes) {
    if ('reason' in outcome) continue;
    const { agency, year } = outcome;
    const own = texts.get(keyOf(agency, year) ?? '');
    const before = texts.get(keyOf(agency, year === null ? null : year - 1) ?? '');
    if (own && before) outcome.findings = [...outcome.findings, ...compareYears(before, own)];
  }
}

/** One line a report: share read, mistakes and remarks, what could not be read, whose it is. */
function line(outcome: Outcome): string {
  const name = basename(outcome.file).padEnd(24);
  if ('reason' in outcome) return `${name}    -  ${outcome.reason}`;
  const { agency, year, confidence, findings, unreadable } = outcome;
  const share = `${Math.round(confidence * 100)}%`.padStart(5);
  const count = (severity: Finding['severity']) =>
    findings.filter((each) => each.severity === severity).length;
  const marks = `错误${count('error')} 提示${count('warning')} 读不出${unreadable.length}`;
  return `${name}${share}  ${agency ?? '（机关不明）'} ${year ?? '（年份不明）'}  ${marks}`;
}

/** How often each rule is broken, and in how many reports: `B8       12 findings in 10 files`. */
function ruleLines(outcomes: readonly Outcome[]): string[] {
  const counts = new Map<string, { findings: number; files: Set<string> }>();
  for (const outcome of outcomes)
    for (const { rule } of 'reason' in outcome ? [] : outcome.findings) {
      const count = counts.get(rule) ?? { findings: 0, files: new Set() };
      counts.set(rule, { findings: count.findings + 1, files: count.files.add(outcome.file) });
    }
  const rules = [...counts].sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }));
  return rules.map(
    ([rule, { findings, files }]) => `${rule.padEnd(10)}${findings} findings in ${files.size} files`,
  );
}
