import { type CaseInput, changeCase } from '#app/disclosure-requests/acts/change-case.ts';
import { maySever } from '#app/disclosure-requests/acts/open-severance.ts';
import { loadSeverance, type Severance } from '#app/disclosure-requests/severance/load-severance.ts';
import { mayRelease } from '#app/disclosure-requests/severance/may-sever.ts';
import { releasedName } from '#app/disclosure-requests/severance/released-name.ts';
import { officerIdOf, type Result, type Scope } from '#app/shell/scope.ts';

export interface ReleaseInput extends CaseInput {
  severanceId: number;
  /** The result that the officer looked at. */
  resultId: number;
}

/** 放行: the proved file joins the records given with the reply; its source stays in the file. */
export async function releaseSeverance(scope: Scope, input: ReleaseInput): Promise<Result<null>> {
  return changeCase(scope, input, {
    act: 'release-severed-record',
    may: async (file, inside) => {
      const severance = await loadSeverance(inside, file.id, input.severanceId);
      const refusal = maySever(file) ?? mayRelease(severance, inside.actor);
      if (refusal) return refusal;
      return severance?.result?.id === input.resultId
        ? null
        : { code: 'result-changed', reason: '这份材料已经重新涂黑，请看过新的文件再放行。' };
    },
    write: async (inside, file) => {
      const severance = (await loadSeverance(inside, file.id, input.severanceId)) as Severance;
      const attachment = await writeReleased(inside, severance);
      const detail = { severance: severance.id, result: input.resultId, attachment };
      return { value: null, detail: { ...detail, sha256: severance.result?.sha256 ?? '' } };
    },
  });
}

async function writeReleased(scope: Scope, severance: Severance): Promise<number> {
  const { result } = severance;
  if (!result) throw new Error(`severance ${severance.id} has no result`);
  const row = { city: scope.city.code, request_id: severance.request_id, recorded_at: scope.now };
  const officer = officerIdOf(scope);
  const { file_key, mime, size } = result;
  const { id } = await scope.db
    .insertInto('attachments')
    .values({
      ...row,
      kind: 'reply',
      file_key,
      name: releasedName(severance.name),
      mime,
      size,
      officer_id: officer,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await scope.db
    .insertInto('severance_releases')
    .values({
      ...row,
      severance_id: severance.id,
      result_id: result.id,
      attachment_id: id,
      officer_id: officer,
      happened_on: scope.today,
    })
    .execute();
  return id;
}
