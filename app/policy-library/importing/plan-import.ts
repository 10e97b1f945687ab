import type { NewDocument } from '#app/policy-library/documents/new-document.ts';
import {
  byDocument,
  type ImportedText,
  type ImportFailure,
  versionDayIn,
} from '#app/policy-library/importing/imported-text.ts';
import { heldOf, numbersHeld } from '#app/policy-library/importing/queries.ts';
import type { Scope } from '#app/shell/scope.ts';

/** What became of the texts; `added` and `updated` count texts, so that all numbers together are the texts given. */
export interface ImportOutcome {
  /** Texts of documents that were not in the library, and further versions given with them. */
  added: number;
  /** Texts that came as a new version of a document already there. */
  updated: number;
  unchanged: number;
  failed: ImportFailure[];
}

/** The texts of one document that are to be written. */
export interface Planned {
  documentKey: string;
  /** Of the document in the library; null: it is new. */
  documentId: number | null;
  firstNumber: number;
  versions: { versionKey: string; document: NewDocument }[];
}

/** What of the texts is new to the library, parsed, and what becomes of each. Call it inside the transaction that writes. */
export async function planOf(inside: Scope, texts: readonly ImportedText[]) {
  const groups = byDocument(texts);
  const held = await heldOf(inside, [...groups.keys()]);
  const outcome: ImportOutcome = { added: 0, updated: 0, unchanged: 0, failed: [] };
  const plan: Planned[] = [];
  for (const [documentKey, group] of groups) {
    const known = held.get(documentKey);
    const planned: Planned = {
      documentKey,
      documentId: known?.documentId ?? null,
      firstNumber: (known?.lastNumber ?? 0) + 1,
      versions: [],
    };
    const seen = new Set(known?.versionKeys);
    let newest = known?.versionKeys.map(versionDayIn).sort().at(-1) ?? '';
    for (const text of [...group].sort(byDay)) {
      if (seen.has(text.versionKey)) {
        outcome.unchanged += 1;
        continue;
      }
      seen.add(text.versionKey);
      const fault = (text.versionOn ?? '') < newest ? OLDER : takeIn(planned, text);
      if (fault) outcome.failed.push({ file: text.place, reason: fault });
      else {
        newest = text.versionOn ?? '';
        outcome[known ? 'updated' : 'added'] += 1;
      }
    }
    if (planned.versions.length > 0) plan.push(planned);
  }
  return { plan: await withoutTakenNumbers(inside, plan, { texts, outcome }), outcome };
}

const OLDER = '库里已有更新的文本，较早的文本不能插到它前面';

function byDay(a: ImportedText, b: ImportedText): number {
  return (a.versionOn ?? '').localeCompare(b.versionOn ?? '');
}

function takeIn(planned: Planned, text: ImportedText): string | null {
  try {
    planned.versions.push({ versionKey: text.versionKey, document: text.read() });
    return null;
  } catch (error) {
    return `读不出正文：${(error as Error).message}`;
  }
}

/** A document number or index number belongs to one document; the later record is named and left out. */
async function withoutTakenNumbers(
  inside: Scope,
  plan: Planned[],
  { texts, outcome }: { texts: readonly ImportedText[]; outcome: ImportOutcome },
): Promise<Planned[]> {
  const fresh = plan.filter(({ documentId }) => documentId === null);
  const taken = await numbersHeld(inside, fresh.flatMap(numbersOf));
  return plan.filter((planned) => {
    if (planned.documentId !== null) return true;
    const clash = numbersOf(planned).find((number) => taken.has(number));
    if (clash !== undefined) {
      const place = texts.find(({ documentKey }) => documentKey === planned.documentKey)?.place ?? '';
      outcome.failed.push({ file: place, reason: `编号${clash}已经用于库里的另一份文件` });
      outcome.added -= planned.versions.length;
      return false;
    }
    for (const number of numbersOf(planned)) taken.add(number);
    return true;
  });
}

function numbersOf({ versions }: Planned): string[] {
  const { documentNo, indexNo, registerNo } = versions[0]?.document ?? {};
  return [documentNo, indexNo, registerNo].filter((number) => typeof number === 'string');
}
