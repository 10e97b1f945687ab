import type { Cite } from '#law/cite.ts';

/** 效力核查的事项: what has to be proven, a term that runs out, a basis that has changed. */
export type TaskMatter = 'unproven' | 'term' | 'basis-changed';

/** A task that the engine computed and nobody has answered. */
export interface LibraryTask {
  documentId: number;
  title: string;
  documentNo: string | null;
  agencyId: number | null;
  matter: TaskMatter;
  /** The answer carries it: a later fact opens another task. */
  key: string;
  because: string;
  cite: Cite | null;
}

export const matterZh: Record<TaskMatter, string> = {
  unproven: '有效性待核',
  term: '期满提醒',
  'basis-changed': '依据变化',
};

/** Whose tasks: everybody's, nobody's, or those of an agency. */
export type AgencyScope = 'all' | 'none' | number;

export function documentOfTask(row: {
  id: number;
  title: string;
  document_no: string | null;
  agency_id: number | null;
}) {
  return { documentId: row.id, title: row.title, documentNo: row.document_no, agencyId: row.agency_id };
}
