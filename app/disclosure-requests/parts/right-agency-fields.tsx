import { RadioGroup } from '#app/shell/choice-fields.tsx';
import { TextField } from '#app/shell/fields.tsx';

/** 不属于本机关: the right agency is named with its contact, unless it cannot be determined. */
export function RightAgencyFields({ body }: { body: Record<string, string | undefined> }) {
  return (
    <>
      <RadioGroup
        name="required_agencyKnown"
        label="能否确定负责公开的机关"
        hint="能够确定的，告知名称和联系方式；只告知，不转办。（《政府信息公开条例》第三十六条第五项）"
        value={body.required_agencyKnown ?? 'yes'}
        inline
        choices={[
          { value: 'yes', label: '能确定' },
          { value: 'no', label: '不能确定' },
        ]}
      />
      <TextField name="required_agencyName" label="该机关的名称" optional value={body.required_agencyName} />
      <TextField
        name="required_agencyContact"
        label="该机关的联系方式"
        optional
        value={body.required_agencyContact}
      />
    </>
  );
}
