import { type CaseInput, changeCase, type May } from '#app/disclosure-requests/acts/change-case.ts';
import { checkedCase } from '#app/disclosure-requests/acts/checked-case.ts';
import { maySever } from '#app/disclosure-requests/acts/open-severance.ts';
import { readBytes, storeBytes } from '#app/disclosure-requests/case-file/attachment-bytes.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { loadSeverance, type Severance } from '#app/disclosure-requests/severance/load-severance.ts';
import { isSame, mayBurn } from '#app/disclosure-requests/severance/may-sever.ts';
import type { Pressed } from '#app/disclosure-requests/severance/press/jobs.ts';
import { press } from '#app/disclosure-requests/severance/press/press.ts';
import { isProved } from '#app/disclosure-requests/severance/proof/proof.ts';
import { done, officerIdOf, type Result, refused, type Scope } from '#app/shell/scope.ts';

export interface BurnInput extends CaseInput {
  severanceId: number;
  /** The officer looked at the places where marked words stand unmarked, and leaves them. */
  leavesOthers: boolean;
}

/**
 * 涂黑并核验: makes the new file from the marks and proves it. A result whose proof fails is kept with it, so that
 * everybody sees why it cannot be released.
 */
export async function burnSeverance(scope: Scope, input: BurnInput): Promise<Result<{ proved: boolean }>> {
  const may = async (file: CaseFile, inside: Scope): Promise<May> =>
    maySever(file) ?? mayBurn(await loadSeverance(inside, file.id, input.severanceId));
  const checked = await checkedCase(scope, input, { act: 'sever-record', may });
  if (!checked.ok) return checked;
  const severance = (await loadSeverance(scope, input.requestId, input.severanceId)) as Severance;
  const burnt = await burntFile(scope, severance, input.leavesOthers);
  if (!burnt.ok) return burnt;
  return changeCase(scope, input, {
    act: 'sever-record',
    may: async (file, inside) => (await may(file, inside)) ?? (await mayKeep(inside, severance)),
    write: async (inside, file) => {
      const proved = await writeResult(inside, file, { severance, ...burnt.value });
      const { proof } = burnt.value.pressed;
      const detail = { step: 'burn', severance: severance.id, proved, sha256: proof.resultSha256 };
      return { value: { proved }, detail };
    },
  });
}

interface BurntFile {
  pressed: Pressed;
  fileKey: string;
  placesLeft: number;
}

/** The long work, before the transaction. */
async function burntFile(
  scope: Scope,
  severance: Severance,
  leavesOthers: boolean,
): Promise<Result<BurntFile>> {
  const bytes = await readBytes(severance.file_key);
  const marks = severance.marks.map(({ page, left, top, width, height }) => ({
    page,
    left,
    top,
    width,
    height,
  }));
  const left = await press('elsewhere', bytes, { marks });
  if (!left.ok) return left;
  if (left.value.length > 0 && !leavesOthers) {
    const reason = `已标记的文字在${left.value.length}处没有标记。请逐处核对：该遮盖的补上标记，可以公开的勾选确认后再涂黑。`;
    return refused('left-elsewhere', reason);
  }
  const pressed = await press('burn', bytes, { marks });
  if (!pressed.ok) return pressed;
  const fileKey = await storeBytes(scope, pressed.value.bytes);
  return done({ pressed: pressed.value, fileKey, placesLeft: left.value.length });
}

/** The marks may have changed while the file was made, though the row version would tell it too. */
async function mayKeep(scope: Scope, { id, request_id, marks }: Severance): Promise<May> {
  const now = await loadSeverance(scope, request_id, id);
  const burnt = marks.map((mark) => mark.id);
  return now && isSame(burnt, now.marks)
    ? null
    : { code: 'marks-changed', reason: '涂黑过程中标记又有改动，请重新涂黑并核验。' };
}

async function writeResult(
  scope: Scope,
  file: CaseFile,
  { severance, pressed, fileKey, placesLeft }: BurntFile & { severance: Severance },
): Promise<boolean> {
  const proved = isProved(pressed.proof) && pressed.proof.sourceSha256 === severance.source_sha256;
  await scope.db
    .insertInto('severance_results')
    .values({
      city: scope.city.code,
      request_id: file.id,
      severance_id: severance.id,
      mark_ids: severance.marks.map(({ id }) => id),
      file_key: fileKey,
      sha256: pressed.proof.resultSha256,
      mime: pressed.mime,
      size: pressed.bytes.byteLength,
      proof: JSON.stringify(pressed.proof),
      is_proved: proved,
      places_left: placesLeft,
      officer_id: officerIdOf(scope),
      happened_on: scope.today,
      recorded_at: scope.now,
    })
    .execute();
  return proved;
}
