import { addVersion } from '#app/policy-library/acts/add-version.ts';
import { versionText } from '#app/policy-library/documents/queries.ts';
import { parseText } from '#app/policy-library/text/parse-text.ts';
import { amendment2025 } from '#cities/320400/library/plan.ts';
import type { DemoIds } from '#cli/demo/demo-ids.ts';
import { type At, type Cast, must } from '#cli/demo/run-plan.ts';

/** A rule amended in 2025: its two texts stand side by side. */
export async function amendRule(at: At, cast: Cast, ids: DemoIds): Promise<void> {
  const { key, title, decidedOn, validFrom, changes } = amendment2025;
  const scope = at(cast.head, new Date(`${decidedOn}T02:00:00Z`));
  const documentId = ids.get(key) ?? 0;
  let text = (await versionText(scope, { id: documentId, number: 1 }))?.plain_text ?? '';
  for (const [before, after] of changes) text = text.replace(before, after);
  const note = `根据${decidedOn.slice(0, 4)}年示例决定修正`;
  const amending = { amendedById: null, amendedByTitle: title };
  must(await addVersion(scope, { documentId, blocks: parseText(text), validFrom, note, ...amending }));
}
