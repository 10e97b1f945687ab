import { changeMaking, type MakingInput, type May } from '#app/policy-library/acts/change-making.ts';
import type { Making } from '#app/policy-library/making/load-making.ts';
import { type MakingPaper, paperZh } from '#app/policy-library/making/papers.ts';
import { officerIdOf, type Result, type Scope } from '#app/shell/scope.ts';

/** A file that came with a form, stored already. */
export interface MakingUpload {
  paper: MakingPaper;
  fileKey: string;
  name: string;
  mime: string;
  size: number;
  /** Of the file as the officer has it. */
  sha256: string;
}

export interface FilesInput extends MakingInput {
  uploads: MakingUpload[];
}

/** 添加材料: papers of the dossier, each with its checksum; nothing is ever taken away. */
export async function attachMakingFile(scope: Scope, input: FilesInput): Promise<Result<null>> {
  return changeMaking(scope, input, {
    act: 'attach-making-file',
    may: () => null,
    fault: () => filesFault(input),
    write: async (inside, making) => {
      await writeMakingFiles(inside, { making, uploads: input.uploads });
      return { value: null, detail: { files: input.uploads.length } };
    },
  });
}

/** Writes the rows of files; inside an act's transaction. */
export async function writeMakingFiles(
  scope: Scope,
  { making, uploads }: { making: Making; uploads: MakingUpload[] },
): Promise<void> {
  if (uploads.length === 0) return;
  const rows = uploads.map((upload) => ({
    city: scope.city.code,
    making_id: making.id,
    gate: paperZh[upload.paper].gate,
    paper: upload.paper,
    file_key: upload.fileKey,
    name: upload.name,
    mime: upload.mime,
    size: upload.size,
    sha256: upload.sha256,
    officer_id: officerIdOf(scope),
    recorded_at: scope.now,
  }));
  await scope.db.insertInto('making_files').values(rows).execute();
}

function filesFault({ uploads }: FilesInput): May {
  return uploads.length > 0 ? null : { code: 'no-file', reason: '请选择文件。' };
}
