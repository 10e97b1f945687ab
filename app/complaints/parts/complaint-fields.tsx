import { SelectField } from '#app/shell/choice-fields.tsx';
import { TextArea, TextField } from '#app/shell/fields.tsx';

interface ComplaintFieldsProps {
  body: Record<string, string>;
  agencies: { id: number; name: string }[];
}

/** What a complaint tells. */
export function ComplaintFields({ body, agencies }: ComplaintFieldsProps) {
  return (
    <>
      <SelectField
        name="against"
        label="投诉哪个机关"
        required
        placeholder="请选择"
        value={body.against}
        options={agencies.map(({ id, name }) => ({ value: String(id), label: name }))}
      />
      <TextField
        name="register_no"
        label="有关申请的登记号"
        optional
        hint="不是因某一件申请的，留空。"
        size="medium"
        maxlength={60}
        value={body.register_no}
      />
      <TextArea
        name="text"
        label="投诉事项"
        required
        hint="哪件事、怎样不符合规定：不公开应当公开的信息、不按期更新、不依法办理申请等。"
        rows={6}
        maxlength={3000}
        value={body.text}
      />
      <TextField
        name="complainant_name"
        label="姓名或者名称"
        optional
        hint="可以不写；不会告诉被投诉的机关。"
        size="medium"
        maxlength={100}
        value={body.complainant_name}
      />
      <TextField
        name="contact"
        label="联系方式"
        required
        hint="电话、电子邮箱或者通信地址，写一种；加密保存。"
        maxlength={200}
        value={body.contact}
      />
    </>
  );
}
