import { recordDocumentAct } from '#app/policy-library/acts/record-document-act.ts';
import { documentNamed } from '#app/policy-library/documents/named-document.ts';
import { documentForm } from '#app/policy-library/pages/office/document-form.tsx';
import { BasisField } from '#app/policy-library/parts/basis-field.tsx';
import { actKinds } from '#app/policy-library/validity/act-words.ts';
import { RadioGroup } from '#app/shell/choice-fields.tsx';
import { DateField, TextArea, TextField } from '#app/shell/fields.tsx';
import { FormSection } from '#app/shell/form.tsx';

/** 登记效力变动: which document, by which provision, from which day. */
export const { get, post } = documentForm({
  path: 'acts/new',
  title: '登记效力变动',
  permission: 'record-document-act',
  button: '登记',
  sections: true,
  help: '文件的效力只因自己的期限，或者指名它的文件而变动；登记后，搜索、页面和推送立即按新的效力办理。',
  fields: ({ body }) => (
    <>
      <FormSection title="变动">
        <RadioGroup
          name="kind"
          label="怎样变动"
          required
          value={body.one('kind')}
          choices={actKinds.map(({ kind, zh, hint }) => ({ value: kind, label: zh, hint }))}
        />
      </FormSection>
      <FormSection title="依据">
        <BasisField body={body} what="依据文件" />
        <TextField
          name="provision"
          label="依据的条款"
          optional
          size="medium"
          value={body.one('provision')}
          hint="例如 第十二条。"
        />
        <DateField name="effective_on" label="从哪一天起" required value={body.one('effective_on')} />
      </FormSection>
      <FormSection title="条款和期限">
        <TextArea
          name="clauses"
          label="涉及本文件的条款"
          optional
          rows={3}
          hint="部分条款失效的必填，一行一条，例如 第三条第二款。"
          value={body.one('clauses')}
        />
        <DateField name="until_on" label="继续有效的：新的有效期至" optional value={body.one('until_on')} />
        <TextField
          name="register_no"
          label="继续有效的：新的登记号"
          optional
          size="medium"
          value={body.one('register_no')}
        />
        <TextField name="note" label="备注" optional value={body.one('note')} maxlength={500} />
      </FormSection>
    </>
  ),
  run: async (c, document, body) => {
    const basis = await documentNamed(c.var.scope, body.one('basis'));
    return recordDocumentAct(c.var.scope, {
      documentId: document.id,
      kind: body.one('kind'),
      basisId: basis.id,
      basisTitle: basis.title,
      provision: body.one('provision'),
      clauses: body.list('clauses'),
      effectiveOn: body.one('effective_on'),
      untilOn: body.one('until_on') || null,
      registerNo: body.one('register_no'),
      note: body.one('note'),
    });
  },
});
