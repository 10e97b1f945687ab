import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** What went wrong, in the form of RFC 9457. */
export interface Problem {
  status: ContentfulStatusCode;
  /** One sentence in Chinese. */
  title: string;
  detail?: string;
  /** Which parameter, and why not. */
  errors?: { parameter: string; reason: string }[];
}

/** Answers a problem as `application/problem+json`. */
export function problem(
  c: Context,
  { status, ...rest }: Problem,
  headers: Record<string, string> = {},
): Response {
  const body = JSON.stringify({ type: 'about:blank', status, ...rest });
  return c.body(body, status, { 'content-type': 'application/problem+json; charset=utf-8', ...headers });
}
