import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { addDocument } from '#app/policy-library/acts/add-document.ts';
import { agencyChoices } from '#app/policy-library/documents/agencies.ts';
import { catalogueFaults } from '#app/policy-library/documents/record-faults.ts';
import { bodyOf, type LibraryBody, libraryBody } from '#app/policy-library/pages/office/library-body.ts';
import { storeAttachments, textOfForm } from '#app/policy-library/pages/office/library-uploads.ts';
import { CatalogueFieldset, catalogueFieldsOf } from '#app/policy-library/parts/catalogue-fields.tsx';
import { mayDo } from '#app/policy-library/permissions.ts';
import { Button, LinkButton } from '#app/shell/button.tsx';
import { SelectField } from '#app/shell/choice-fields.tsx';
import { ErrorSummary, errorOf, type FieldError } from '#app/shell/error-summary.tsx';
import { DateField, FileField, TextArea, TextField } from '#app/shell/fields.tsx';
import { Form, FormActions, FormSection } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { OfficePage } from '#app/shell/office-page.tsx';
import type { Refusal } from '#app/shell/scope.ts';
import { documentKinds } from '#law/publication/document-kinds.ts';
import { parseDocumentNumber } from '#law/publication/document-number.ts';

interface FormState {
  body: LibraryBody;
  errors?: FieldError[];
  refusal?: Refusal;
}

/** 登记文件: a document that exists on paper or elsewhere. What is made in the city comes by 文件制定 by itself. */
export async function get(c: Context<Env>) {
  const { actor } = c.var.scope;
  if (actor.kind !== 'officer' || !mayDo(actor, 'add-document')) throw new HTTPException(403);
  const body = bodyOf({ disclosure: 'proactive', agency: String(actor.agencyId), kind: 'policy' });
  return c.html(await page(c, { body }));
}

export async function post(c: Context<Env>) {
  const body = await libraryBody(c);
  const fields = catalogueFieldsOf(body);
  const errors = [...catalogueFaults(fields), ...numberFaults(body)];
  const text = await textOfForm(body);
  if (!text.ok) errors.push({ field: 'text_file', message: text.refusal.reason });
  else if (text.value.length === 0) errors.push({ field: 'text', message: '请粘贴正文，或者上传正文文件。' });
  if (errors.length > 0 || !text.ok) return c.html(await page(c, { body, errors }), 422);
  const files = await storeAttachments(c, body.files('files'));
  if (!files.ok) {
    return c.html(await page(c, { body, errors: [{ field: 'files', message: files.refusal.reason }] }), 422);
  }
  const result = await addDocument(c.var.scope, {
    ...fields,
    kind: body.one('kind'),
    documentNo: body.one('document_no'),
    indexNo: body.one('index_no'),
    registerNo: body.one('register_no'),
    filingNo: body.one('filing_no'),
    agencyId: body.number('agency'),
    issuers: body.list('issuers'),
    formedOn: body.one('formed_on'),
    publishedOn: body.one('published_on'),
    source: body.one('source'),
    blocks: text.value,
    attachments: files.value,
  });
  if (!result.ok) return c.html(await page(c, { body, refusal: result.refusal }), 422);
  return c.redirect(`/office/policies/${result.value}?done=add-document`, 303);
}

/** The way a number is written, told beside the field with the number as it should be. */
function numberFaults(body: LibraryBody): FieldError[] {
  const written = body.one('document_no');
  if (written === '') return [];
  const { findings, fix } = parseDocumentNumber(written);
  const reasons = findings.map(({ reason }) => reason).join('');
  return reasons ? [{ field: 'document_no', message: fix ? `${reasons}建议写作：${fix}` : reasons }] : [];
}

async function page(c: Context<Env>, { body, errors, refusal }: FormState) {
  const agencies = await agencyChoices(c.var.scope);
  const fix = parseDocumentNumber(body.one('document_no')).fix;
  const offered = errorOf(errors, 'document_no') && fix ? fix : body.one('document_no');
  const field = (name: string) => ({ name, value: body.one(name), error: errorOf(errors, name) });
  return (
    <OfficePage
      frame={c.var.frame}
      title="登记文件"
      crumbs={[{ title: '文件库', href: '/office/policies' }, { title: '登记文件' }]}
    >
      <ErrorSummary errors={errors} refusal={refusal} />
      <Form action="/office/policies/new" multipart>
        <FormSection title="编号和日期">
          <SelectField
            {...field('kind')}
            label="文件种类"
            required
            options={documentKinds.map(({ kind, zh }) => ({ value: kind, label: zh }))}
          />
          <SelectField
            {...field('agency')}
            label="主办机关"
            placeholder="目录外的机关，在下面写名称"
            options={agencies}
          />
          <TextField
            {...field('issuers')}
            label="发文机关"
            optional
            hint="联合发文的用顿号分开，第一个是主办机关；留空就是主办机关。"
          />
          <TextField
            {...field('document_no')}
            value={offered}
            label="发文字号"
            optional
            size="medium"
            hint={
              errorOf(errors, 'document_no') && fix
                ? '已经改成建议的写法，核对后再提交。'
                : '例如 常政发〔2024〕3号；规章写 常州市人民政府令第8号。'
            }
          />
          <TextField
            {...field('index_no')}
            label="索引号"
            optional
            size="medium"
            hint="留空时按规则编：机构代码/年份-序号。已有的照原样填写，校验位不对的不收。"
          />
          <TextField {...field('register_no')} label="统一登记号" optional size="medium" />
          <TextField
            {...field('filing_no')}
            label="备案号"
            optional
            size="medium"
            hint="已经报备的照原样填写。"
          />
          <DateField {...field('formed_on')} label="成文日期" optional max={c.var.scope.today} />
          <DateField {...field('published_on')} label="发布日期" optional max={c.var.scope.today} />
          <TextField
            {...field('source')}
            label="来源"
            optional
            size="medium"
            hint="例如 纸质文件、某某网站。"
          />
        </FormSection>
        <CatalogueFieldset body={body} errors={errors} agencies={agencies} />
        <FormSection title="正文和附件" lede="按编、章、节、条、款、项认出结构，每一条都有固定地址。">
          <FileField
            name="text_file"
            label="正文文件"
            optional
            hint=".docx、.html、.md 或者 .txt；也可以直接粘贴在下面。"
            accept=".docx,.html,.htm,.md,.txt"
            error={errorOf(errors, 'text_file')}
          />
          <TextArea {...field('text')} label="正文" optional rows={14} maxlength={500_000} />
          <FileField
            name="files"
            label="附件"
            multiple
            optional
            hint="一次最多5个，每个不超过10 MB；校验值一并记录。"
            maxBytes={10 * 1024 * 1024}
            error={errorOf(errors, 'files')}
          />
        </FormSection>
        <FormActions>
          <Button>登记</Button>
          <LinkButton href="/office/policies">返回</LinkButton>
        </FormActions>
      </Form>
    </OfficePage>
  );
}
