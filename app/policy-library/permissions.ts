import type { Actor, Role } from '#app/shell/scope.ts';

/** Which role may do which act of the library. What the law adds stands in each act's own `may...`. */
export const permissions = {
  'add-document': ['clerk', 'office-head'],
  'catalogue-document': ['clerk', 'office-head'],
  'record-document-act': ['office-head'],
  'withdraw-document-act': ['office-head'],
  'answer-validity-task': ['clerk', 'office-head'],
  'import-documents': ['office-head'],
} as const satisfies Record<string, readonly Role[]>;

export type LibraryAct = keyof typeof permissions;

/** Everybody who works on requests or documents reads the office side of the library; auditors and supervisors too. */
export const libraryReaders: readonly Role[] = [
  'clerk',
  'handler',
  'reviewer',
  'office-head',
  'signer',
  'supervisor',
  'auditor',
];

/** Whether the officer holds a role that does the act; the program itself may do all. */
export function mayDo(actor: Actor, act: LibraryAct): boolean {
  if (actor.kind === 'system') return true;
  const roles: readonly Role[] = permissions[act];
  return actor.kind === 'officer' && actor.roles.some((role) => roles.includes(role));
}
