import { importDocuments } from '#app/policy-library/acts/import-documents.ts';
import { byDocument, type ImportedText } from '#app/policy-library/importing/imported-text.ts';
import type { ImportOutcome } from '#app/policy-library/importing/plan-import.ts';
import { readImportFile } from '#app/policy-library/importing/read-file.ts';
import type { Scope } from '#app/shell/scope.ts';

/** Texts of one transaction: many enough for speed, few enough that little is done again after a break. */
const BATCH = 200;

export interface ImportRun {
  /** A scope of this moment, for each batch anew. */
  scopeNow(): Scope;
  /** How far the file is: texts done, of how many. */
  progress(done: number, total: number, file: string): void;
}

/**
 * Takes files into the library one after another, each batch of texts in its own transaction. What is broken is named
 * and the rest goes on; only a database that fails ends the run, with everything reported until then kept.
 */
export async function importFiles(
  paths: readonly string[],
  run: ImportRun,
): Promise<ImportOutcome & { stopped: string | null }> {
  const sum: ImportOutcome = { added: 0, updated: 0, unchanged: 0, failed: [] };
  for (const path of paths) {
    const { texts, failed } = await readImportFile(path, run.scopeNow().city.code);
    sum.failed.push(...failed);
    let finished = 0;
    for (const batch of batchesOf(texts)) {
      try {
        add(sum, await importBatch(run.scopeNow(), batch));
      } catch (error) {
        return { ...sum, stopped: outageOf(error) };
      }
      finished += batch.length;
      run.progress(finished, texts.length, path);
    }
  }
  return { ...sum, stopped: null };
}

/** All texts of a document stand in one batch. */
function* batchesOf(texts: readonly ImportedText[]): Generator<ImportedText[]> {
  let batch: ImportedText[] = [];
  for (const group of byDocument(texts).values()) {
    batch.push(...group);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Where the database refuses a value in the batch, its documents go one by one and only the bad one is left out. */
async function importBatch(scope: Scope, batch: readonly ImportedText[]): Promise<ImportOutcome> {
  try {
    const result = await importDocuments(scope, batch);
    if (!result.ok) throw new Error(result.refusal.reason);
    return result.value;
  } catch (error) {
    if (!isBadValue(error)) throw error;
    const groups = [...byDocument(batch).values()];
    const sum: ImportOutcome = { added: 0, updated: 0, unchanged: 0, failed: [] };
    if (groups.length === 1) {
      const reason = `数据库不接受其中的内容：${(error as Error).message}`;
      sum.failed.push(...batch.map(({ place }) => ({ file: place, reason })));
    } else {
      for (const group of groups) add(sum, await importBatch(scope, group));
    }
    return sum;
  }
}

/** Classes 22 and 23 of PostgreSQL: wrong data, broken constraints. Everything else is no fault of the text. */
function isBadValue(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && /^2[23][0-9A-Z]{3}$/.test(code);
}

function outageOf(error: unknown): string {
  const { code, message } = error as { code?: string; message: string };
  if (code === '53100')
    return '数据库所在的磁盘已满，导入中止；已报告的都已入库，腾出空间后再导入一次即可接上';
  return `数据库出错，导入中止：${message}；已报告的都已入库，恢复后再导入一次即可接上`;
}

function add(sum: ImportOutcome, more: ImportOutcome): void {
  sum.added += more.added;
  sum.updated += more.updated;
  sum.unchanged += more.unchanged;
  sum.failed.push(...more.failed);
}
