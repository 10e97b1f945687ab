import { attachMakingFile } from '#app/policy-library/acts/attach-making-file.ts';
import { paperZh } from '#app/policy-library/making/papers.ts';
import { makingActPage } from '#app/policy-library/pages/office/making-act-page.tsx';
import { SelectField } from '#app/shell/choice-fields.tsx';
import { FileField } from '#app/shell/fields.tsx';

export const { get, post } = makingActPage({
  act: 'attach-making-file',
  may: () => null,
  button: '添加',
  files: 'other',
  outside: false,
  help: '涉及国家秘密的材料不得上传。材料只供起草部门、制定机关和监督部门查阅。',
  run: (scope, input) => attachMakingFile(scope, input),
  fields: ({ body }) => (
    <>
      <SelectField
        name="paper"
        label="材料种类"
        value={body.one('paper') || 'other'}
        options={Object.entries(paperZh).map(([value, { zh }]) => ({ value, label: zh }))}
      />
      <FileField
        name="files"
        label="文件"
        multiple
        hint="每个不超过 10 MB，一次最多 5 个。"
        accept=".pdf,.ofd,.doc,.docx,.xls,.xlsx,.jpg,.jpeg,.png,.txt"
        maxBytes={10 * 1024 * 1024}
      />
    </>
  ),
});
