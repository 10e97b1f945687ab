import type { Context } from 'hono';
import { enterFigures, type FiledFigure, faultOf } from '#app/annual-reports/acts/enter-figures.ts';
import { figureCells } from '#app/annual-reports/figure-cells.ts';
import { storePaper } from '#app/annual-reports/pages/office/report-papers.tsx';
import { type AskedReport, askedReport } from '#app/annual-reports/parts/asked-report.ts';
import { mayNot } from '#app/annual-reports/permissions.ts';
import { type EnteredFigure, figuresOf } from '#app/annual-reports/queries.ts';
import { Button, LinkButton } from '#app/shell/button.tsx';
import { Columns } from '#app/shell/card.tsx';
import { ErrorSummary, errorOf, type FieldError } from '#app/shell/error-summary.tsx';
import { FileField, TextField } from '#app/shell/fields.tsx';
import { Form, FormActions, FormSection } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { OfficePage } from '#app/shell/office-page.tsx';
import type { Refusal } from '#app/shell/scope.ts';

type FormBody = Record<string, string>;

/** 填报表二: ten figures, each with its source. */
export async function get(c: Context<Env>) {
  const asked = await askedReport(c);
  if (!asked) return c.notFound();
  const figures = await figuresOf(c.var.scope, { agencyId: asked.agency.id, year: asked.year });
  const refusal = mayNot(c.var.scope.actor, 'enter-figures', asked.compilerId) ?? undefined;
  return c.html(page(c, asked, { body: bodyOf(figures), refusal }), refusal ? 422 : 200);
}

/** Stores what was changed; figures left as they are stay with their row. */
export async function post(c: Context<Env>) {
  const { scope } = c.var;
  const asked = await askedReport(c);
  if (!asked) return c.notFound();
  const sent = await c.req.parseBody();
  const body = Object.fromEntries(
    Object.entries(sent).map(([key, value]) => [key, typeof value === 'string' ? value.trim() : '']),
  );
  const before = await figuresOf(scope, { agencyId: asked.agency.id, year: asked.year });
  const filed = changedFigures(body, before);
  const errors = filed.flatMap((figure) => {
    const message = faultOf(figure);
    return message === null
      ? []
      : [
          {
            field:
              Number.isNaN(figure.value) || figure.source.length >= 2 ? figure.cell : `${figure.cell}-source`,
            message,
          },
        ];
  });
  if (errors.length > 0) return c.html(page(c, asked, { body, errors }), 422);
  const paper = await storePaper(c, sent['paper']);
  if (!paper.ok) return c.html(page(c, asked, { body, refusal: paper.refusal }), 422);
  const of = { agencyId: asked.agency.id, year: asked.year };
  const result = await enterFigures(scope, { ...of, figures: filed, paper: paper.value });
  if (!result.ok) return c.html(page(c, asked, { body, refusal: result.refusal }), 422);
  return c.redirect(`/office/reports/${asked.year}${asked.query}`, 303);
}

interface PageState {
  body: FormBody;
  errors?: FieldError[];
  refusal?: Refusal;
}

function page(c: Context<Env>, { agency, year, query }: AskedReport, { body, errors, refusal }: PageState) {
  const home = `/office/reports/${year}`;
  return (
    <OfficePage
      frame={c.var.frame}
      title={`填报${year}年表二`}
      crumbs={[
        { title: '年度报告', href: `/office/reports${query}` },
        { title: `${year}年`, href: `${home}${query}` },
        { title: '填报表二' },
      ]}
    >
      <ErrorSummary errors={errors} refusal={refusal} />
      <Form action={`${home}/figures${query}`} multipart>
        <FormSection
          title="主动公开政府信息情况"
          lede={`${agency.name}。没有的填0，不要留空；来源写填报单位和日期。每次填报都留存，以最后一次为准。`}
        >
          <TextField
            name="source"
            label="共同来源"
            hint="各项来源相同的，只填这里；下面填了来源的，以下面为准。"
            optional
            size="medium"
            maxlength={200}
            value={body.source}
          />
          <TextField name="person" label="填报人" optional size="medium" maxlength={50} value={body.person} />
          <FileField
            name="paper"
            label="附件"
            optional
            hint="统计表、通知等，10 MB以内；附在这次改动的各格上。"
          />
          {figureCells.map(({ cell, zh, decimals }) => (
            <Columns>
              <TextField
                name={cell}
                label={zh}
                inputmode={decimals === 0 ? 'numeric' : 'decimal'}
                size="short"
                value={body[cell]}
                error={errorOf(errors, cell)}
              />
              <TextField
                name={`${cell}-source`}
                label="来源"
                size="medium"
                maxlength={200}
                value={body[`${cell}-source`]}
                error={errorOf(errors, `${cell}-source`)}
              />
            </Columns>
          ))}
        </FormSection>
        <FormActions>
          <Button>保存</Button>
          <LinkButton href={`${home}${query}`}>返回</LinkButton>
        </FormActions>
      </Form>
    </OfficePage>
  );
}

function bodyOf(figures: Map<string, EnteredFigure>): FormBody {
  return Object.fromEntries(
    [...figures].flatMap(([cell, { value, shown, source }]) => [
      [cell, cell === 'fees' ? (shown ?? String(value)) : String(value)],
      [`${cell}-source`, source],
    ]),
  );
}

/** A cell left wholly empty is not filed; one with a source only, or a word for a number, is wrong. */
function changedFigures(body: FormBody, before: Map<string, EnteredFigure>): FiledFigure[] {
  return figureCells.flatMap(({ cell }) => {
    const text = body[cell] ?? '';
    const own = body[`${cell}-source`] ?? '';
    if (text === '' && own === '') return [];
    const source = own === '' ? (body.source ?? '') : own;
    const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
    const old = before.get(cell);
    const same =
      old && old.value === value && old.source === source && (cell !== 'fees' || old.shown === text);
    return same
      ? []
      : [{ cell, value, shown: Number.isNaN(value) ? undefined : text, source, person: body.person }];
  });
}
