import { type IdentityKind, identityKindZh } from '#app/disclosure-requests/identity/check-identity.ts';
import { maskNumber } from '#app/disclosure-requests/identity/mask-identity.ts';
import type { Scope } from '#app/shell/scope.ts';
import { openSealed } from '#db/sealed.ts';

/** Identity and telephone of agents and joint requesters, by id, masked as those of the requester are. */
export interface MaskedPeople {
  agents: Map<number, string>;
  joint: Map<number, string>;
}

/** Opened and masked at once, so no page holds them whole. */
export async function maskedPeople(scope: Scope, requestId: number): Promise<MaskedPeople> {
  const agents = await scope.db
    .selectFrom('request_agents')
    .select(['id', 'identity_kind', 'identity_sealed', 'phone_sealed'])
    .where('city', '=', scope.city.code)
    .where('request_id', '=', requestId)
    .execute();
  const joint = await scope.db
    .selectFrom('joint_requesters')
    .select(['id', 'identity_kind', 'identity_sealed'])
    .where('city', '=', scope.city.code)
    .where('request_id', '=', requestId)
    .execute();
  return {
    agents: new Map(agents.map((row) => [row.id, masked('request_agents', row)])),
    joint: new Map(joint.map((row) => [row.id, masked('joint_requesters', row)])),
  };
}

interface SealedPerson {
  id: number;
  identity_kind: string | null;
  identity_sealed: Buffer | null;
  phone_sealed?: Buffer | null;
}

function masked(
  table: string,
  { id: row, identity_kind, identity_sealed, phone_sealed }: SealedPerson,
): string {
  const opened = (column: string, sealed: Buffer | null | undefined) =>
    sealed ? maskNumber(openSealed(sealed, { table, column, row })) : '';
  const kind = identity_sealed ? (identityKindZh[identity_kind as IdentityKind] ?? '') : '';
  return [kind, opened('identity_sealed', identity_sealed), opened('phone_sealed', phone_sealed)]
    .filter(Boolean)
    .join('　');
}
