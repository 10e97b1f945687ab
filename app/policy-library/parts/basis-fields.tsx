import type { LibraryBody } from '#app/policy-library/pages/office/library-body.ts';
import { TextField } from '#app/shell/fields.tsx';

interface BasisFieldsProps {
  body: LibraryBody;
  /** 依据文件, 修改它的文件, 另一文件 */
  what: string;
}

/** Another document: its number in the library, or its title where the library has it not. */
export function BasisFields({ body, what }: BasisFieldsProps) {
  return (
    <>
      <TextField
        name="basis_id"
        label={`${what}在文件库中的编号`}
        hint="文件地址最后的数字，例如 /policies/12 就是 12。已经入库的填编号，名称自动带出。"
        inputmode="numeric"
        size="short"
        optional
        value={body.one('basis_id')}
      />
      <TextField
        name="basis_title"
        label={`${what}的名称`}
        hint="没有入库的才写。"
        optional
        maxlength={200}
        value={body.one('basis_title')}
      />
    </>
  );
}
