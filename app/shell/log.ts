import { type Logger, pino } from 'pino';

let installed: Logger | undefined;

/** The log of this process: one JSON line an entry on standard error, no personal data, no bodies. */
export function log(): Logger {
  installed ??= pino(
    { level: process.env.LOG_LEVEL ?? 'warn', base: undefined, serializers: { err: errorFacts } },
    pino.destination(2),
  );
  return installed;
}

/** What PostgreSQL reports beside the message. */
type Reported = Error & { severity?: string; code?: string; table?: string; constraint?: string };

/** What may be said of an error: PostgreSQL quotes values of the row in its message and detail, so both stay out. */
function errorFacts(error: Reported) {
  const { name, code, table, constraint } = error;
  const message = error.severity ? 'the database refused a statement' : error.message;
  const at = error.stack?.split('\n').filter((line) => line.startsWith('    at '));
  return { name, message, code, table, constraint, at };
}
