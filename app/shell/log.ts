import { type Logger, pino } from 'pino';

let installed: Logger | undefined;

/** The log of this process: one JSON line an entry on standard error, no personal data, no bodies. */
export function log(): Logger {
  installed ??= pino({ level: process.env.LOG_LEVEL ?? 'warn', base: undefined }, pino.destination(2));
  return installed;
}
