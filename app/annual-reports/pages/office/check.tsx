import type { Context } from 'hono';
import { checkReport } from '#app/annual-reports/acts/check-report.ts';
import { type AskedReport, askedReport } from '#app/annual-reports/parts/asked-report.ts';
import { mayNot } from '#app/annual-reports/permissions.ts';
import { courseOf } from '#app/annual-reports/writing/course.ts';
import { draftOf } from '#app/annual-reports/writing/draft.ts';
import { findingsOf, keyOfFinding, type ReportFinding } from '#app/annual-reports/writing/findings.ts';
import { Button, LinkButton } from '#app/shell/button.tsx';
import { ErrorSummary } from '#app/shell/error-summary.tsx';
import { TextArea } from '#app/shell/fields.tsx';
import { Form, FormActions, FormSection } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { Notice } from '#app/shell/notice.tsx';
import { OfficePage } from '#app/shell/office-page.tsx';
import type { Refusal } from '#app/shell/scope.ts';
import { Tag } from '#app/shell/tag.tsx';

/** 核对: every finding; what cannot be changed is explained, and the explanation is printed. */
export async function get(c: Context<Env>) {
  const asked = await askedReport(c);
  return asked ? c.html(await page(c, asked, {})) : c.notFound();
}

export async function post(c: Context<Env>) {
  const asked = await askedReport(c);
  if (!asked) return c.notFound();
  const given = await explanationsIn(c);
  const of = { agencyId: asked.agency.id, year: asked.year };
  const result = await checkReport(c.var.scope, { ...of, explained: given });
  if (!result.ok) return c.html(await page(c, asked, { given, refusal: result.refusal }), 422);
  return c.redirect(`/office/reports/${asked.year}${asked.query}`, 303);
}

/** The form sends each finding's key beside its explanation, in the same order. */
async function explanationsIn(c: Context<Env>): Promise<Map<string, string>> {
  const body = await c.req.parseBody({ all: true });
  const texts = (name: string) => [body[name] ?? []].flat().map(String);
  const said = texts('explanation');
  return new Map(texts('finding').map((key, index) => [key, said[index] ?? '']));
}

interface PageState {
  given?: ReadonlyMap<string, string>;
  refusal?: Refusal;
}

async function page(
  c: Context<Env>,
  { agency, compilerId, year, query }: AskedReport,
  { given, refusal }: PageState,
) {
  const { scope, frame } = c.var;
  const of = { agencyId: agency.id, year };
  const [draft, course] = await Promise.all([draftOf(scope, of), courseOf(scope, of)]);
  if (!draft) throw new Error(`agency ${agency.id} is gone`);
  const findings = await findingsOf(scope, of, draft);
  const before = new Map(course.check?.explanations.map(({ key, text }) => [key, text]));
  const home = `/office/reports/${year}`;
  const mayCheck = mayNot(scope.actor, 'check-report', compilerId) === null;
  return (
    <OfficePage
      frame={frame}
      title={`${year}年年度报告核对`}
      crumbs={[
        { title: '年度报告', href: `/office/reports${query}` },
        { title: `${year}年`, href: `${home}${query}` },
        { title: '核对' },
      ]}
    >
      {refusal && <ErrorSummary refusal={refusal} />}
      {findings.length === 0 && <Notice tone="done">勾稽、跨年、文字与数据、格式都核对无误。</Notice>}
      <Form action={`${home}/check${query}`}>
        <FormSection
          title={`${findings.length}处需要处理`}
          lede="错误要先改正；提示核实以后写明情况，说明会印在报告里。核对以后数字、文字有任何变化，都要重新核对。"
        >
          {findings.map((finding, index) => (
            <Finding
              {...{ finding, index, home, query }}
              text={given?.get(keyOfFinding(finding)) ?? before.get(keyOfFinding(finding)) ?? ''}
            />
          ))}
        </FormSection>
        <FormActions>
          {mayCheck && <Button>核对完成</Button>}
          <LinkButton href={`${home}${query}`}>返回</LinkButton>
        </FormActions>
      </Form>
    </OfficePage>
  );
}

interface FindingProps {
  finding: ReportFinding;
  index: number;
  home: string;
  query: string;
  text: string;
}

function Finding({ finding, index, home, query, text }: FindingProps) {
  const { severity, rule, message, place, explainable } = finding;
  return (
    <div class="finding">
      <p>
        <Tag tone={severity === 'error' ? 'late' : 'wait'}>{severity === 'error' ? '错误' : '提示'}</Tag>{' '}
        {rule} {message} <a href={`${home}${query}${place}`}>看位置</a>
      </p>
      {explainable && (
        <>
          <input type="hidden" name="finding" value={keyOfFinding(finding)} />
          <TextArea
            name="explanation"
            label={`第${index + 1}处的说明`}
            rows={2}
            maxlength={500}
            value={text}
          />
        </>
      )}
    </div>
  );
}
