import type { Context } from 'hono';
import { stream } from 'hono/streaming';
import { holds, libraryTag } from '#app/policy-library/api/library-tag.ts';
import { recordsAfter, shownRecords } from '#app/policy-library/api/records.ts';
import type { Env } from '#app/shell/frame.ts';
import type { Scope } from '#app/shell/scope.ts';
import { siteOrigin } from '#app/shell/site-origin.ts';

const BATCH = 200;

/** The whole library, a JSON object a line, written as it is read. `?text=0` leaves the texts out. */
export async function exportDocuments(c: Context<Env>) {
  const { scope } = c.var;
  const withText = c.req.query('text') !== '0';
  const tag = await libraryTag(scope, withText ? 'text' : 'records');
  if (holds(c.req.header('if-none-match'), tag)) return c.body(null, 304, { etag: tag });
  c.header('etag', tag);
  c.header('content-type', 'application/x-ndjson; charset=utf-8');
  c.header('content-disposition', `attachment; filename="policies-${scope.city.code}-${scope.today}.ndjson"`);
  const origin = siteOrigin(c);
  return stream(c, async (out) => {
    for await (const lines of linesOf(scope, { origin, withText })) {
      if (out.aborted) return;
      await out.write(lines);
    }
  });
}

async function* linesOf(
  scope: Scope,
  { origin, withText }: { origin: string; withText: boolean },
): AsyncIterable<string> {
  let after = 0;
  while (true) {
    const rows = await recordsAfter(scope, { after, limit: BATCH, filters: {} });
    if (rows.length === 0) return;
    const records = await shownRecords(scope, rows, { on: scope.today, origin });
    const texts = withText
      ? await newestTexts(
          scope,
          rows.map(({ id }) => id),
        )
      : null;
    const lines = records.map((record) =>
      JSON.stringify(texts ? { ...record, text: texts.get(record.id) ?? '' } : record),
    );
    yield `${lines.join('\n')}\n`;
    after = rows.at(-1)?.id ?? after;
  }
}

/** The newest text of each document, a line a block. */
async function newestTexts(scope: Scope, ids: readonly number[]): Promise<Map<number, string>> {
  const rows = await scope.db
    .selectFrom('document_versions')
    .distinctOn('document_id')
    .select(['document_id', 'plain_text'])
    .where('city', '=', scope.city.code)
    .where('document_id', 'in', ids)
    .orderBy('document_id')
    .orderBy('number', 'desc')
    .execute();
  return new Map(rows.map((row) => [row.document_id, row.plain_text]));
}
