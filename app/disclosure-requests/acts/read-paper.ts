import { changeOwnRequest } from '#app/disclosure-requests/acts/change-own-request.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { writeDelivery } from '#app/disclosure-requests/papers/deliver-paper.ts';
import type { Scope } from '#app/shell/scope.ts';

/** The requester opens a notice at the query page: the day of the first reading is kept, beside the day of service. */
export async function readPaper(scope: Scope, file: CaseFile, paperId: number): Promise<void> {
  if (isRead(file, paperId)) return;
  await changeOwnRequest(scope, file.id, {
    act: 'read-paper',
    quiet: true,
    may: (locked) => (isRead(locked, paperId) ? { code: 'read', reason: '已经阅读。' } : null),
    write: async (inside, locked) => {
      const step = { of: { paperId }, fact: 'read', way: 'online', on: inside.today } as const;
      await writeDelivery(inside, locked, { ...step, proof: '在查询页打开' });
      return { paper: paperId };
    },
  });
}

export function isRead(file: CaseFile, paperId: number): boolean {
  return file.deliveries.some(({ paper_id, fact }) => paper_id === paperId && fact === 'read');
}
