import { TextArea, TextField } from '#app/shell/fields.tsx';

/** What the public will read; checked for personal data when it is sent. */
export function PublicTextFields({ title, text }: { title?: string; text?: string }) {
  return (
    <>
      <TextField name="title" label="公开的标题" maxlength={200} value={title} />
      <TextArea
        name="text"
        label="公开的内容"
        hint="写信息本身，不写谁申请、怎样答复。不得有姓名、证件号码、电话、住址。"
        rows={10}
        maxlength={20000}
        value={text}
      />
    </>
  );
}
