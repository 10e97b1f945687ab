import type { BundleItem } from '#app/disclosure-requests/case-bundle/bundle-item.ts';
import { auditExtract, keptDrafts } from '#app/disclosure-requests/case-bundle/kept-texts.ts';
import { actorWords, actWords } from '#app/disclosure-requests/case-bundle/log-words.ts';
import { clockOf } from '#app/disclosure-requests/case-file/clock-facts.ts';
import { requestText } from '#app/disclosure-requests/letters/letter-of.ts';
import { fieldRow, type Sheet, type SheetBlock, sheetOf } from '#app/disclosure-requests/letters/sheet.ts';
import { type DeliveryFact, deliveryZh } from '#app/disclosure-requests/papers/deliver-paper.ts';
import { deliverables } from '#app/disclosure-requests/papers/deliverables.ts';
import type { PackScope } from '#app/disclosure-requests/papers/pack-form.ts';
import { dayText, instantText } from '#app/shell/chinese-day.ts';
import { kindNames } from '#app/shell/clock-words.ts';
import { citeText } from '#law/cite.ts';
import { evidencePoints } from '#law/disclosure/evidence-points.ts';
import { receiptChannelZh } from '#law/disclosure/receipt-day.ts';
import { type ReplyCode, replyTypeOf } from '#law/disclosure/reply-types.ts';

/** Sheets that only a bundle has: the request as it was received, drafts, checklists, proofs. */
export async function ownSheets(pack: PackScope) {
  return {
    request: request(pack),
    evidence: checklists(pack),
    drafts: await drafts(pack),
    proofs: [clockProof(pack), deliveries(pack), await auditLines(pack)].filter((item) => item !== null),
  };
}

function item(
  { file, scope }: PackScope,
  told: { title: string; proves: string; on?: string; blocks: SheetBlock[] },
): BundleItem {
  const { title, proves, on = scope.today, blocks } = told;
  const document: Sheet = sheetOf({
    title,
    number: `登记号：${file.register_no}`,
    demo: scope.city.demo,
    blocks,
  });
  return { title, proves, on, by: file.agency_name, documentNo: '', content: { document } };
}

function request(pack: PackScope): BundleItem {
  const { file } = pack;
  const row = (name: string, value: string) => fieldRow(2, [[name, value]]);
  return {
    ...item(pack, {
      title: '政府信息公开申请',
      proves: '申请的内容、收到申请之日和依据',
      on: file.received_on,
      blocks: [
        {
          kind: 'form',
          columns: [3, 12],
          rows: [
            row('申请人', file.requester_name),
            row('渠道', receiptChannelZh[file.channel as keyof typeof receiptChannelZh]),
            row('收到申请之日', dayText(file.received_on)),
            row('依据', file.received_because),
            ...arrival(file).map(([name, value]) => row(name, value)),
            row('所需政府信息', requestText(file)),
            ...corrections(file).map(([name, value]) => row(name, value)),
          ],
        },
      ],
    }),
    by: file.requester_name,
  };
}

/** 补正的内容, with the day on which it was received. */
function corrections({ correctionNotices }: PackScope['file']): [string, string][] {
  return correctionNotices.flatMap(({ received_on, text }): [string, string][] =>
    received_on && text ? [[`补正的内容（${dayText(received_on)}收到）`, text]] : [],
  );
}

/** 收件凭证: what was noted when it came; lines that are empty fall away. */
function arrival({ intakeProofs, requestAgents, jointRequesters }: PackScope['file']): [string, string][] {
  const [proof] = intakeProofs;
  const [agent] = requestAgents;
  const lines: [string, string | null | undefined][] = [
    ['共同申请人', jointRequesters.map(({ name }) => name).join('、')],
    ['代理人', agent && `${agent.name}（${agent.authorisation}）`],
    ['到达本机关', proof && dayText(proof.arrived_on)],
    ['邮寄', proof && [proof.postal_service, proof.tracking_no].filter(Boolean).join('　')],
    ['邮戳日期', proof?.postmarked_on && dayText(proof.postmarked_on)],
    ['签收人', proof?.signed_by],
    ['移交工作机构', proof?.handed_over_on && dayText(proof.handed_over_on)],
    ['说明', proof?.note],
  ];
  return lines.flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : []));
}

function checklists(pack: PackScope): BundleItem[] {
  return pack.file.checklists.map((list) =>
    item(pack, {
      title: `核对单：${replyTypeOf(list.code as ReplyCode).zh}`,
      proves: '作出这类答复应当查明的各点',
      on: list.happened_on,
      blocks: [{ kind: 'list', columns: [5, 10], head: ['要点', '查明的情况'], rows: answersOf(list) }],
    }),
  );
}

/** The points of the law with what was found; a point that has gone since keeps its key. */
function answersOf({ code, points }: PackScope['file']['checklists'][number]): string[][] {
  const known = [...evidencePoints(code as ReplyCode), ...evidencePoints(code as ReplyCode, 'not-ours')];
  return Object.entries(points as Record<string, string>).map(([key, answer]) => [
    known.find((point) => point.key === key)?.zh ?? key,
    answer,
  ]);
}

async function drafts(pack: PackScope): Promise<BundleItem[]> {
  const rows = await keptDrafts(pack.scope, pack.file.id);
  const ids = [...new Set(rows.map(({ id }) => id))];
  return ids.flatMap((id) => {
    const reviews = rows.filter((row) => row.id === id);
    const [draft] = reviews;
    if (!draft) return [];
    return [
      item(pack, {
        title: `答复稿第${draft.run > 1 ? `${draft.run}次答复第` : ''}${draft.version}稿和审核意见`,
        proves: '答复经过起草、审核，各稿可以追溯',
        on: draft.happened_on,
        blocks: [
          {
            kind: 'line',
            text: `拟稿：${pack.names.get(draft.officer_id) ?? ''}　${dayText(draft.happened_on)}`,
          },
          { kind: 'line', text: `答复种类：${replyTypeOf(draft.code as ReplyCode).zh}` },
          ...[draft.facts, draft.grounds, draft.result].map(
            (text): SheetBlock => ({ kind: 'paragraph', text: text || '（未写）' }),
          ),
          ...reviews.flatMap((row): SheetBlock[] =>
            row.reviewed_on ? [{ kind: 'line', text: reviewLine(row, pack) }] : [],
          ),
        ],
      }),
    ];
  });
}

function reviewLine(row: Awaited<ReturnType<typeof keptDrafts>>[number], { names }: PackScope): string {
  const kind = row.kind === 'secrecy' ? '保密审查' : '法制审核';
  const who = row.reviewed_by ? (names.get(row.reviewed_by) ?? '') : '';
  const day = row.reviewed_on ? dayText(row.reviewed_on) : '';
  return `${kind}${row.passed ? '通过' : '退回'}　${who}　${day}${row.opinion ? `：${row.opinion}` : ''}`;
}

/** Every day of the limit with its reason, as on the page of proof. */
function clockProof(pack: PackScope): BundleItem {
  const { file, scope } = pack;
  const clock = clockOf(file, scope.today);
  const until = clock.due ? `法定到期日：${dayText(clock.due)}` : '现在不计算期限';
  return item(pack, {
    title: '答复期限计算证明',
    proves: '答复期限的起算、扣除和到期日',
    blocks: [
      { kind: 'line', text: until },
      {
        kind: 'list',
        columns: [4, 3, 8],
        head: ['日期', '第几个工作日', '说明'],
        rows: clock.days.map(({ day, kind, number, because, cite }) => [
          dayText(day),
          number === null ? kindNames[kind] : String(number),
          `${because}${cite ? `（${citeText(cite)}）` : ''}`,
        ]),
      },
    ],
  });
}

/** The days of every letter on its way; null where none has gone out. */
function deliveries(pack: PackScope): BundleItem | null {
  const { file } = pack;
  const rows = deliverables(file).flatMap(({ zh, of }) =>
    file.deliveries
      .filter((step) => ('paperId' in of ? step.paper_id === of.paperId : step.reply_id === of.replyId))
      .map((step) => [
        zh,
        deliveryZh[step.fact as DeliveryFact],
        dayText(step.on_day),
        step.tracking_no,
        step.proof,
      ]),
  );
  const replies = file.dispatches.map((sent) => [
    '答复书',
    '发出',
    dayText(sent.sent_on),
    sent.tracking_no,
    sent.proof,
  ]);
  const served = file.services.map(({ served_on, proof }) => [
    '答复书',
    '送达',
    dayText(served_on),
    '',
    proof,
  ]);
  const all = [...rows, ...replies, ...served];
  if (all.length === 0) return null;
  return item(pack, {
    title: '投递和送达情况',
    proves: '各件文书发出、到达、送达的日期和凭证',
    blocks: [
      {
        kind: 'list',
        columns: [5, 1.5, 2.6, 3, 4],
        head: ['文书', '事项', '日期', '邮件号', '凭证'],
        rows: all,
      },
    ],
  });
}

async function auditLines(pack: PackScope): Promise<BundleItem> {
  const lines = await auditExtract(pack.scope, pack.file.id);
  return item(pack, {
    title: '办理日志摘录',
    proves: '每一步由谁在何时办理，日志前后相扣，不能改动',
    blocks: [
      {
        kind: 'list',
        columns: [1.4, 3.4, 3, 4, 4],
        head: ['序号', '时间', '办理人', '事项', '校验值（前16位）'],
        rows: lines.map(({ seq, at, actor, act, hash }) => [
          String(seq),
          instantText(at),
          actorWords({ actor, at }, pack),
          actWords(act),
          hash.toString('hex').slice(0, 16),
        ]),
      },
    ],
  });
}
