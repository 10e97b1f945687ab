import { fileMaking, mayFile } from '#app/policy-library/acts/file-making.ts';
import { makingActPage } from '#app/policy-library/pages/office/making-act-page.tsx';
import { TextField } from '#app/shell/fields.tsx';

export const { get, post } = makingActPage({
  act: 'file-making',
  may: mayFile,
  button: '报送备案',
  help: '规范性文件报上一级人民政府；规章报国务院，并报省人民政府、省和本市人大常委会。',
  run: (scope, input, body) => fileMaking(scope, { ...input, to: body.one('to') }),
  fields: ({ body }) => (
    <TextField name="to" label="报送哪个机关" required value={body.one('to')} maxlength={200} />
  ),
});
