import type { Kysely, Transaction } from 'kysely';
import type { City } from '#app/shell/city.ts';
import type { DB } from '#db/tables.ts';
import type { Cite, Day } from '#law/cite.ts';

/** Who acts: an officer signed in, the public, or the program itself (a job or the command line). */
export type Actor =
  | { kind: 'public' }
  | { kind: 'system'; name: string }
  | {
      kind: 'officer';
      officerId: number;
      name: string;
      agencyId: number;
      unitId: number | null;
      /** Held by appointment, or today by delegation. */
      roles: Role[];
      /** 代理: the roles held only by a delegation of today (AB角). */
      standsIn?: { delegationId: number; role: Role }[];
    };

/** Roles of an officer; several may be held at once. */
export type Role =
  | 'clerk' // 受理登记岗
  | 'handler' // 承办
  | 'reviewer' // 法制、保密审核
  | 'office-head' // 政府信息公开工作机构负责人
  | 'signer' // 签发人
  | 'service' // 送达岗
  | 'supervisor' // 主管部门
  | 'auditor' // 审计
  | 'administrator'; // 系统管理

/**
 * What every query and act is given: the database (or the open transaction), the city, who acts, the instant
 * and the day. Nothing below the shell reads a clock.
 */
export interface Scope {
  db: Kysely<DB>;
  city: City;
  actor: Actor;
  now: Date;
  today: Day;
  /** The same scope inside an open transaction. */
  in(trx: Transaction<DB>): Scope;
}

/** A refusal is a value: shown to the officer with its article, never thrown. */
export interface Refusal<Code extends string = string> {
  code: Code;
  /** One sentence in plain Chinese: why not, and what to do instead. */
  reason: string;
  cite?: Cite;
}

export type Result<T, R extends Refusal = Refusal> = { ok: true; value: T } | { ok: false; refusal: R };

export function done<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

export function refused<Code extends string>(
  code: Code,
  reason: string,
  cite?: Cite,
): { ok: false; refusal: Refusal<Code> } {
  return { ok: false, refusal: { code, reason, cite } };
}

export function makeScope(parts: Omit<Scope, 'in'>): Scope {
  return { ...parts, in: (trx) => makeScope({ ...parts, db: trx }) };
}

/** The officer's id; a bug if the public or the program does what only an officer may. */
export function officerIdOf(scope: Scope): number {
  if (scope.actor.kind !== 'officer') throw new Error('this act needs an officer');
  return scope.actor.officerId;
}
