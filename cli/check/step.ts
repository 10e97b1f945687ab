import { spawn } from 'node:child_process';
import { root } from '#cli/installation.ts';

export interface Summary {
  passed: number;
  failed: number;
}

/** What a step of the check found; `output` is shown when it failed. */
export interface StepResult extends Summary {
  output: string;
}

/** A program counts as one test: passed when it ends with status 0. */
export async function runProgram(program: string, args: string[]): Promise<StepResult> {
  const { status, output } = await capture(program, args);
  return status === 0 ? { passed: 1, failed: 0, output } : { passed: 0, failed: 1, output };
}

/** Runs a program in the project's folder (or `cwd`) and returns what it wrote. */
export function capture(
  program: string,
  args: string[],
  cwd = root,
): Promise<{ status: number | null; output: string; stdout: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let stdout = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk;
      stdout += chunk;
    });
    child.stderr.on('data', (chunk: Buffer) => {
      output += chunk;
    });
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, output: output.trim(), stdout }));
  });
}
