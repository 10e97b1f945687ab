import type { Context } from 'hono';
import { proposeHolidayNotice } from '#app/disclosure-requests/acts/propose-holiday-notice.ts';
import { proposeLocalDayOff } from '#app/disclosure-requests/acts/propose-local-day-off.ts';
import { type Proposal, proposals } from '#app/disclosure-requests/calendar/proposals.ts';
import {
  LocalDayForm,
  type LocalDayValues,
  NoticeForm,
  type NoticeValues,
} from '#app/disclosure-requests/parts/calendar-forms.tsx';
import { dayText, instantText } from '#app/shell/chinese-day.ts';
import { ErrorSummary, type FieldError } from '#app/shell/error-summary.tsx';
import type { Env } from '#app/shell/frame.ts';
import { Notice } from '#app/shell/notice.tsx';
import { OfficePage } from '#app/shell/office-page.tsx';
import type { Refusal } from '#app/shell/scope.ts';
import { DataTable } from '#app/shell/table.tsx';
import { Tag } from '#app/shell/tag.tsx';
import { holidayNotices } from '#law/calendar/holiday-notices.ts';
import { type ParsedNotice, parseHolidayNotice } from '#law/calendar/parse-holiday-notice.ts';

interface FormState {
  notice: NoticeValues;
  local: LocalDayValues;
  /** What was read of a notice that came back. */
  read?: ParsedNotice;
  errors?: FieldError[];
  refusal?: Refusal;
}

const emptyForm: FormState = {
  notice: { text: '', year: '', checked: false },
  local: { day: '', name: '', basis: '', own: false },
};

const saids: Record<string, string> = {
  adopted: '已采用。相关申请的到期日已重新计算，并已告知承办人员',
  declined: '已退回',
};

/** 放假安排: which notices count, what waits for a second person, and the forms to propose more. */
export async function get(c: Context<Env>) {
  return c.html(await page(c, emptyForm));
}

/** 提出放假通知 */
export async function postNotice(c: Context<Env>) {
  const body = await c.req.parseBody();
  const text = typeof body.text === 'string' ? body.text.slice(0, 20_000) : '';
  const typed = typeof body.year === 'string' ? body.year.trim() : '';
  const year = /^20\d\d$/.test(typed) ? Number(typed) : null;
  const notice = { text, year: typed, checked: body.checked === 'yes' };
  const result = await proposeHolidayNotice(c.var.scope, { text, year, checked: notice.checked });
  if (result.ok) return c.redirect(`/office/calendar/notice/${result.value.id}`, 303);
  const read = parseHolidayNotice(text, year ?? undefined);
  const field = result.refusal.code === 'year' ? 'year' : 'text';
  const errors = [{ field, message: result.refusal.reason }];
  return c.html(await page(c, { ...emptyForm, notice, read, errors }), 422);
}

/** 提出地方停工日 */
export async function postLocalDay(c: Context<Env>) {
  const body = await c.req.parseBody();
  const field = (name: string) => (typeof body[name] === 'string' ? body[name].trim().slice(0, 300) : '');
  const local = { day: field('day'), name: field('name'), basis: field('basis'), own: body.own === 'yes' };
  const { actor } = c.var.scope;
  const agencyId = local.own && actor.kind === 'officer' ? actor.agencyId : null;
  const { day, name, basis } = local;
  const result = await proposeLocalDayOff(c.var.scope, { day, name, basis, agencyId });
  if (result.ok) return c.redirect(`/office/calendar/local/${result.value.id}`, 303);
  const { code, reason } = result.refusal;
  const why = ['day', 'name', 'basis'].includes(code)
    ? { errors: [{ field: code, message: reason }] }
    : { refusal: result.refusal };
  return c.html(await page(c, { ...emptyForm, local, ...why }), 422);
}

async function page(c: Context<Env>, form: FormState) {
  const all = await proposals(c.var.scope);
  const said = saids[c.req.query('said') ?? ''];
  return (
    <OfficePage frame={c.var.frame} title="放假安排" crumbs={[{ title: '放假安排' }]}>
      <ErrorSummary errors={form.errors} refusal={form.refusal} />
      {said && <Notice tone="done" title={said} live />}
      <p class="note">
        {`答复期限按工作日计算，以国务院办公厅每年的放假通知为准。程序自带${holidayNotices[0]?.year}年至${holidayNotices.at(-1)?.year}年的通知；`}
        {
          '以后各年的通知公布后在这里粘贴原文，由另一个人核对后采用，不需要升级程序。没有采用通知的年份，到期日显示为“暂定”。'
        }
      </p>
      <Proposals all={all} />
      <NoticeForm values={form.notice} read={form.read} errors={form.errors} />
      <LocalDayForm values={form.local} errors={form.errors} />
    </OfficePage>
  );
}

function Proposals({ all }: { all: Proposal[] }) {
  return (
    <DataTable
      caption="已提出的安排"
      columns={[
        {
          title: '安排',
          cell: (row) => <a href={`/office/calendar/${row.kind}/${row.id}`}>{titleOf(row)}</a>,
          heads: true,
        },
        { title: '提出', cell: (row) => instantText(row.proposedAt), nowrap: true },
        { title: '情况', cell: (row) => <State row={row} /> },
      ]}
      rows={all}
      empty="还没有提出过放假安排，现在按程序自带的通知计算。"
      narrow="stack"
    />
  );
}

function titleOf({ kind, title, off, agencyId }: Proposal): string {
  if (kind === 'notice') return title;
  return `${title}　${off[0] ? dayText(off[0]) : ''}${agencyId === null ? '' : '（只适用于一个机关）'}`;
}

function State({ row }: { row: Proposal }) {
  if (row.adoptedAt) return <Tag tone="live">{`${instantText(row.adoptedAt)} 采用`}</Tag>;
  if (row.declinedAt) return <Tag tone="plain">已退回</Tag>;
  return <Tag tone="wait">等待另一个人采用</Tag>;
}
