import { NAME_MAX, type OfficerFields } from '#app/accounts/pages/office/officer-body.ts';
import { roleChoices } from '#app/accounts/permissions.ts';
import type { Unit } from '#app/agencies/queries.ts';
import { CheckGroup, SelectField } from '#app/shell/choice-fields.tsx';
import { TextField } from '#app/shell/fields.tsx';

/** Name, unit and roles of an officer, alike for a new and a present one. */
export function OfficerFieldset({ fields, units }: { fields: OfficerFields; units: Unit[] }) {
  return (
    <>
      <TextField name="name" label="姓名" value={fields.name} maxlength={NAME_MAX} size="medium" required />
      <SelectField
        name="unit"
        label="内设机构"
        options={units.map(({ id, name }) => ({ value: String(id), label: name }))}
        value={String(fields.unitId ?? '')}
        placeholder="不属于内设机构"
        optional
      />
      <CheckGroup
        name="roles"
        label="岗位"
        hint="一个人可以担任几个岗位；系统管理员和审计员不能是同一个人。"
        choices={roleChoices.map(({ role, zh, does }) => ({ value: role, label: zh, hint: does }))}
        values={fields.roles}
      />
    </>
  );
}
