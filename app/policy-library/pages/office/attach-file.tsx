import { attachFiles } from '#app/policy-library/acts/attach-file.ts';
import { documentForm } from '#app/policy-library/pages/office/document-form.tsx';
import { storeAttachments } from '#app/policy-library/pages/office/library-uploads.ts';
import { FileField } from '#app/shell/fields.tsx';

/** 添加附件, each with its checksum. */
export const { get, post } = documentForm({
  path: 'attachments/new',
  title: '添加附件',
  permission: 'catalogue-document',
  button: '添加',
  multipart: true,
  help: '附件与正文一样公开。涉及国家秘密、个人隐私的材料不得上传。',
  fields: () => (
    <FileField
      name="files"
      label="附件"
      multiple
      required
      hint="一次最多5个，每个不超过10 MB；校验值一并记录。"
      maxBytes={10 * 1024 * 1024}
    />
  ),
  run: async (c, document, body) => {
    const files = await storeAttachments(c, body.files('files'));
    return files.ok ? attachFiles(c.var.scope, { documentId: document.id, files: files.value }) : files;
  },
});
