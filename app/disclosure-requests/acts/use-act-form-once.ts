import { createHash } from 'node:crypto';
import type { Upload } from '#app/disclosure-requests/acts/write-request.ts';
import type { CaseAct } from '#app/disclosure-requests/permissions.ts';
import type { Result, Scope } from '#app/shell/scope.ts';

interface SentForm {
  act: CaseAct;
  body: Record<string, string>;
  uploads: Upload[];
}

/**
 * What tells one press of a form about a case from another: its one-time key, the officer and all that is written in it.
 * A form that was changed before it was sent again is another one. Null where the form brings no key.
 */
export function actFormKey({ actor }: Scope, { act, body, uploads }: SentForm): string | null {
  if (actor.kind !== 'officer' || !body.once_key) return null;
  const files = uploads.map(({ kind, name, size }) => [kind, name, size]);
  const content = JSON.stringify([actor.officerId, Object.entries(body).sort(), files]);
  return `${act}:${createHash('sha256').update(content).digest('hex')}`;
}

/** Whether a form that was refused because the case had changed is the very form that changed it. */
export async function formWasTaken(
  scope: Scope,
  { result, formKey, requestId }: { result: Result<unknown>; formKey: string | null; requestId: number },
): Promise<boolean> {
  if (result.ok || result.refusal.code !== 'changed-meanwhile' || formKey === null) return false;
  const used = await scope.db
    .selectFrom('form_keys')
    .select('location')
    .where('city', '=', scope.city.code)
    .where('key', '=', formKey)
    .executeTakeFirst();
  return used?.location === String(requestId);
}
