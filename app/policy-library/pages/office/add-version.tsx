import { addVersion } from '#app/policy-library/acts/add-version.ts';
import { documentNamed } from '#app/policy-library/documents/named-document.ts';
import { documentForm } from '#app/policy-library/pages/office/document-form.tsx';
import { textOfForm } from '#app/policy-library/pages/office/library-uploads.ts';
import { BasisField } from '#app/policy-library/parts/basis-field.tsx';
import { DateField, FileField, TextArea, TextField } from '#app/shell/fields.tsx';

/** 录入修改后的文本, with the document that amended it. */
export const { get, post } = documentForm({
  path: 'versions/new',
  title: '录入修改后的文本',
  permission: 'record-document-act',
  button: '录入',
  multipart: true,
  help: '原来的文本保留，任何一天施行的是哪一个文本都能查到；“修改”的效力变动同时登记。',
  fields: ({ body }) => (
    <>
      <BasisField body={body} what="修改它的文件" />
      <DateField
        name="valid_from"
        label="修改后的文本从哪一天起施行"
        required
        value={body.one('valid_from')}
      />
      <TextField
        name="note"
        label="题注"
        optional
        hint="例如 2024年3月20日示例市人民政府令第8号修订。"
        value={body.one('note')}
        maxlength={500}
      />
      <FileField
        name="text_file"
        label="正文文件"
        optional
        hint=".docx、.html、.md 或者 .txt；也可以直接粘贴在下面。"
        accept=".docx,.html,.htm,.md,.txt"
      />
      <TextArea
        name="text"
        label="修改后的全文"
        optional
        rows={14}
        maxlength={500_000}
        value={body.one('text')}
      />
    </>
  ),
  run: async (c, document, body) => {
    const text = await textOfForm(body);
    if (!text.ok) return text;
    const amending = await documentNamed(c.var.scope, body.one('basis'));
    return addVersion(c.var.scope, {
      documentId: document.id,
      blocks: text.value,
      validFrom: body.one('valid_from'),
      note: body.one('note'),
      amendedById: amending.id,
      amendedByTitle: amending.title,
    });
  },
});
