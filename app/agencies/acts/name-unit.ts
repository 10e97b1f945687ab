import { administer } from '#app/agencies/acts/administer.ts';
import { unitsOf } from '#app/agencies/queries.ts';
import { done, type Result, refused, type Scope } from '#app/shell/scope.ts';

export interface UnitName {
  agencyId: number;
  /** The unit that gets the name; null for a new one. */
  unitId: number | null;
  name: string;
}

/** 增加内设机构、改名. A unit is never deleted: cases and officers point at it. */
export async function nameUnit(scope: Scope, { agencyId, unitId, name }: UnitName): Promise<Result<number>> {
  return administer(scope, {
    act: unitId === null ? 'add-unit' : 'rename-unit',
    agencyId,
    write: async (inside) => {
      const units = await unitsOf(inside, agencyId);
      if (unitId !== null && !units.some(({ id }) => id === unitId)) {
        return refused('unknown-unit', '本机关没有这个内设机构。');
      }
      if (units.some((unit) => unit.name === name && unit.id !== unitId)) {
        return refused('name-taken', `已经有“${name}”。`);
      }
      const id =
        unitId === null ? await addUnit(inside, agencyId, name) : await renameUnit(inside, unitId, name);
      return done({ value: id, subject: `units:${id}`, detail: { agency: agencyId } });
    },
  });
}

async function addUnit(scope: Scope, agencyId: number, name: string): Promise<number> {
  const { id } = await scope.db
    .insertInto('units')
    .values({ city: scope.city.code, agency_id: agencyId, name })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

async function renameUnit(scope: Scope, unitId: number, name: string): Promise<number> {
  await scope.db
    .updateTable('units')
    .set({ name })
    .where('city', '=', scope.city.code)
    .where('id', '=', unitId)
    .execute();
  return unitId;
}
