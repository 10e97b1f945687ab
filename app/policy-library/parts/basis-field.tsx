import type { LibraryBody } from '#app/policy-library/pages/office/library-body.ts';
import { TextField } from '#app/shell/fields.tsx';

/** Another document, by its number, title or address; `documentNamed` finds it. */
export function BasisField({ body, what }: { body: LibraryBody; what: string }) {
  return (
    <TextField
      name="basis"
      label={what}
      required
      hint="写发文字号、全称或者文件库地址，例如 常政发〔2024〕3号。没有入库的写全称。"
      maxlength={200}
      value={body.one('basis')}
    />
  );
}
