/** How long single questions took, in milliseconds. */
export interface Timing {
  p50: number;
  p95: number;
}

export interface CpuTiming extends Timing {
  /** Processor time of this process for one question, on average, all threads. It holds on a busy machine, where the others do not. */
  cpuMs: number;
}

/** Asks one after the other and returns what was answered with the times. */
export async function timeEach<Asked, Answer>(
  all: readonly Asked[],
  ask: (asked: Asked) => Promise<Answer>,
): Promise<CpuTiming & { answers: Answer[] }> {
  const [times, answers]: [number[], Answer[]] = [[], []];
  const before = process.cpuUsage();
  for (const asked of all) {
    const started = performance.now();
    answers.push(await ask(asked));
    times.push(performance.now() - started);
  }
  const { user, system } = process.cpuUsage(before);
  return { ...percentiles(times), cpuMs: rounded((user + system) / 1000 / all.length), answers };
}

export function percentiles(times: readonly number[]): Timing {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => rounded(sorted[Math.floor(share * (sorted.length - 1))] ?? 0);
  return { p50: at(0.5), p95: at(0.95) };
}

function rounded(ms: number): number {
  return Number(ms.toFixed(1));
}
