import { type CaseInput, changeCase, type May } from '#app/disclosure-requests/acts/change-case.ts';
import { nextIdOf } from '#app/disclosure-requests/acts/next-id.ts';
import { type Upload, writeUploads } from '#app/disclosure-requests/acts/write-request.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import type { IdentityKind } from '#app/disclosure-requests/identity/check-identity.ts';
import { officerIdOf, type Result, type Scope } from '#app/shell/scope.ts';
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

export interface RecordAgentInput extends CaseInput {
  /** Null where there is none to record. */
  agent: AgentInput | null;
  joint: JointRequesterInput[];
  uploads: Upload[];
}

/**
 * 登记代理人、共同申请人. The requester of the file stays who he is: an agent's kind never becomes the requester's, and
 * of several requesters the kind of the first counts. Fees and repetitions go by the requester, not by the agent.
 */
export async function recordAgent(scope: Scope, input: RecordAgentInput): Promise<Result<null>> {
  return changeCase(scope, input, {
    act: 'record-agent',
    may: (file) => mayRecordAgent(file) ?? mayRecordSo(input),
    write: async (inside, file) => {
      if (input.agent) await writeAgent(inside, file.id, input.agent);
      for (const joint of input.joint) await writeJointRequester(inside, file.id, joint);
      await writeUploads(inside, file.id, input.uploads);
      return { value: null, detail: { agent: input.agent !== null, joint: input.joint.length } };
    },
  });
}

export function mayRecordAgent(file: CaseFile): May {
  return file.replies.length > 0 ? { code: 'already-signed', reason: '答复已经签发。' } : null;
}

function mayRecordSo({ agent, joint }: RecordAgentInput): May {
  if (!agent && joint.length === 0)
    return { code: 'nobody', reason: '请填写代理人或者共同申请人的姓名、名称。' };
  const cite = { instrument: '政府信息公开条例', article: '第二十九条第二款' };
  if (agent && !agent.authorisation.trim()) {
    const reason = '请写明授权委托书的权限和期限；没有提交的，写明“未提交，需补正”。';
    return { code: 'authorisation-missing', reason, cite };
  }
  return joint.some(({ name }) => !name.trim())
    ? { code: 'name-missing', reason: '请填写每个共同申请人的姓名或者名称。', cite }
    : null;
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
      officer_id: officerIdOf(scope),
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
      officer_id: officerIdOf(scope),
      happened_on: scope.today,
      recorded_at: scope.now,
    })
    .execute();
}
