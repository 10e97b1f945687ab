import { type CaseInput, changeCase, type May } from '#app/disclosure-requests/acts/change-case.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { openedContact } from '#app/disclosure-requests/identity/opened-contact.ts';
import { personalDataRefusal } from '#app/disclosure-requests/personal-data/personal-data-refusal.ts';
import { partyNames } from '#app/disclosure-requests/publishing/party-names.ts';
import { officerIdOf, type Refusal, type Result, type Scope } from '#app/shell/scope.ts';
import { openSealed } from '#db/sealed.ts';

export interface TrainingInput extends CaseInput {
  title: string;
  /** 案情 */
  facts: string;
  /** 怎样办理 */
  handling: string;
  /** 启示 */
  lesson: string;
}

/**
 * 写入案例库: a closed case told anew for training by a person, without a trace of who asked. Refused while a name of
 * the file, one of its numbers or contacts, or anything that looks like personal data stands in the text.
 */
export async function addTrainingCase(scope: Scope, input: TrainingInput): Promise<Result<number>> {
  return changeCase(scope, input, {
    act: 'add-training-case',
    may: async (file, inside) =>
      mayAddTrainingCase(file) ?? textFault(input) ?? (await traceOf(inside, file, input)),
    write: async (inside, file) => {
      const reply = file.replies[0] ?? file.earlierReplies.at(-1);
      const { id } = await inside.db
        .insertInto('training_cases')
        .values({
          city: inside.city.code,
          request_id: file.id,
          code: reply?.code ?? file.endings[0]?.code ?? '',
          title: input.title.trim(),
          facts: input.facts.trim(),
          handling: input.handling.trim(),
          lesson: input.lesson.trim(),
          officer_id: officerIdOf(inside),
          happened_on: inside.today,
          recorded_at: inside.now,
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      return { value: id, detail: { trainingCase: id } };
    },
  });
}

export function mayAddTrainingCase(file: CaseFile): May {
  if (file.closings.length === 0) return { code: 'not-closed', reason: '办结以后才能写入案例库。' };
  return file.trainingCases.length > 0 ? { code: 'added-already', reason: '本件已经写入案例库。' } : null;
}

function textFault({ title, facts, handling, lesson }: TrainingInput): Refusal | null {
  const empty = [
    ['标题', title],
    ['案情', facts],
    ['办理', handling],
    ['启示', lesson],
  ].filter(([, text]) => !text?.trim());
  if (empty.length === 0) return null;
  return { code: 'text-missing', reason: `请填写：${empty.map(([field]) => field).join('、')}。` };
}

/** What in the text leads back to the requester; the reason names the kind and the field, never the data. */
async function traceOf(scope: Scope, file: CaseFile, input: TrainingInput): Promise<Refusal | null> {
  const fields = { 标题: input.title, 案情: input.facts, 办理: input.handling, 启示: input.lesson };
  const told = personalDataRefusal(fields, [...partyNames(file), ...(await officialNames(scope, file))]);
  if (told) return told;
  const traces = [...fileNumbers(file), ...contacts(file)].filter((text) => text.trim().length > 3);
  const [field] =
    Object.entries(fields).find(([, text]) => traces.some((trace) => text.includes(trace))) ?? [];
  if (!field) return null;
  return {
    code: 'personal-data',
    reason: `“${field}”里有本件的登记号、文号、证件号码或者联系方式，请改写。`,
    cite: { instrument: '政府信息公开条例', article: '第十五条' },
  };
}

/** Officers who handled the file are not named in a case for training either. */
async function officialNames(scope: Scope, file: CaseFile): Promise<string[]> {
  const rows = await scope.db
    .selectFrom('officers')
    .select('name')
    .where('city', '=', scope.city.code)
    .where('agency_id', '=', file.agency_id)
    .execute();
  return rows.map(({ name }) => name);
}

function fileNumbers(file: CaseFile): string[] {
  const replies = [...file.replies, ...file.earlierReplies].map(({ document_no }) => document_no);
  const papers = file.papers.flatMap(({ document_no }) => document_no ?? []);
  return [file.register_no, ...replies, ...papers];
}

/** Opened for this comparison alone; nothing of it is kept or told. */
function contacts(file: CaseFile): string[] {
  const sealed = {
    identity_sealed: file.identity_sealed,
    phone_sealed: file.phone_sealed,
    email_sealed: file.email_sealed,
    address_sealed: file.address_sealed,
  };
  const asked = Object.entries(sealed).flatMap(([column, value]) =>
    value ? [openSealed(value, { table: 'disclosure_requests', column, row: file.id })] : [],
  );
  const changed = (['email_sealed', 'address_sealed'] as const).map((column) => openedContact(file, column));
  return [...asked, ...changed.filter(Boolean)];
}
