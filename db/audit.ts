import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Actor, Scope } from '#app/shell/scope.ts';
import type { DB, Json, JsonObject } from '#db/tables.ts';

/** One act in the audit chain. `detail` carries numbers, days and codes, never personal data or request text. */
export interface AuditEntry {
  /** Verb-noun of the act, e.g. `sign-reply`. */
  act: string;
  /** What it was done to: `table:id`. */
  subject: string;
  detail: JsonObject;
}

const GENESIS = Buffer.alloc(32);
const BATCH = 2000;

/**
 * Appends a line to the city's chain. Call it inside the act's transaction and as its last write: the chain
 * head is the last lock taken, so two acts never wait for each other crosswise.
 */
export async function writeAudit(scope: Scope, entry: AuditEntry): Promise<void> {
  await writeAuditLines(scope, [entry]);
}

/** Several lines at once, for an act that touches many cases: the chain is held no longer than for one. */
export async function writeAuditLines(scope: Scope, entries: AuditEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const city = scope.city.code;
  const head = await lockHead(scope.db, city);
  const lines: (Omit<HashedLine, 'detail'> & { detail: string; hash: Buffer })[] = [];
  for (const { act, subject, detail } of entries) {
    const [seq, previous] = [head.seq + 1, head.hash];
    const line = { city, seq, at: scope.now, actor: actorName(scope.actor), act, subject, detail, previous };
    head.seq = seq;
    head.hash = lineHash(line);
    lines.push({ ...line, detail: JSON.stringify(detail), hash: head.hash });
  }
  for (let from = 0; from < lines.length; from += BATCH) {
    await scope.db
      .insertInto('audit_lines')
      .values(lines.slice(from, from + BATCH))
      .execute();
  }
  await scope.db
    .updateTable('audit_heads')
    .set({ seq: head.seq, hash: head.hash })
    .where('city', '=', city)
    .execute();
}

/** Follows the chain of a city (or of all cities) from its first line. `firstBroken` names the first line that does not hold. */
export async function verifyAudit(
  db: Kysely<DB>,
  onlyCity?: string,
): Promise<{ lines: number; firstBroken: string | null }> {
  const heads = await db
    .selectFrom('audit_heads')
    .selectAll()
    .$if(onlyCity !== undefined, (q) => q.where('city', '=', onlyCity ?? ''))
    .orderBy('city')
    .execute();
  let lines = 0;
  for (const head of heads) {
    const found = await followChain(db, head.city);
    lines += found.lines;
    if (found.broken !== null) return { lines, firstBroken: `${head.city}:${found.broken}` };
    if (found.lines !== head.seq || !found.last.equals(head.hash)) {
      return { lines, firstBroken: `${head.city}:${found.lines + 1}` };
    }
  }
  return { lines, firstBroken: null };
}

async function lockHead(db: Kysely<DB>, city: string): Promise<{ seq: number; hash: Buffer }> {
  const locked = db.selectFrom('audit_heads').select(['seq', 'hash']).where('city', '=', city).forUpdate();
  const head = await locked.executeTakeFirst();
  if (head) return head;
  await db
    .insertInto('audit_heads')
    .values({ city, seq: 0, hash: GENESIS })
    .onConflict((c) => c.doNothing())
    .execute();
  return locked.executeTakeFirstOrThrow();
}

function actorName(actor: Actor): string {
  if (actor.kind === 'officer') return `officer:${actor.officerId}`;
  return actor.kind === 'system' ? `system:${actor.name}` : 'public';
}

async function followChain(db: Kysely<DB>, city: string) {
  let lines = 0;
  let last: Buffer = GENESIS;
  for (;;) {
    const batch = await db
      .selectFrom('audit_lines')
      .selectAll()
      .where('city', '=', city)
      .where('seq', '>', lines)
      .orderBy('seq')
      .limit(BATCH)
      .execute();
    for (const line of batch) {
      const holds = line.seq === lines + 1 && line.previous.equals(last) && line.hash.equals(lineHash(line));
      if (!holds) return { lines, last, broken: lines + 1 };
      lines = line.seq;
      last = line.hash;
    }
    if (batch.length < BATCH) return { lines, last, broken: null };
  }
}

interface HashedLine {
  city: string;
  seq: number;
  at: Date;
  actor: string;
  act: string;
  subject: string;
  detail: Json;
  previous: Buffer;
}

function lineHash(line: HashedLine): Buffer {
  const { city, seq, actor, act, subject, detail } = line;
  const parts = [
    city,
    seq,
    line.at.toISOString(),
    actor,
    act,
    subject,
    sorted(detail),
    line.previous.toString('hex'),
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest();
}

/** PostgreSQL's jsonb does not keep the order of keys; the hash must not depend on it. */
function sorted(value: Json | undefined): Json {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value ?? null;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
