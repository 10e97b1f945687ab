import { dayText, weekdayText } from '#app/shell/chinese-day.ts';
import { kindNames } from '#app/shell/clock-words.ts';
import { type Column, DataTable } from '#app/shell/table.tsx';
import { citeText } from '#law/cite.ts';
import type { ClockDay } from '#law/disclosure/clock-days.ts';
import type { ReplyClock } from '#law/disclosure/reply-clock.ts';

/** 期限计算证明: every day with its kind, number, reason and article, to be printed; the steps of law first. */
export function ClockProof({ days, steps = [] }: { days: ClockDay[]; steps?: ReplyClock['steps'] }) {
  return (
    <div class="clock-proof">
      {steps.length > 0 && (
        <ol class="clock-steps">
          {steps.map(({ on, what, cite }) => (
            <li>
              <time datetime={on}>{dayText(on)}</time>
              <span>
                {what}
                <span class="cite">{citeText(cite)}</span>
              </span>
            </li>
          ))}
        </ol>
      )}
      <DataTable caption="逐日计算" columns={columns} rows={days} empty="期限尚未起算" />
    </div>
  );
}

const columns: Column<ClockDay>[] = [
  {
    title: '日期',
    heads: true,
    nowrap: true,
    cell: ({ day }) => (
      <time datetime={day}>
        {dayText(day)} {weekdayText(day)}
      </time>
    ),
  },
  {
    title: '性质',
    nowrap: true,
    cell: ({ kind }) => (
      <>
        <span class={`key key-${kind}`} aria-hidden="true" />
        {kindNames[kind]}
      </>
    ),
  },
  { title: '第几日', align: 'end', cell: ({ number }) => number ?? '—' },
  {
    title: '理由和依据',
    cell: ({ because, cite }) => (
      <>
        {because}
        {cite && <span class="cite">{citeText(cite)}</span>}
      </>
    ),
  },
];
