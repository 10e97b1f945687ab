import { type CaseInput, changeCase, type May } from '#app/disclosure-requests/acts/change-case.ts';
import { NOT_SUPPLIED, type People, writePeople } from '#app/disclosure-requests/acts/write-people.ts';
import { type Upload, writeUploads } from '#app/disclosure-requests/acts/write-request.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import type { Result, Scope } from '#app/shell/scope.ts';

export interface RecordAgentInput extends CaseInput, People {
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
      await writePeople(inside, file.id, input);
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
    const reason = `请写明授权委托书的权限和期限；没有提交的，写明“${NOT_SUPPLIED}”。`;
    return { code: 'authorisation-missing', reason, cite };
  }
  return joint.some(({ name }) => !name.trim())
    ? { code: 'name-missing', reason: '请填写每个共同申请人的姓名或者名称。', cite }
    : null;
}
