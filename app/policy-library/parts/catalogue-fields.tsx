import type { DocumentRow } from '#app/policy-library/documents/queries.ts';
import type { CatalogueFields } from '#app/policy-library/documents/record-faults.ts';
import type { LibraryBody } from '#app/policy-library/pages/office/library-body.ts';
import { RadioGroup, SelectField } from '#app/shell/choice-fields.tsx';
import { errorOf, type FieldError } from '#app/shell/error-summary.tsx';
import { DateField, TextArea, TextField } from '#app/shell/fields.tsx';
import { FormSection } from '#app/shell/form.tsx';
import { genres } from '#law/publication/genres.ts';
import { themes } from '#law/publication/themes.ts';

interface CatalogueFieldsProps {
  body: LibraryBody;
  errors?: FieldError[];
  agencies: { value: string; label: string }[];
}

/** The part of a record that a cataloguer may correct; the same for a new document and for one on record. */
export function CatalogueFieldset({ body, errors, agencies }: CatalogueFieldsProps) {
  const field = (name: string) => ({ name, value: body.one(name), error: errorOf(errors, name) });
  return (
    <>
      <FormSection title="名称">
        <TextField {...field('title')} label="标题" required maxlength={200} />
        <SelectField
          {...field('genre')}
          label="体裁"
          placeholder="不属于十五种公文"
          options={genres.map(({ genre, internal }) => ({
            value: genre,
            label: internal ? `${genre}（通常为内部公文）` : genre,
          }))}
        />
        <SelectField
          {...field('drafting_agency')}
          label="起草部门"
          placeholder="与主办机关相同"
          options={agencies}
        />
        <TextField
          {...field('region')}
          label="适用区域"
          size="medium"
          optional
          hint="例如 全国、江苏省、常州市。"
        />
      </FormSection>
      <FormSection title="分类">
        <ThemeFields body={body} error={errorOf(errors, 'themes')} />
        <TextField
          {...field('columns')}
          label="组配分类"
          optional
          hint="公布在哪些栏目，用顿号分开。一份文件一条记录，可以进多个栏目。"
        />
        <TextField {...field('keywords')} label="主题词" optional hint="用顿号分开。" />
        <TextField
          {...field('audience')}
          label="服务对象"
          optional
          hint="例如 小微企业、高校毕业生，用顿号分开。"
        />
        <TextArea {...field('summary')} label="内容概述" optional rows={3} maxlength={1000} />
      </FormSection>
      <FormSection
        title="施行日期和有效期"
        lede="只写文件自己写明的，或者对本机关有约束力的规定给出的，并写明依据；查不到的留空，由“效力核查”跟踪。"
      >
        <DateField {...field('effective_on')} label="施行日期" optional />
        <TextField
          {...field('effective_because')}
          label="施行日期的依据"
          optional
          hint="例如 本办法自2024年3月1日起施行。"
        />
        <DateField {...field('expires_on')} label="有效期至" optional hint="有效的最后一天。" />
        <TextField
          {...field('term_because')}
          label="有效期的依据"
          optional
          hint="例如 有效期至2029年2月28日。"
        />
      </FormSection>
      <FormSection title="公开方式">
        <RadioGroup
          {...field('disclosure')}
          label="公开方式"
          required
          inline
          choices={[
            { value: 'proactive', label: '主动公开' },
            { value: 'on-request', label: '依申请公开' },
            { value: 'refused', label: '不予公开' },
          ]}
        />
        <TextField
          {...field('disclosure_reason')}
          label="理由和依据"
          optional
          hint="不主动公开的必填；请示、纪要、议案、报告通常为内部公文，主动公开也要写明理由。"
        />
        <TextField {...field('author')} label="责任编辑" size="medium" optional />
      </FormSection>
    </>
  );
}

/** The first theme, and another one; more than these are kept as they are. */
function ThemeFields({ body, error }: { body: LibraryBody; error?: string }) {
  const [first = '', second = '', ...kept] = body.many('themes');
  const options = themes.flatMap(({ code, zh, children }) => [
    { value: code, label: zh },
    ...children.map((child) => ({ value: child.code, label: `　${zh} · ${child.zh}` })),
  ]);
  return (
    <>
      <SelectField
        name="themes"
        label="主题分类"
        hint="国务院主题分类，选到第二级。"
        error={error}
        placeholder="请选择"
        value={first}
        options={options}
      />
      <div class="field">
        <label class="field-label" for="field-themes-2">
          另一主题分类<span class="field-mark">选填</span>
        </label>
        <select class="input input-select" id="field-themes-2" name="themes">
          <option value="">没有</option>
          {options.map(({ value, label }) => (
            <option value={value} selected={value === second}>
              {label}
            </option>
          ))}
        </select>
      </div>
      {kept.map((code) => (
        <input type="hidden" name="themes" value={code} />
      ))}
    </>
  );
}

/** The fields of the form as the acts take them. */
export function catalogueFieldsOf(body: LibraryBody): CatalogueFields {
  return {
    title: body.one('title'),
    genre: body.one('genre'),
    region: body.one('region'),
    draftingAgencyId: body.number('drafting_agency'),
    themes: [...new Set(body.many('themes'))],
    columns: body.list('columns'),
    keywords: body.list('keywords'),
    audience: body.list('audience'),
    summary: body.one('summary'),
    disclosure: body.one('disclosure'),
    disclosureReason: body.one('disclosure_reason'),
    author: body.one('author'),
    effectiveOn: body.one('effective_on'),
    effectiveBecause: body.one('effective_because'),
    expiresOn: body.one('expires_on'),
    termBecause: body.one('term_because'),
  };
}

/** A record as values of the form. */
export function catalogueValuesOf(document: DocumentRow): Record<string, unknown> {
  return {
    title: document.title,
    genre: document.genre ?? '',
    region: document.region,
    drafting_agency: String(document.drafting_agency_id ?? ''),
    themes: document.themes,
    columns: document.columns.join('、'),
    keywords: document.keywords.join('、'),
    audience: document.audience.join('、'),
    summary: document.summary,
    disclosure: document.disclosure,
    disclosure_reason: document.disclosure_reason,
    author: document.author,
    effective_on: document.effective_on ?? '',
    effective_because: document.effective_because,
    expires_on: document.expires_on ?? '',
    term_because: document.term_because,
    filing_no: document.filing_no ?? '',
  };
}
