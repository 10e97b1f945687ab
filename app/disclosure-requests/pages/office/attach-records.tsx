import { attachRecords, mayAttach, recordsGiven } from '#app/disclosure-requests/acts/attach-records.ts';
import { actPage } from '#app/disclosure-requests/pages/office/act-page.tsx';
import { FileField } from '#app/shell/fields.tsx';
import { MAX_UPLOAD_BYTES } from '#integrations/files/file-store.ts';

export const { get, post, may } = actPage({
  act: 'attach-records',
  may: mayAttach,
  button: '添加',
  files: true,
  help: '随答复提供给申请人的材料。涉及国家秘密的材料不得上传；含有不予公开内容的，添加后再“区分处理”。',
  initial: () => ({}),
  run: (scope, input) => attachRecords(scope, input),
  fields: ({ file }) => (
    <>
      {recordsGiven(file).length > 0 && (
        <p>
          已有：
          {recordsGiven(file)
            .map(({ name }) => name)
            .join('、')}
        </p>
      )}
      <FileField
        name="record_files"
        label="材料"
        multiple
        hint="每个不超过 10 MB，一次最多 5 个。"
        accept=".pdf,.ofd,.doc,.docx,.xls,.xlsx,.jpg,.jpeg,.png,.txt"
        maxBytes={MAX_UPLOAD_BYTES}
      />
    </>
  ),
});
