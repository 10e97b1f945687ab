import { relateDocuments } from '#app/policy-library/acts/relate-documents.ts';
import { documentNamed } from '#app/policy-library/documents/named-document.ts';
import { relationKinds } from '#app/policy-library/documents/relation-words.ts';
import { documentForm } from '#app/policy-library/pages/office/document-form.tsx';
import { BasisField } from '#app/policy-library/parts/basis-field.tsx';
import { SelectField } from '#app/shell/choice-fields.tsx';
import { TextField } from '#app/shell/fields.tsx';

/** 建立关联, shown on the pages of both documents. */
export const { get, post } = documentForm({
  path: 'relations/new',
  title: '建立关联',
  permission: 'catalogue-document',
  button: '关联',
  help: '从本文件说起：本文件依据、实施、转发哪个文件。修改、废止、代替请用“登记效力变动”。',
  fields: ({ body }) => (
    <>
      <SelectField
        name="kind"
        label="本文件与它的关系"
        required
        placeholder="请选择"
        value={body.one('kind')}
        options={relationKinds.map(({ kind, zh }) => ({ value: kind, label: zh }))}
      />
      <BasisField body={body} what="另一文件" />
      <TextField
        name="provision"
        label="条款"
        optional
        size="medium"
        value={body.one('provision')}
        hint="依据的是哪一条，例如 第九条。"
      />
    </>
  ),
  run: async (c, document, body) => {
    const other = await documentNamed(c.var.scope, body.one('basis'));
    return relateDocuments(c.var.scope, {
      documentId: document.id,
      kind: body.one('kind'),
      toId: other.id,
      toTitle: other.title,
      provision: body.one('provision'),
    });
  },
});
