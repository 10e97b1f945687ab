import type { Context } from 'hono';
import { MOST_CHARACTERS, saveTexts } from '#app/annual-reports/acts/save-texts.ts';
import { type AskedReport, askedReport } from '#app/annual-reports/parts/asked-report.ts';
import { mayNot } from '#app/annual-reports/permissions.ts';
import { defaultTexts, type SectionTexts } from '#app/annual-reports/writing/default-texts.ts';
import { draftOf } from '#app/annual-reports/writing/draft.ts';
import { textVersions } from '#app/annual-reports/writing/report-texts.ts';
import { Button, LinkButton } from '#app/shell/button.tsx';
import { instantText } from '#app/shell/chinese-day.ts';
import { ErrorSummary } from '#app/shell/error-summary.tsx';
import { TextArea } from '#app/shell/fields.tsx';
import { Form, FormActions, FormSection } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { OfficePage } from '#app/shell/office-page.tsx';
import type { Refusal } from '#app/shell/scope.ts';
import { DataTable } from '#app/shell/table.tsx';
import { proseSections } from '#law/report/sections.ts';

/** 写文字: the prose of parts one, five and six, figures by reference. */
export async function get(c: Context<Env>) {
  const asked = await askedReport(c);
  if (!asked) return c.notFound();
  const refusal = mayNot(c.var.scope.actor, 'save-texts', asked.compilerId) ?? undefined;
  return c.html(await page(c, asked, { refusal }), refusal ? 422 : 200);
}

export async function post(c: Context<Env>) {
  const asked = await askedReport(c);
  if (!asked) return c.notFound();
  const body = await c.req.parseBody();
  const text = (name: string) => (typeof body[name] === 'string' ? String(body[name]) : '');
  const sections = Object.fromEntries(
    proseSections.map(({ key }) => [key, text(key).replaceAll('\r\n', '\n').trim()]),
  ) as SectionTexts;
  const input = { agencyId: asked.agency.id, year: asked.year, sections };
  const result = await saveTexts(c.var.scope, { ...input, baseVersion: Number(text('row_version')) });
  if (!result.ok) return c.html(await page(c, asked, { refusal: result.refusal, sections }), 422);
  return c.redirect(`/office/reports/${asked.year}${asked.query}`, 303);
}

interface PageState {
  refusal?: Refusal;
  /** What the officer sent, where it came back. */
  sections?: SectionTexts;
}

async function page(c: Context<Env>, { agency, year, query }: AskedReport, { refusal, sections }: PageState) {
  const { scope, frame } = c.var;
  const asked = { agencyId: agency.id, year };
  const [draft, versions] = await Promise.all([draftOf(scope, asked), textVersions(scope, asked)]);
  const shown = sections ?? draft?.texts.sections ?? defaultTexts;
  const home = `/office/reports/${year}`;
  return (
    <OfficePage
      frame={frame}
      title={`${year}年年度报告的文字`}
      crumbs={[
        { title: '年度报告', href: `/office/reports${query}` },
        { title: `${year}年`, href: `${home}${query}` },
        { title: '文字' },
      ]}
    >
      {refusal && <ErrorSummary refusal={refusal} />}
      <p class="note">
        数字请用引用，写成 <code>{'{{新收}}'}</code> 这样，显示时换成数据；数据变了，句子跟着变。每行一段。
      </p>
      <details class="quiet-details">
        <summary>可以引用的数（{draft?.values.size ?? 0}个）</summary>
        <DataTable
          caption="引用"
          captionHidden
          columns={[
            { title: '写法', heads: true, cell: ({ name }) => <code>{`{{${name}}}`}</code> },
            { title: '现在的值', cell: ({ shown: value }) => value ?? '未填' },
          ]}
          rows={[...(draft?.values.values() ?? [])]}
        />
      </details>
      <Form action={`${home}/texts${query}`} rowVersion={draft?.texts.version ?? 0}>
        <FormSection title={`第${(draft?.texts.version ?? 0) + 1}稿`}>
          {proseSections.map(({ key, zh }) => (
            <TextArea
              name={key}
              label={zh || '开头'}
              hint={hints[key]}
              rows={key === 'preamble' || key === 'openness' ? 8 : 5}
              maxlength={MOST_CHARACTERS}
              value={shown[key]}
            />
          ))}
        </FormSection>
        <FormActions>
          <Button>保存</Button>
          <LinkButton href={`${home}${query}`}>返回</LinkButton>
        </FormActions>
      </Form>
      <DataTable
        caption="各稿"
        columns={[
          { title: '稿', heads: true, cell: ({ version }) => `第${version}稿` },
          { title: '何人', cell: ({ by }) => by },
          { title: '何时', cell: ({ recorded_at: at }) => instantText(at) },
        ]}
        rows={versions}
        empty="还没有保存过，上面是按数据起草的句子。"
      />
    </OfficePage>
  );
}

const hints: Partial<Record<string, string>> = {
  openness: '第一部分五个方面合起来原则上不超过一千字。',
  guarantee: '工作考核、社会评议和责任追究结果写在这里。',
  problems: '写明存在的主要问题和改进措施，不能空缺或者写“无”。',
  others: '至少写明收取信息处理费的情况，没有收取的也要写。',
};
