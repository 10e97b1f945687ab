import {
  changeMaking,
  type Kept,
  type MakingInput,
  type May,
  writeStep,
} from '#app/policy-library/acts/change-making.ts';
import { insertDocument } from '#app/policy-library/documents/insert-document.ts';
import { documentOfMaking } from '#app/policy-library/making/document-of-making.ts';
import { mayTake } from '#app/policy-library/making/facts.ts';
import type { Making } from '#app/policy-library/making/load-making.ts';
import { documentsNamed, draftBlocks } from '#app/policy-library/making/queries.ts';
import { statedIn } from '#app/policy-library/making/stated.ts';
import { markOf, mayBear, mayNumber, takeNumbers } from '#app/policy-library/making/take-numbers.ts';
import {
  type EndedDocument,
  writeEndings,
  writeRelations,
} from '#app/policy-library/making/write-consequences.ts';
import { officerIdOf, type Result, type Scope } from '#app/shell/scope.ts';
import type { Day } from '#law/cite.ts';
import { effectiveDayOf } from '#law/publication/effective-day.ts';
import { termOf } from '#law/publication/term.ts';
import { themeOf } from '#law/publication/themes.ts';

export interface PublishInput extends MakingInput {
  /** 发文机关 as the text names it. */
  issuer: string;
  genre: string;
  themes: string[];
  summary: string;
  keywords: string[];
  /** 施行日期 as the text states it; null: it is silent. */
  effectiveOn: Day | null;
  immediateReason: string;
  /** 有效期至 as the text states it. */
  expiresOn: Day | null;
  /** The number that it bears already; only of what was published outside the system. */
  documentNo: string;
  /** Documents of the library that the text ends, as the officer confirmed. */
  endings: EndedDocument[];
  /** What the text ends and the library does not hold, by name. */
  repealsElsewhere: string[];
}

/**
 * 统一登记、统一编号、统一印发、公布, by the head of the disclosure office: one register number, one document number, one
 * index number; the text enters the library and is public from this minute; what it ends is marked in the same
 * transaction. Returns the id of the document.
 */
export async function publishMaking(scope: Scope, input: PublishInput): Promise<Result<number>> {
  return changeMaking(scope, input, {
    act: 'publish-making',
    may: (making, then) => mayPublishMaking(making, then) ?? mayHaveEffect(making, then, input),
    fault: async (making, then) =>
      publishFault(making, input) ??
      mayNumber(making, await markOf(then, making)) ??
      (await mayBearGiven(then, input)) ??
      (await mayEndNamed(then, making, input)),
    write: (inside, making, kept) => writePublication(inside, { making, input, kept }),
  });
}

export function mayPublishMaking(making: Making, scope: Scope): May {
  if (making.document_id !== null) return { code: 'published', reason: '文件已经公布。' };
  return mayTake('publication', making, scope);
}

async function writePublication(
  scope: Scope,
  { making, input, kept }: { making: Making; input: PublishInput; kept: Kept },
) {
  const mark = (await markOf(scope, making)) ?? '';
  const given = input.outside ? input.documentNo.trim() : '';
  const numbers = await takeNumbers(scope, { making, mark, publishedOn: scope.today, given });
  const documentId = await insertDocument(scope, await documentOfMaking(scope, { making, input, numbers }));
  await scope.db
    .updateTable('makings')
    .set({ document_id: documentId })
    .where('city', '=', scope.city.code)
    .where('id', '=', making.id)
    .execute();
  await writeStep(scope, {
    making,
    step: 'publication',
    content: {
      documentId,
      ...numbers,
      immediateReason: input.immediateReason.trim(),
      repealsElsewhere: input.repealsElsewhere,
      ...kept,
    },
  });
  await writeRelations(scope, { making, documentId });
  await writeEndings(scope, {
    documentId,
    title: making.title,
    endings: input.endings,
    officerId: officerIdOf(scope),
  });
  return { value: documentId, detail: { documentId, ...numbers, ended: input.endings.length } };
}

async function mayBearGiven(scope: Scope, { outside, documentNo }: PublishInput): Promise<May> {
  return outside ? mayBear(scope, documentNo.trim()) : null;
}

/** A document is ended by a text that names it, and by no other. */
async function mayEndNamed(scope: Scope, making: Making, { endings }: PublishInput): Promise<May> {
  const draft = making.drafts.at(-1);
  if (endings.length === 0 || !draft) return null;
  const { repeals } = statedIn(await draftBlocks(scope, draft.id), scope.today);
  const named = await documentsNamed(
    scope,
    repeals.map(({ name }) => name),
  );
  return endings.every(({ documentId }) => named.some(({ id }) => id === documentId))
    ? null
    : { code: 'not-named', reason: '只能废止文本里点名的文件，请刷新后重新确认。' };
}

/** The stated day of effect and the stated term must be lawful before the text is out. */
function mayHaveEffect(making: Making, scope: Scope, input: PublishInput): May {
  const { kind, title } = making;
  const { effectiveOn: statedOn, immediateReason, expiresOn: statedUntil } = input;
  const place = scope.city.code;
  const effect = effectiveDayOf({ kind, place, publishedOn: scope.today, statedOn, immediateReason });
  if (effect.fault) return effect.fault;
  const term = termOf({
    kind,
    title,
    statedUntil,
    statedYears: null,
    effectiveOn: effect.on,
    place,
    on: scope.today,
  });
  const finding = term.findings.find(({ code, cite }) => code !== 'term-missing' || cite !== null);
  if (!finding) return null;
  return { code: finding.code, reason: finding.reason, cite: finding.cite ?? undefined };
}

function publishFault(making: Making, input: PublishInput): May {
  if (making.document_id !== null) return { code: 'published', reason: '文件已经公布。' };
  if (making.drafts.length === 0) return { code: 'no-draft', reason: '还没有提交草案。' };
  if (input.issuer.trim().length < 2) return { code: 'issuer-missing', reason: '请写明发文机关。' };
  if (input.themes.length === 0 || !input.themes.every((code) => themeOf(code) !== undefined)) {
    return { code: 'theme-missing', reason: '请至少选一个主题分类。' };
  }
  if (input.outside && input.documentNo.trim() === '') {
    return { code: 'number-missing', reason: '补录已经公布的文件，请填写它的发文字号。' };
  }
  return input.summary.trim().length >= 10
    ? null
    : { code: 'summary-missing', reason: '请写内容概述，一两句话说明给谁、做什么。' };
}
