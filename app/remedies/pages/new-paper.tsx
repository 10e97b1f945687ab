import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import {
  type CourtPaperKey,
  type CourtPaperText,
  courtPaperZh,
} from '#app/disclosure-requests/disputes/court-paper.ts';
import { sendDocument } from '#app/disclosure-requests/disputes/send-document.ts';
import { issueRemedyPaper } from '#app/remedies/acts/issue-remedy-paper.ts';
import { formOf, readableRemedy } from '#app/remedies/pages/case.tsx';
import { mayNotRecord } from '#app/remedies/permissions.ts';
import { type RemedyFile, remedyPaperOf } from '#app/remedies/queries.ts';
import { Button, LinkButton } from '#app/shell/button.tsx';
import { RadioGroup } from '#app/shell/choice-fields.tsx';
import { ErrorSummary } from '#app/shell/error-summary.tsx';
import { TextArea, TextField } from '#app/shell/fields.tsx';
import { Form, FormActions, FormSection } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { OfficePage } from '#app/shell/office-page.tsx';
import type { Refusal } from '#app/shell/scope.ts';

type FormBody = Record<string, string>;

/** 写文书: the papers that a step of the case needs, filled from the file. */
export async function get(c: Context<Env>) {
  const file = await recordableRemedy(c);
  const family = file.kind === 'reconsideration' ? 'reconsideration-answer' : 'defence-statement';
  return c.html(page(c, file, { body: { family, evidence_count: '0', ...c.req.query() } }));
}

export async function post(c: Context<Env>) {
  const file = await recordableRemedy(c);
  const body = await formOf(c);
  const family = isPaper(body.family ?? '') ? (body.family as CourtPaperKey) : 'representative-certificate';
  const issued = await issueRemedyPaper(c.var.scope, { caseId: file.id, family, text: textOf(body) });
  if (issued.ok) return c.redirect(`/office/remedies/${file.id}`, 303);
  return c.html(page(c, file, { body, refusal: issued.refusal }), 422);
}

export async function getPdf(c: Context<Env>) {
  const file = await readableRemedy(c);
  const paperId = Number(c.req.param('paper')?.replace('.pdf', ''));
  const paper = file && (await remedyPaperOf(c.var.scope, { caseId: file.id, paperId }));
  return paper ? sendDocument(c, paper) : c.notFound();
}

async function recordableRemedy(c: Context<Env>): Promise<RemedyFile> {
  const file = await readableRemedy(c);
  if (!file) throw new HTTPException(404);
  if (mayNotRecord(c.var.scope.actor, file.agencyId)) throw new HTTPException(403);
  return file;
}

function isPaper(text: string): text is CourtPaperKey {
  return Object.hasOwn(courtPaperZh, text);
}

/** One agent a line: name, unit, post, phone, parted by commas. */
function textOf(body: FormBody): CourtPaperText {
  const agents = (body.agents ?? '')
    .split(/\r?\n/)
    .map((line) => line.split(/[，,]/).map((part) => part.trim()))
    .filter(([name]) => name)
    .map(([name = '', unit = '', post = '', phone = '']) => ({ name, unit, post, phone }));
  return {
    representative: body.representative ?? '',
    post: body.post ?? '',
    creditCode: body.credit_code ?? '',
    agents,
    specialPowers: body.special_powers ?? '',
    facts: body.facts ?? '',
    procedure: body.procedure ?? '',
    rebuttal: body.rebuttal ?? '',
    evidenceCount: Number(body.evidence_count) || 0,
  };
}

function page(c: Context<Env>, file: RemedyFile, { body, refusal }: { body: FormBody; refusal?: Refusal }) {
  const home = `/office/remedies/${file.id}`;
  return (
    <OfficePage
      frame={c.var.frame}
      title="写文书"
      crumbs={[
        { title: '复议诉讼', href: '/office/remedies' },
        { title: file.caseNo || `第${file.id}号`, href: home },
        { title: '写文书' },
      ]}
    >
      <ErrorSummary refusal={refusal} />
      <p class="note">
        案号、答复文号、办理经过取自案卷，不用重写。证据目录随证据包自动编制，页数按实际文件计算。
      </p>
      <Form action={`${home}/papers/new`}>
        <RadioGroup
          name="family"
          label="文书"
          required
          value={body.family}
          choices={Object.entries(courtPaperZh).map(([value, label]) => ({ value, label }))}
        />
        <FormSection title="本机关">
          <TextField name="representative" label="法定代表人" size="medium" value={body.representative} />
          <TextField name="post" label="职务" size="medium" value={body.post} />
          <TextField
            name="credit_code"
            label="统一社会信用代码"
            hint="身份证明书要写。"
            optional
            size="medium"
            value={body.credit_code}
          />
          <TextArea
            name="agents"
            label="受委托人"
            hint="一行一人：姓名，单位，职务，电话。授权委托书写一至二人。"
            optional
            rows={2}
            value={body.agents}
          />
          <TextField
            name="special_powers"
            label="特别授权的内容"
            hint="留空为一般代理。"
            optional
            value={body.special_powers}
          />
        </FormSection>
        <FormSection title="答复书、答辩状">
          <TextArea name="facts" label="认定的事实和证据" optional rows={4} value={body.facts} />
          <TextArea name="procedure" label="程序合法的说明" optional rows={3} value={body.procedure} />
          <TextArea name="rebuttal" label="对对方理由的意见" optional rows={4} value={body.rebuttal} />
          <TextField
            name="evidence_count"
            label="所附证据份数"
            inputmode="numeric"
            size="short"
            value={body.evidence_count}
          />
        </FormSection>
        <FormActions>
          <Button>定稿并存入案件</Button>
          <LinkButton href={home}>返回</LinkButton>
        </FormActions>
      </Form>
    </OfficePage>
  );
}
