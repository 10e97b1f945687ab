import { randomUUID } from 'node:crypto';
import {
  type CaseInput,
  changeCase,
  type May,
  rewriteDueDay,
} from '#app/disclosure-requests/acts/change-case.ts';
import { writeRequest } from '#app/disclosure-requests/acts/write-request.ts';
import { clockOf } from '#app/disclosure-requests/case-file/clock-facts.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { openedContent } from '#app/disclosure-requests/identity/opened-content.ts';
import { queryCodeFrom } from '#app/disclosure-requests/identity/query-code.ts';
import type { Letter } from '#app/disclosure-requests/letters/letter.ts';
import {
  type SplitNoticeInput,
  splitNoticeFamily,
} from '#app/disclosure-requests/letters/notices/split-notice.ts';
import { mayIssue, type PaperDraft } from '#app/disclosure-requests/papers/issue-paper.ts';
import { issueToRequester } from '#app/disclosure-requests/papers/issue-to-requester.ts';
import { requesterFrame } from '#app/disclosure-requests/papers/paper-frames.ts';
import { officerIdOf, type Result, type Scope } from '#app/shell/scope.ts';
import { noteChange } from '#db/changes.ts';
import { maySplit } from '#law/disclosure/items.ts';
import type { ReceiptChannel } from '#law/disclosure/receipt-day.ts';

export interface SplitInput extends CaseInput {
  /** What each part asks for; the first stays under the register number of the request. */
  parts: string[];
  /** Why one request is handled as several. */
  reason: string;
}

interface Part {
  registerNo: string;
  text: string;
}

/**
 * 分件办理: the request goes on as its first part, each other part becomes a request with a register number of its own
 * and the same day of receipt, and the requester is told. Only so does one request count as several.
 */
export async function splitRequest(scope: Scope, input: SplitInput): Promise<Result<string[]>> {
  const parts = input.parts.map((part) => part.trim()).filter(Boolean);
  const clean = { ...input, parts };
  return changeCase(scope, input, {
    act: 'split-request',
    may: (file) =>
      maySplitNow(file) ?? maySplitSo(file, clean) ?? mayIssue(file, scope, draftNotice(file, scope, clean)),
    write: async (inside, file) => {
      const written: Part[] = [{ registerNo: file.register_no, text: parts[0] ?? '' }];
      for (const text of parts.slice(1)) written.push(await writePart(inside, file, text));
      const { id } = await inside.db
        .insertInto('splits')
        .values({
          city: inside.city.code,
          request_id: file.id,
          own_part: parts[0] ?? '',
          reason: input.reason.trim(),
          told_on: inside.today,
          officer_id: officerIdOf(inside),
          recorded_at: inside.now,
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      const notice = noticeOf(file, inside, { parts: written, reason: input.reason });
      await issueToRequester(inside, file, { ...notice, subject: { kind: 'split', id } });
      await noteChange(inside, 'disclosure-figures', String(file.agency_id));
      const numbers = written.map(({ registerNo }) => registerNo);
      return { value: numbers, detail: { numbers } };
    },
  });
}

export function maySplitNow(file: CaseFile): May {
  if (file.registrations.length === 0) return { code: 'not-registered', reason: '先登记，再分件。' };
  if (file.splits.length > 0) return { code: 'already-split', reason: '本件已经分件。' };
  if (file.split_from_id !== null) return { code: 'already-part', reason: '本件是分件后的一件，不再分件。' };
  if (file.replies.length > 0 || file.endings.length > 0)
    return { code: 'already-signed', reason: '答复已经签发或者办理已经终结，不能再分件。', cite };
  const begun = [
    file.correctionNotices,
    file.consultations,
    file.extensions,
    file.feeNotices,
    file.reasonsRequests,
  ];
  return begun.some((facts) => facts.length > 0)
    ? {
        code: 'course-begun',
        reason: '已经补正、征求意见、延期、收费或者要求说明理由，各件的期限会不同，不能再分件。',
      }
    : null;
}

function maySplitSo(file: CaseFile, { parts, reason }: SplitInput): May {
  if (parts.length > MOST_PARTS) return { code: 'too-many-parts', reason: `一次最多分为${MOST_PARTS}件。` };
  if (new Set(parts).size < parts.length)
    return { code: 'same-parts', reason: '有两件的内容相同，请核对。', cite };
  if (parts.some((part) => part.length > LONGEST_PART))
    return { code: 'part-too-long', reason: `每件的内容请不要超过${LONGEST_PART}个字。` };
  const law = maySplit({ parts, reason, replied: file.replies.length > 0 });
  return law.ok ? null : { code: 'not-split', reason: law.reason, cite: law.cite };
}

/** The part as a request of its own: the same requester, channel and day 0, registered with the split. */
async function writePart(scope: Scope, file: CaseFile, text: string): Promise<Part> {
  const { id, registerNo } = await writeRequest(scope, {
    agency: { id: file.agency_id, registerMark: file.register_mark, replyNameId: file.reply_name_id },
    channel: file.channel as ReceiptChannel,
    receivedOn: file.received_on,
    receivedBecause: file.received_because,
    content: { ...openedContent(file), infoTitle: text, infoDocumentNo: '', infoDescription: '' },
    uploads: [],
    // The requester goes on using the code of the whole request; this one is told to nobody.
    queryCode: queryCodeFrom(randomUUID()),
    splitFrom: { id: file.id, submittedAt: file.submitted_at, requesterColumn: file.requester_column },
  });
  await scope.db
    .insertInto('registrations')
    .values({
      city: scope.city.code,
      request_id: id,
      note: `由${file.register_no}分件`,
      officer_id: officerIdOf(scope),
      happened_on: scope.today,
      recorded_at: scope.now,
    })
    .execute();
  await copyPeople(scope, file, id);
  await rewriteDueDay(scope, id);
  return { registerNo, text };
}

/** Agents and joint requesters of the whole are those of each part; their numbers stay sealed with the whole. */
async function copyPeople(scope: Scope, file: CaseFile, requestId: number): Promise<void> {
  const by = {
    city: scope.city.code,
    request_id: requestId,
    officer_id: officerIdOf(scope),
    happened_on: scope.today,
    recorded_at: scope.now,
  };
  for (const { name, requester_kind } of file.jointRequesters)
    await scope.db
      .insertInto('joint_requesters')
      .values({ ...by, name, requester_kind })
      .execute();
  const agent = file.requestAgents[0];
  if (!agent) return;
  const { name, authorisation } = agent;
  await scope.db
    .insertInto('request_agents')
    .values({ ...by, name, authorisation })
    .execute();
}

/** The notice before the numbers are taken, to ask whether it may be issued. */
function draftNotice(file: CaseFile, scope: Scope, { parts, reason }: SplitInput) {
  const numbered = parts.map((text, index) => ({ registerNo: `${file.register_no}（${index + 1}）`, text }));
  return noticeOf(file, scope, { parts: numbered, reason });
}

function noticeOf(
  file: CaseFile,
  scope: Scope,
  { parts, reason }: { parts: Part[]; reason: string },
): PaperDraft<SplitNoticeInput, Letter> {
  const dueOn = clockOf(file, scope.today).due ?? '';
  return {
    family: splitNoticeFamily,
    input: (signature) => ({
      ...requesterFrame(file, scope, signature),
      parts: parts.map(({ registerNo, text }) => ({ registerNo, quoted: text, dueOn })),
      why: reason,
    }),
  };
}

const MOST_PARTS = 20;
/** As long as the title of a request may be. */
const LONGEST_PART = 300;
const cite = { instrument: '政府信息公开信息处理费管理办法', article: '第四条' };
