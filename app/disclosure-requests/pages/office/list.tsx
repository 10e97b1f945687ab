import type { Context } from 'hono';
import { officersOf } from '#app/agencies/queries.ts';
import { stageZh } from '#app/disclosure-requests/case-file/stage.ts';
import {
  caseQuery,
  caseQuestionOf,
  maySearchRequester,
  tooShort,
} from '#app/disclosure-requests/case-search/case-question.ts';
import {
  countCases,
  type FoundCase,
  findCases,
  MOST_COUNTED,
} from '#app/disclosure-requests/case-search/find-cases.ts';
import { CaseFacets, CaseFilter } from '#app/disclosure-requests/parts/case-filter.tsx';
import { LinkButton } from '#app/shell/button.tsx';
import { dayText } from '#app/shell/chinese-day.ts';
import type { Env } from '#app/shell/frame.ts';
import { Notice } from '#app/shell/notice.tsx';
import { OfficePage } from '#app/shell/office-page.tsx';
import { Pager } from '#app/shell/pager.tsx';
import { DataTable } from '#app/shell/table.tsx';
import { Tag } from '#app/shell/tag.tsx';
import type { Day } from '#law/cite.ts';
import { replyTypeOf } from '#law/disclosure/reply-types.ts';

/** 依申请公开台账: the requests of the officer's agency, found by what is asked. */
export async function get(c: Context<Env>) {
  const { scope, frame } = c.var;
  const agencyId = scope.actor.kind === 'officer' ? scope.actor.agencyId : 0;
  const page = Math.max(1, Math.min(1000, Number(c.req.query('page')) || 1));
  const question = caseQuestionOf((name) => c.req.query(name), scope.actor);
  const short = tooShort(question);
  const asked = { ...question, agencyId };
  const [counted, handlers] = await Promise.all([
    short ? nothing : countCases(scope, asked, page),
    officersOf(scope, agencyId),
  ]);
  const rows = counted.total === 0 ? [] : await findCases(scope, asked, { page, ids: counted.ids });
  const filter = { question, handlers, byName: maySearchRequester(scope.actor) };
  return c.html(
    <OfficePage
      frame={frame}
      title="依申请公开"
      crumbs={[{ title: '依申请公开' }]}
      actions={
        <LinkButton href="/office/requests/receive" kind="main">
          收件
        </LinkButton>
      }
    >
      <CaseFilter {...filter} />
      {short && <Notice>要查找的词请至少写两个字。</Notice>}
      <CaseFacets {...filter} facets={counted.facets} />
      <DataTable
        caption={counted.more ? `超过 ${MOST_COUNTED} 件，先列前面的` : `共 ${counted.total} 件`}
        columns={[
          {
            title: '登记号',
            cell: (row) => <a href={`/office/requests/${row.id}`}>{row.register_no}</a>,
            heads: true,
            nowrap: true,
          },
          { title: '所需信息', cell: (row) => row.info_title || '（未写名称）' },
          { title: '收到', cell: (row) => dayText(row.received_on), nowrap: true },
          { title: '环节', cell: (row) => stageZh[row.stage], nowrap: true },
          { title: '承办人', cell: (row) => row.handler ?? '—', nowrap: true },
          { title: '到期、结果', cell: (row) => <DueOrOutcome row={row} today={scope.today} /> },
        ]}
        rows={rows}
        empty={
          question.all
            ? '没有找到。换一个词，或者减少条件。'
            : '没有找到在办的申请。换一个词，或者勾选“包括已办结”。'
        }
        narrow="stack"
      />
      <Pager
        page={page}
        pages={counted.pages}
        href={(to) => `/office/requests?${caseQuery(question)}&page=${to}`}
      />
      {rows.length > 0 && (
        <p class="note">
          导出查到的申请（申请人和证件号遮盖）：
          <a href={`/office/requests/found.xlsx?${caseQuery(question)}`}>Excel 表格</a>
          {'　'}
          <a href={`/office/requests/found.csv?${caseQuery(question)}`}>CSV 文件</a>
        </p>
      )}
    </OfficePage>,
  );
}

const nothing = { total: 0, more: false, pages: 1, facets: [], ids: [] };

/** While a consultation runs no day is final; the case page shows where the count stands. */
function DueOrOutcome({ row, today }: { row: FoundCase; today: Day }) {
  if (row.stage === 'consulting') return <Tag>征求意见，暂停计算</Tag>;
  if (row.outcome && !row.reply_due_on) return <span>{replyTypeOf(row.outcome).zh}</span>;
  if (!row.reply_due_on) return <span>—</span>;
  return (
    <>
      {dayText(row.reply_due_on)} {row.is_open && row.reply_due_on < today && <Tag tone="late">已过期</Tag>}
    </>
  );
}
