import type { IndexDatabase } from './database.ts';

/** What is asked of an entry to show it. */
export interface Shown {
  id: number;
  documentKey: string;
  key: string;
  anchor: string;
  label: string;
}

export async function readShown(db: IndexDatabase, ids: number[]): Promise<Map<number, Shown>> {
  const rows = await db.rows<Shown>(
    `select e.id, d.document_key "documentKey", e.entry_key "key", e.anchor, e.label
     from json_each(?) wanted join entries e on e.id = wanted.value join documents d on d.id = e.document_id`,
    JSON.stringify(ids),
  );
  return new Map(rows.map((row) => [row.id, row]));
}
