import { nextIdOf } from '#app/disclosure-requests/acts/next-id.ts';
import type { IdentityKind } from '#app/disclosure-requests/identity/check-identity.ts';
import type { Scope } from '#app/shell/scope.ts';
import { keyedHash, seal } from '#db/sealed.ts';

export interface AgentInput {
  name: string;
  identityKind: IdentityKind | null;
  identityNumber: string;
  phone: string;
  /** 授权委托书: powers and term, where it is kept, or what is still missing. */
  authorisation: string;
}

export interface JointRequesterInput {
  requesterKind: 'natural-person' | 'organisation';
  name: string;
  identityKind: IdentityKind | null;
  identityNumber: string;
}

/** Who acts for the requester or asks with him. */
export interface People {
  /** Null where there is none to record. */
  agent: AgentInput | null;
  joint: JointRequesterInput[];
}

/** Written in place of an authorisation that did not come: a ground of correction. */
export const NOT_SUPPLIED = '未提交，需补正';

/** Whether an agent acts without an authorisation on file. */
export function lacksAuthorisation({ authorisation }: { authorisation: string }): boolean {
  return authorisation.includes(NOT_SUPPLIED);
}

/** Writes them sealed beside the request; the caller has opened the transaction. */
export async function writePeople(scope: Scope, requestId: number, { agent, joint }: People): Promise<void> {
  if (agent) await writeAgent(scope, requestId, agent);
  for (const each of joint) await writeJointRequester(scope, requestId, each);
}

async function writeAgent(scope: Scope, requestId: number, agent: AgentInput): Promise<void> {
  const id = await nextIdOf(scope, 'request_agents_id_seq');
  const place = (column: string) => ({ table: 'request_agents', column, row: id });
  await scope.db
    .insertInto('request_agents')
    .values({
      city: scope.city.code,
      id,
      request_id: requestId,
      name: agent.name.trim(),
      identity_kind: agent.identityNumber === '' ? null : agent.identityKind,
      identity_sealed:
        agent.identityNumber === '' ? null : seal(agent.identityNumber, place('identity_sealed')),
      phone_sealed: agent.phone === '' ? null : seal(agent.phone, place('phone_sealed')),
      authorisation: agent.authorisation.trim(),
      officer_id: scope.actor.kind === 'officer' ? scope.actor.officerId : null,
      happened_on: scope.today,
      recorded_at: scope.now,
    })
    .execute();
}

async function writeJointRequester(
  scope: Scope,
  requestId: number,
  joint: JointRequesterInput,
): Promise<void> {
  const id = await nextIdOf(scope, 'joint_requesters_id_seq');
  const number = joint.identityNumber;
  const place = { table: 'joint_requesters', column: 'identity_sealed', row: id };
  await scope.db
    .insertInto('joint_requesters')
    .values({
      city: scope.city.code,
      id,
      request_id: requestId,
      requester_kind: joint.requesterKind,
      name: joint.name.trim(),
      identity_kind: number === '' ? null : joint.identityKind,
      identity_sealed: number === '' ? null : seal(number, place),
      identity_hash: number === '' ? null : keyedHash('identity', number.toUpperCase()),
      officer_id: scope.actor.kind === 'officer' ? scope.actor.officerId : null,
      happened_on: scope.today,
      recorded_at: scope.now,
    })
    .execute();
}
