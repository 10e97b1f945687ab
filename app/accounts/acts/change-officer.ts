import { administerOfficer } from '#app/accounts/acts/administer-officer.ts';
import { mayHold, writeRoles } from '#app/accounts/acts/write-roles.ts';
import type { OfficerAccount } from '#app/accounts/queries.ts';
import { done, type Result, type Role, refused, type Scope } from '#app/shell/scope.ts';

export interface OfficerPost {
  officerId: number;
  name: string;
  unitId: number | null;
  roles: Role[];
}

/** 调整岗位: name, unit and roles of an officer. */
export async function changeOfficer(
  scope: Scope,
  { officerId, name, unitId, roles }: OfficerPost,
): Promise<Result<OfficerAccount>> {
  return administerOfficer(scope, {
    act: 'change-officer',
    officerId,
    write: async (inside, before) => {
      const refusal = await mayHold(inside, { agencyId: before.agency_id, unitId, roles });
      if (refusal) return { ok: false, refusal };
      if (!name.trim()) return refused('name-missing', '请填写姓名。');
      await inside.db
        .updateTable('officers')
        .set({ name: name.trim(), unit_id: unitId })
        .where('city', '=', inside.city.code)
        .where('id', '=', officerId)
        .execute();
      await writeRoles(inside, officerId, roles);
      return done({ unit: unitId, roles, before: before.roles });
    },
  });
}
