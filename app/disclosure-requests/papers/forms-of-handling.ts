import type { TalkWay } from '#app/disclosure-requests/acts/record-talk.ts';
import { calendarOfFile, clockOf } from '#app/disclosure-requests/case-file/clock-facts.ts';
import { maskedIdentity } from '#app/disclosure-requests/identity/masked-identity.ts';
import { writeDocument } from '#app/disclosure-requests/letters/family.ts';
import { assignmentSheetFamily } from '#app/disclosure-requests/letters/print-pack/assignment-sheet.ts';
import { handoverSheetFamily } from '#app/disclosure-requests/letters/print-pack/handover-sheet.ts';
import { registrationFormFamily } from '#app/disclosure-requests/letters/print-pack/registration-form.ts';
import { searchRecordFamily } from '#app/disclosure-requests/letters/print-pack/search-record.ts';
import { talkRecordFamily } from '#app/disclosure-requests/letters/print-pack/talk-record.ts';
import {
  headingOf,
  nameOf,
  type PackForm,
  type PackScope,
} from '#app/disclosure-requests/papers/pack-form.ts';
import { formZh, wayZh } from '#app/disclosure-requests/parts/request-fields.tsx';
import { dayText } from '#app/shell/chinese-day.ts';
import { addWorkingDays } from '#law/calendar/working-days.ts';
import { receiptChannelZh } from '#law/disclosure/receipt-day.ts';
import { table3Columns } from '#law/report/lines.ts';

/** Internal limit for a unit's first view, in working days. */
const UNIT_ANSWERS_IN = 5;

/** Forms of intake, assignment and search. */
export function handlingForms(pack: PackScope): PackForm[] {
  const { file, scope } = pack;
  return [
    {
      key: 'handover-sheet',
      zh: '收件交接单',
      missing: null,
      document: () =>
        writeDocument(
          handoverSheetFamily,
          {
            agencyName: file.agency_name,
            from: '收发室',
            to: file.office_name,
            handedOverOn: file.intakeProofs[0]?.handed_over_on ?? scope.today,
            items: [
              {
                signedForOn: file.intakeProofs[0]?.arrived_on ?? file.received_on,
                way: channelOf(pack),
                trackingNo: file.intakeProofs[0]?.tracking_no ?? '',
                envelope: file.register_no,
                pages: null,
              },
            ],
            demo: scope.city.demo,
          },
          scope.today,
        ),
    },
    {
      key: 'registration-form',
      zh: '登记表',
      missing: file.registrations.length === 0 ? '还没有登记' : null,
      document: () => registrationForm(pack),
    },
    {
      key: 'assignment-sheet',
      zh: '转办单',
      missing: file.assignments.length === 0 ? '还没有分办' : null,
      document: () => assignmentSheet(pack),
    },
    {
      key: 'search-record',
      zh: '检索记录表',
      missing: file.searchLogs.length === 0 ? '还没有检索记录' : null,
      document: () => searchRecord(pack),
    },
    ...file.talks.map((talk, index) => ({
      key: `talk-record-${index + 1}`,
      zh: `沟通记录（${dayText(talk.happened_on)}）`,
      missing: null,
      document: () => talkRecord(pack, talk),
    })),
  ];
}

function channelOf({ file }: PackScope): string {
  return receiptChannelZh[file.channel as keyof typeof receiptChannelZh];
}

function registrationForm(pack: PackScope) {
  const { file, scope } = pack;
  const { identity, contact } = maskedIdentity(file);
  const [registration] = file.registrations;
  return writeDocument(
    registrationFormFamily,
    {
      ...headingOf(pack),
      channel: channelOf(pack),
      receivedBecause: file.received_because,
      requesterName: file.requester_name,
      requesterColumn: table3Columns.find(({ column }) => column === file.requester_column)?.zh ?? '',
      identityMasked: identity,
      contactMasked: contact,
      agentName: file.requestAgents[0]?.name ?? null,
      formWanted: `${formZh[file.form_wanted as keyof typeof formZh]}，${wayZh[file.way_wanted as keyof typeof wayZh]}`,
      dueOn: clockOf(file, scope.today).due,
      registeredBy: nameOf(pack, registration?.officer_id),
      registeredOn: registration?.happened_on ?? scope.today,
    },
    scope.today,
  );
}

function assignmentSheet(pack: PackScope) {
  const { file, scope } = pack;
  const assignment = file.assignments.at(-1);
  const assignedOn = assignment?.happened_on ?? scope.today;
  return writeDocument(
    assignmentSheetFamily,
    {
      ...headingOf(pack),
      unit: assignment?.unit ?? '',
      handler: nameOf(pack, assignment?.handler_id),
      helpingUnits: [],
      task: assignment?.note || '检索有关信息，提出办理意见，拟写答复稿。',
      answerBy: addWorkingDays(assignedOn, UNIT_ANSWERS_IN, calendarOfFile(file)),
      dueOn: clockOf(file, scope.today).due,
      assignedBy: nameOf(pack, assignment?.officer_id),
      assignedOn,
    },
    scope.today,
  );
}

function searchRecord(pack: PackScope) {
  const { file, scope } = pack;
  return writeDocument(
    searchRecordFamily,
    {
      ...headingOf(pack),
      leads: [file.info_title, file.info_document_no, file.info_description].filter(Boolean).join('；'),
      searches: file.searchLogs.map((each) => ({
        on: each.searched_on,
        place: each.place,
        words: each.words,
        period: each.period || '不限',
        person: each.searched_by,
        result: each.result,
      })),
      conclusion: file.drafts.at(-1)?.facts ?? '',
    },
    scope.today,
  );
}

function talkRecord(pack: PackScope, talk: PackScope['file']['talks'][number]) {
  return writeDocument(
    talkRecordFamily,
    {
      ...headingOf(pack),
      talkedOn: talk.happened_on,
      way: talkWays[talk.way as TalkWay],
      officers: [nameOf(pack, talk.officer_id)],
      withWhom: talk.with_whom,
      substance: talk.substance,
      agreed: talk.narrowed_to,
    },
    pack.scope.today,
  );
}

/** As the form names them. */
const talkWays = { phone: '电话', 'in-person': '当面', online: '网上留言', letter: '书信' } as const;
