import type { Agency } from '#app/agencies/queries.ts';
import type { AskedReport } from '#app/annual-reports/parts/asked-report.ts';
import { deadlineOf } from '#app/annual-reports/rolling-up/deadline-of.ts';
import { type ReportCourse, type ReportState, stateZh } from '#app/annual-reports/writing/course.ts';
import type { ReportFinding } from '#app/annual-reports/writing/findings.ts';
import type { LateFact } from '#app/annual-reports/writing/late-facts.ts';
import type { Override } from '#app/annual-reports/writing/overrides.ts';
import { LinkButton } from '#app/shell/button.tsx';
import { Card } from '#app/shell/card.tsx';
import { dayText, instantText } from '#app/shell/chinese-day.ts';
import { Notice } from '#app/shell/notice.tsx';
import { Steps } from '#app/shell/steps.tsx';
import { DataTable } from '#app/shell/table.tsx';
import { Tag } from '#app/shell/tag.tsx';
import type { Calendar } from '#law/calendar/working-days.ts';
import { citeText, type Day } from '#law/cite.ts';

interface CourseCardProps {
  course: ReportCourse;
  state: ReportState;
  asked: AskedReport;
  today: Day;
  calendar: Calendar;
}

const states: ReportState[] = ['draft', 'checked', 'approved', 'published'];

/** Where the edition stands, and by when it is due. */
export function CourseCard({ course, state, asked: { year, agency }, today, calendar }: CourseCardProps) {
  const now = state === 'published' ? states.length : states.indexOf(state);
  return (
    <Card
      title={course.number > 1 ? `第${course.number}版（更正）` : '编制进度'}
      more={<Deadline {...{ agency, year, today, state, calendar }} />}
    >
      <Steps steps={states.map((each) => stateZh[each])} now={now} />
      {course.correction && state !== 'published' && (
        <p>
          {dayText(course.correction.on)}提出更正：{course.correction.reason}
        </p>
      )}
      {course.withdrawn && (
        <p>
          {dayText(course.withdrawn.on)}撤回批准：{course.withdrawn.reason}
        </p>
      )}
      {course.approval && (
        <p>
          {instantText(course.approval.at)}由{course.approval.by}批准，事实从这时起固定。
        </p>
      )}
      {course.published > 0 && (
        <p>
          <a href={`/reports/${year}?agency=${agency.code}`}>公开页面</a>，现在公布的是第{course.published}
          版。
        </p>
      )}
    </Card>
  );
}

interface DeadlineProps {
  agency: Pick<Agency, 'kind' | 'parent_id'>;
  year: number;
  today: Day;
  state: ReportState;
  calendar: Calendar;
}

/** The target, the fixed day and the provision; late once the fixed day is past. */
export function Deadline({ agency, year, today, state, calendar }: DeadlineProps) {
  const { targetOn, lastOn, cite, provisional } = deadlineOf(agency, { year, calendar });
  const late = state !== 'published' && today > lastOn;
  return (
    <span>
      <Tag tone={state === 'published' ? 'live' : late ? 'late' : 'wait'}>
        {late ? `已过期限 ${dayText(lastOn)}` : `${dayText(targetOn)}前公布`}
      </Tag>{' '}
      <span class="cite">
        {citeText(cite)}：{dayText(lastOn)}前{targetOn !== lastOn && '，取当日或者之前最后一个工作日'}
        {provisional && '（放假安排未公布）'}
      </span>
    </span>
  );
}

/** What stands in the way, errors first, each leading to its place. */
export function FindingsCard({ findings, href }: { findings: ReportFinding[]; href: string }) {
  if (findings.length === 0) return <Notice tone="done">勾稽、跨年、文字与数据、格式都核对无误。</Notice>;
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return (
    <Card
      title={`核对：${errors}处错误，${findings.length - errors}处提示`}
      more={<a href={href}>逐项处理</a>}
    >
      <ul class="findings">
        {findings.map(({ severity, rule, message, place }) => (
          <li>
            <Tag tone={severity === 'error' ? 'late' : 'wait'}>{rule}</Tag> <a href={place}>{message}</a>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Facts of the year that were recorded after approval. */
export function LateFactsCard({ late, open, href }: { late: LateFact[]; open: LateFact[]; href: string }) {
  if (late.length === 0) return null;
  return (
    <Notice
      tone={open.length > 0 ? 'warn' : 'info'}
      title={`批准以后登记了${late.length}项属于本年的事实，${open.length}项还没有处理`}
    >
      <p>报告已经固定，不会跟着变。请更正报告，或者写明不更正的理由，理由会印在报告后面。</p>
      <p class="actions">
        <LinkButton href={href}>逐项查看</LinkButton>
      </p>
    </Notice>
  );
}

/** 工作底稿: every figure put in by hand, with reason, approver and paper. */
export function WorkingPaper({
  overrides,
  year,
  query,
}: {
  overrides: Override[];
  year: number;
  query: string;
}) {
  if (overrides.length === 0) return null;
  return (
    <DataTable
      caption="工作底稿：人工改数"
      columns={[
        { title: '格', heads: true, cell: ({ zh }) => zh },
        { title: '改为', nowrap: true, cell: ({ value }) => value ?? '恢复统计数' },
        { title: '理由', cell: ({ reason }) => reason },
        { title: '提出', nowrap: true, cell: ({ by }) => by },
        { title: '批准', cell: ({ decision }) => decisionText(decision) },
        {
          title: '材料',
          cell: ({ paper }) => (
            <a href={`/office/reports/${year}/papers/${paper.id}${query}`}>{paper.name}</a>
          ),
        },
      ]}
      rows={overrides}
    />
  );
}

export function decisionText(decision: Override['decision']): string {
  if (!decision) return '等待批准';
  return `${decision.by}${decision.approved ? '批准' : '不批准'}`;
}
