import { CheckField, RadioGroup } from '#app/shell/choice-fields.tsx';
import { TextArea, TextField } from '#app/shell/fields.tsx';

/** What a claim for rectification tells. */
export function ClaimFields({ body }: { body: Record<string, string> }) {
  return (
    <>
      <RadioGroup
        name="claimant_kind"
        label="您是"
        inline
        value={body.claimant_kind ?? 'natural-person'}
        choices={[
          { value: 'natural-person', label: '个人' },
          { value: 'organisation', label: '单位' },
        ]}
      />
      <TextField
        name="claimant_name"
        label="姓名或者名称"
        required
        maxlength={100}
        size="medium"
        value={body.claimant_name}
      />
      <TextField
        name="contact"
        label="联系方式"
        required
        hint="电话、电子邮箱或者通信地址，写一种即可；只用于联系您，加密保存。"
        maxlength={200}
        value={body.contact}
      />
      <TextArea
        name="record"
        label="哪一份记录"
        required
        hint="机关向您提供的、与您自己有关的政府信息：名称、文号、日期。"
        rows={2}
        maxlength={500}
        value={body.record}
      />
      <TextArea
        name="error"
        label="哪一处不准确，应当怎样记录"
        required
        rows={3}
        maxlength={1000}
        value={body.error}
      />
      <TextArea
        name="evidence"
        label="证据"
        optional
        hint="能证明记录不准确的材料名称；原件可以当面或者邮寄提交。"
        rows={2}
        maxlength={1000}
        value={body.evidence}
      />
      <CheckField
        name="about_claimant"
        label="这份记录与我自己（本单位）有关"
        checked={body.about_claimant === 'yes'}
      />
    </>
  );
}
