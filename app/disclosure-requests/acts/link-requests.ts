import { type CaseInput, changeCase, type May } from '#app/disclosure-requests/acts/change-case.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { officerIdOf, type Result, type Scope } from '#app/shell/scope.ts';

export type LinkKind = 'joint' | 'same-information' | 'same-envelope';

export const linkKindZh: Record<LinkKind, string> = {
  joint: '并案办理',
  'same-information': '申请相同的信息',
  'same-envelope': '同一信封寄来',
};

export interface LinkInput extends CaseInput {
  /** 登记号 of the other request, of the same agency. */
  otherNo: string;
  kind: LinkKind;
  note: string;
}

/** 关联申请: two requests of the agency that belong together. Each keeps its number, its limit and its reply. */
export async function linkRequests(scope: Scope, input: LinkInput): Promise<Result<null>> {
  return changeCase(scope, input, {
    act: 'link-requests',
    may: async (file, inside) => mayLinkTo(file, input, await requestNumbered(inside, file, input.otherNo)),
    write: async (inside, file) => {
      const other = await requestNumbered(inside, file, input.otherNo);
      if (!other) throw new Error('the other request is not there');
      const [first, second] = [Math.min(file.id, other.id), Math.max(file.id, other.id)];
      await inside.db
        .insertInto('request_links')
        .values({
          city: inside.city.code,
          request_id: first,
          other_id: second,
          kind: input.kind,
          note: input.note.trim(),
          officer_id: officerIdOf(inside),
          happened_on: inside.today,
          recorded_at: inside.now,
        })
        // Another officer linked the two from the other side at the same time: one link is enough.
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      return { value: null, detail: { other: other.id, kind: input.kind } };
    },
  });
}

export function mayLink(file: CaseFile): May {
  return file.registrations.length > 0
    ? null
    : { code: 'not-registered', reason: '先登记，再关联其他申请。' };
}

function mayLinkTo(file: CaseFile, input: LinkInput, other: { id: number } | undefined): May {
  const closed = mayLink(file);
  if (closed) return closed;
  if (!Object.hasOwn(linkKindZh, input.kind)) return { code: 'kind-missing', reason: '请选择怎样关联。' };
  if (!other) return { code: 'unknown-number', reason: '本机关没有这个登记号的申请，请核对。' };
  if (other.id === file.id) return { code: 'own-number', reason: '这是本件的登记号。' };
  const known = file.requestLinks.some((link) => link.other_id === other.id && link.kind === input.kind);
  return known ? { code: 'already-linked', reason: '两件已经这样关联。' } : null;
}

async function requestNumbered(scope: Scope, file: CaseFile, registerNo: string) {
  return scope.db
    .selectFrom('disclosure_requests')
    .select('id')
    .where('city', '=', scope.city.code)
    .where('agency_id', '=', file.agency_id)
    .where('register_no', '=', registerNo.trim())
    .executeTakeFirst();
}
