import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { StepResult } from '#cli/check/step.ts';
import { root } from '#cli/installation.ts';

export interface SlowFile {
  file: string;
  seconds: number;
}

/** The part that we read of Vitest's JSON report. */
interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  testResults: {
    name: string;
    status: string;
    startTime: number;
    endTime: number;
    assertionResults: { status: string }[];
  }[];
}

/** Runs Vitest, showing its lines as they come, and adds its files to `slow`. */
export async function runVitest(
  run: { args: string[]; env?: Record<string, string> },
  slow: SlowFile[],
): Promise<StepResult> {
  const folder = mkdtempSync(join(tmpdir(), 'qingchuang-report-'));
  const file = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const status = await runVisibly(
    ['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...run.args],
    run.env,
  );
  const report = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as VitestReport) : null;
  rmSync(folder, { recursive: true });
  if (report === null) return { passed: 0, failed: 1, output: 'Vitest ended without a report' };
  slow.push(...report.testResults.map(slowFile));
  if (report.numPendingTests > 0)
    console.log(`${report.numPendingTests} tests skipped, each with its reason in its name`);
  return summary(report, status);
}

/** A test file that cannot be loaded holds no failed test, and an error outside a test belongs to none: both count. */
export function summary(report: VitestReport, status: number): StepResult {
  const unloadable = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const counted = report.numFailedTests + unloadable;
  const failed = counted === 0 && status !== 0 ? 1 : counted;
  return { passed: report.numPassedTests, failed, output: '' };
}

function slowFile({ name, startTime, endTime }: VitestReport['testResults'][number]): SlowFile {
  return { file: relative(root, name), seconds: (endTime - startTime) / 1000 };
}

function runVisibly(args: string[], env: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.on('error', reject);
    child.on('close', (status) => resolve(status ?? 1));
  });
}
