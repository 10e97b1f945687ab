import { catalogueDocument } from '#app/policy-library/acts/catalogue-document.ts';
import { agencyChoices } from '#app/policy-library/documents/agencies.ts';
import { catalogueFaults } from '#app/policy-library/documents/record-faults.ts';
import { documentForm } from '#app/policy-library/pages/office/document-form.tsx';
import {
  CatalogueFieldset,
  catalogueFieldsOf,
  catalogueValuesOf,
} from '#app/policy-library/parts/catalogue-fields.tsx';
import { TextField } from '#app/shell/fields.tsx';
import { FormSection } from '#app/shell/form.tsx';

/** 编目: corrects the record; number and text stay. */
export const { get, post } = documentForm({
  path: 'catalogue',
  title: '修改目录信息',
  permission: 'catalogue-document',
  button: '保存',
  sections: true,
  help: '文号、索引号和正文是事实，不在这里改；正文有修改的，请录入修改后的文本。',
  initial: catalogueValuesOf,
  fields: async ({ c, body }) => (
    <>
      <CatalogueFieldset
        body={body}
        errors={c.req.method === 'POST' ? catalogueFaults(catalogueFieldsOf(body)) : undefined}
        agencies={await agencyChoices(c.var.scope)}
      />
      <FormSection title="备案">
        <TextField name="filing_no" label="备案号" optional size="medium" value={body.one('filing_no')} />
      </FormSection>
    </>
  ),
  run: (c, document, body) =>
    catalogueDocument(c.var.scope, {
      documentId: document.id,
      rowVersion: Number(body.one('row_version')),
      fields: { ...catalogueFieldsOf(body), filingNo: body.one('filing_no') },
    }),
});
