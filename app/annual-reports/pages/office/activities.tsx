import type { Context } from 'hono';
import {
  type FiledActivity,
  faultOfActivity,
  fileActivities,
} from '#app/annual-reports/acts/file-activities.ts';
import { storePaper } from '#app/annual-reports/pages/office/report-papers.tsx';
import { type AskedReport, askedReport } from '#app/annual-reports/parts/asked-report.ts';
import { mayNot } from '#app/annual-reports/permissions.ts';
import { type ActivityFigure, activityFigures } from '#app/annual-reports/writing/activity-figures.ts';
import { Button, LinkButton } from '#app/shell/button.tsx';
import { ErrorSummary, errorOf, type FieldError } from '#app/shell/error-summary.tsx';
import { FileField, TextField } from '#app/shell/fields.tsx';
import { Form, FormActions, FormSection } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { OfficePage } from '#app/shell/office-page.tsx';
import type { Refusal } from '#app/shell/scope.ts';
import { DataTable } from '#app/shell/table.tsx';
import { Tag } from '#app/shell/tag.tsx';

type Body = Record<string, unknown>;

/** 工作数字: what part one counts besides the tables, each with its rule; what no ledger counts is filed here. */
export async function get(c: Context<Env>) {
  const asked = await askedReport(c);
  if (!asked) return c.notFound();
  const refusal = mayNot(c.var.scope.actor, 'file-activities', asked.compilerId) ?? undefined;
  return c.html(await page(c, asked, { refusal }), refusal ? 422 : 200);
}

/** Stores the figures that were filled in, all from one unit and paper. */
export async function post(c: Context<Env>) {
  const asked = await askedReport(c);
  if (!asked) return c.notFound();
  const { scope } = c.var;
  const of = { agencyId: asked.agency.id, year: asked.year };
  const body = await c.req.parseBody({ all: true });
  const filed = filledIn(body, await activityFigures(scope, of));
  const errors = filed.flatMap((figure) => {
    const message = faultOfActivity(figure, asked.year);
    return message === null ? [] : [{ field: fieldAtFault(figure), message }];
  });
  if (errors.length > 0) return c.html(await page(c, asked, { body, errors }), 422);
  const paper = await storePaper(c, body['paper']);
  if (!paper.ok) return c.html(await page(c, asked, { body, refusal: paper.refusal }), 422);
  const result = await fileActivities(scope, { ...of, figures: filed, paper: paper.value });
  if (!result.ok) return c.html(await page(c, asked, { body, refusal: result.refusal }), 422);
  return c.redirect(`/office/reports/${asked.year}/activities${asked.query}`, 303);
}

interface PageState {
  body?: Body;
  errors?: FieldError[];
  refusal?: Refusal;
}

async function page(
  c: Context<Env>,
  { agency, compilerId, year, query }: AskedReport,
  { body = {}, errors, refusal }: PageState,
) {
  const { scope, frame } = c.var;
  const activities = await activityFigures(scope, { agencyId: agency.id, year });
  const home = `/office/reports/${year}`;
  const mayFile = mayNot(scope.actor, 'file-activities', compilerId) === null;
  return (
    <OfficePage
      frame={frame}
      title={`${year}年工作数字`}
      crumbs={[
        { title: '年度报告', href: `/office/reports${query}` },
        { title: `${year}年`, href: `${home}${query}` },
        { title: '工作数字' },
      ]}
    >
      <ErrorSummary errors={errors} refusal={refusal} />
      <DataTable
        caption="第一部分的各项数字和统计口径"
        columns={[
          {
            title: '项目',
            heads: true,
            cell: ({ key, zh }) => (
              <a href={`${home}/records${query || '?'}${query && '&'}activity=${key}`}>{zh}</a>
            ),
          },
          {
            title: '数字',
            nowrap: true,
            cell: ({ shown, unit, value }) => (value === null ? '没有填报' : `${shown}${unit}`),
          },
          {
            title: '来自',
            cell: ({ by, value, source, person }) => (
              <>
                <Tag tone={by === 'system' ? 'live' : value === null ? 'wait' : 'plain'}>
                  {by === 'system' ? '系统统计' : value === null ? '待填报' : '已填报'}
                </Tag>{' '}
                {by === 'filed' && [source, person].filter(Boolean).join('，')}
              </>
            ),
          },
          { title: '口径', cell: ({ rule }) => rule },
        ]}
        rows={activities}
      />
      {mayFile && (
        <Form action={`${home}/activities${query}`} multipart>
          <FormSection
            title="填报"
            lede="只填要改的；不填的保持原样，没有发生的填0。一张表对应一个来源单位。"
          >
            <TextField
              name="source"
              label="来源单位和材料"
              hint="例如：宣传处2025年1月统计表"
              maxlength={200}
              value={one(body, 'source')}
              error={errorOf(errors, 'source')}
            />
            <TextField
              name="person"
              label="填报人"
              size="medium"
              maxlength={50}
              value={one(body, 'person')}
              error={errorOf(errors, 'person')}
            />
            <FileField name="paper" label="附件" optional hint="统计表、通知等，10 MB以内。" />
            {activities
              .filter(({ by }) => by === 'filed')
              .map(({ key, zh, unit, decimals }) => (
                <TextField
                  name={key}
                  label={`${zh}（${unit}）`}
                  size="short"
                  inputmode={decimals === 0 ? 'numeric' : 'decimal'}
                  value={one(body, key)}
                  error={errorOf(errors, key)}
                />
              ))}
          </FormSection>
          <FormActions>
            <Button>保存</Button>
            <LinkButton href={`${home}${query}`}>返回</LinkButton>
          </FormActions>
        </Form>
      )}
    </OfficePage>
  );
}

function filledIn(body: Body, activities: ActivityFigure[]): FiledActivity[] {
  return activities
    .filter(({ by, key }) => by === 'filed' && one(body, key) !== '')
    .map(({ key }) => ({
      activity: key,
      value: one(body, key),
      source: one(body, 'source'),
      person: one(body, 'person'),
    }));
}

function fieldAtFault({ activity, value, source }: FiledActivity): string {
  if (!/^\d/.test(value)) return activity;
  return source.length < 2 ? 'source' : 'person';
}

function one(body: Body, name: string): string {
  const [value] = [body[name]].flat();
  return typeof value === 'string' ? value.trim() : '';
}
