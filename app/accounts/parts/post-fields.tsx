import { roleChoices } from '#app/accounts/permissions.ts';
import type { Unit } from '#app/agencies/queries.ts';
import { CheckGroup, SelectField } from '#app/shell/choice-fields.tsx';
import { TextField } from '#app/shell/fields.tsx';
import type { Role } from '#app/shell/scope.ts';

interface PostFieldsProps {
  name: string;
  unitId: number | null;
  roles: Role[];
  units: Unit[];
}

/** Name, unit and roles of an officer. */
export function PostFields({ name, unitId, roles, units }: PostFieldsProps) {
  return (
    <>
      <TextField
        name="name"
        label="姓名"
        value={name}
        autocomplete="off"
        maxlength={50}
        required
        size="medium"
      />
      <SelectField
        name="unit"
        label="内设机构"
        placeholder="不属于内设机构"
        value={unitId === null ? '' : String(unitId)}
        options={units.map((unit) => ({ value: String(unit.id), label: unit.name }))}
      />
      <CheckGroup
        name="roles"
        label="岗位"
        hint="可以兼任；系统管理员和审计员必须是两个人。"
        values={roles}
        choices={roleChoices.map(({ role, zh, does }) => ({ value: role, label: zh, hint: does }))}
      />
    </>
  );
}
