import { type CaseInput, changeCase, type May } from '#app/disclosure-requests/acts/change-case.ts';
import { overturnedCases } from '#app/disclosure-requests/acts/order-new-reply.ts';
import { type Upload, writeUpload } from '#app/disclosure-requests/acts/write-request.ts';
import { cameByPost, type Lacking, lackingIn } from '#app/disclosure-requests/case-bundle/lacking.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { officerIdOf, type Result, type Scope } from '#app/shell/scope.ts';
import { takeNumber } from '#db/number-series.ts';
import { retentionOf } from '#law/disclosure/retention.ts';

export interface ArchiveInput extends CaseInput {
  /** 典型案例: kept permanently. */
  precedent: boolean;
  /** The attachment that shows the envelope with its postmark. */
  envelopeId: number | null;
  /** Its scan, where it is only added now. */
  uploads: Upload[];
  /** Why the file is archived although something is missing. */
  reason: string;
}

/**
 * 归档: the file is complete and goes to the archive with its period of keeping. What wins or loses a case (envelope,
 * posting, service) is asked for first; without it only with a reason, which stays in the package.
 */
export async function archiveCase(scope: Scope, input: ArchiveInput): Promise<Result<string>> {
  return changeCase(scope, input, {
    act: 'archive-case',
    may: (file) => mayArchive(file) ?? mayArchiveSo(file, input),
    write: async (inside, file) => {
      const lacking = stillLacking(file, input);
      const envelopeId = await envelopeOf(inside, file, input);
      const { retention, because } = retentionOf(
        {
          lostOrPrecedent: input.precedent || (await overturnedCases(inside, file)).length > 0,
          remedied: file.remedyCases.length > 0,
        },
        inside.today,
      );
      const year = Number(inside.today.slice(0, 4));
      const archiveNo = `${file.register_mark}档〔${year}〕${await takeNumber(inside, `archive:${file.register_mark}`, year)}号`;
      await inside.db
        .insertInto('case_archives')
        .values({
          city: inside.city.code,
          request_id: file.id,
          run: file.run,
          archive_no: archiveNo,
          retention,
          retention_because: because,
          lacking: JSON.stringify(lacking.map(({ key }) => key)),
          reason: lacking.length > 0 ? input.reason.trim() : '',
          envelope_id: envelopeId,
          officer_id: officerIdOf(inside),
          happened_on: inside.today,
          recorded_at: inside.now,
        })
        .execute();
      const detail = { archiveNo, retention, lacking: lacking.map(({ key }) => key) };
      return { value: archiveNo, detail };
    },
  });
}

export function mayArchive(file: CaseFile): May {
  if (file.closings.length === 0) return { code: 'not-closed', reason: '办结以后才能归档。' };
  return file.archives.some(({ run }) => run === file.run)
    ? { code: 'archived', reason: '本件已经归档。' }
    : null;
}

function mayArchiveSo(file: CaseFile, input: ArchiveInput): May {
  const lacking = stillLacking(file, input);
  if (lacking.length === 0 || input.reason.trim()) return null;
  return {
    code: 'package-incomplete',
    reason: `归档材料不全：${lacking.map(({ what }) => what).join('')}请补齐，确实无法补齐的写明理由。`,
    cite: { instrument: '档案法实施条例', article: '第三十九条' },
  };
}

/** A scan that comes with the form counts as the envelope. */
function stillLacking(file: CaseFile, { envelopeId, uploads }: ArchiveInput): Lacking[] {
  const lacking = lackingIn(file, envelopeId ?? undefined);
  return uploads.length > 0 ? lacking.filter(({ key }) => key !== 'envelope') : lacking;
}

/** The files of the form go into the file; the first of them is the envelope where one was missing. */
async function envelopeOf(scope: Scope, file: CaseFile, input: ArchiveInput): Promise<number | null> {
  const ids: number[] = [];
  for (const upload of input.uploads) ids.push(await writeUpload(scope, file.id, upload));
  const known = file.attachments.some(({ id }) => id === input.envelopeId) ? input.envelopeId : null;
  return known ?? (cameByPost(file) ? (ids[0] ?? null) : null);
}
