/** The stations of a request's file. */
export const requestSteps = ['收到', '登记', '审查', '办理', '审核', '签发', '送达', '归档'];

/** How far a file has come: `now` is the index of the step under way; `steps.length` when all are done. */
export function Steps({ steps = requestSteps, now }: { steps?: string[]; now: number }) {
  return (
    <ol class="steps" aria-label="办理进度">
      {steps.map((step, index) => (
        <li class={stepClass(index, now)} aria-current={index === now ? 'step' : undefined}>
          <span class="step-mark" aria-hidden="true">
            {index < now ? '✓' : index + 1}
          </span>
          <span>
            {step}
            <span class="visually-hidden">{stepState(index, now)}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}

function stepClass(index: number, now: number): string {
  if (index < now) return 'step-done';
  return index === now ? 'step-now' : 'step-later';
}

function stepState(index: number, now: number): string {
  if (index < now) return '（已完成）';
  return index === now ? '（正在办）' : '（未到）';
}
