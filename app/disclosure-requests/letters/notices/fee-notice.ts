import { amountText, yuanText } from '#app/disclosure-requests/letters/amount-text.ts';
import type { DocumentFamily } from '#app/disclosure-requests/letters/family.ts';
import {
  noticeLetter,
  type RequesterFrame,
  requesterElements,
  requestParagraphs,
  saying,
} from '#app/disclosure-requests/letters/frame.ts';
import type { Letter } from '#app/disclosure-requests/letters/letter.ts';
import { filled, regulation, you } from '#app/disclosure-requests/letters/wording.ts';
import type { Cite } from '#law/cite.ts';
import { feeForItems, feeForPages } from '#law/fees/processing-fee.ts';

export interface FeeNoticeInput extends RequesterFrame {
  /** One of the two scales, never both (trap 48). */
  scale: FeeByItem | FeeByPage;
  /** 缴款码 of the non-tax payment system; empty where paid at a bank against this notice. */
  paymentCode: string;
  /** How to pay: where, by what, until when open. Never a private account. */
  payHow: string;
}

/** 按件: the requests received from this requester in the calendar month of receipt. */
interface FeeByItem {
  by: 'item';
  /** e.g. 2026年3月 */
  month: string;
  requests: number;
  /** 分, what the earlier requests of that month come to. */
  earlierFen: number;
}

/** 按量: pages of this request alone. */
interface FeeByPage {
  by: 'page';
  pages: number;
}

/** The words of arts. 4 and 5 as they stand; a new scale is a new version of the template. */
const scales = {
  item: '同一申请人一个自然月内申请10件以下（含10件）的，不收费；11至30件（含30件）的部分，每件100元；31件以上的部分，以10件为一档，每增加一档，每件收费标准提高100元',
  page: '30页以下（含30页）的，不收费；31至100页（含100页）的部分，每页10元；101至200页（含200页）的部分，每页20元；201页以上的部分，每页40元',
};

/** 政府信息公开信息处理费收费通知书: no remedy clause, as an objection to the fee alone is not accepted (trap 49). */
function feeNotice(input: FeeNoticeInput): Letter {
  const to = you(input.requesterKind);
  const fen = feeOf(input);
  return noticeLetter(input, {
    title: '政府信息公开信息处理费收费通知书',
    addressee: input.requesterName,
    fields: [
      { name: '计费方式', value: input.scale.by === 'item' ? '按件计收' : '按量计收' },
      { name: '计费数量', value: countedText(input.scale) },
      { name: '收费标准', value: scales[input.scale.by] },
      { name: '计算过程', value: calculationText(input) },
      { name: '应缴金额', value: `${yuanText(fen)}（人民币${amountText(fen)}）` },
      ...(filled(input.paymentCode) ? [{ name: '缴款码', value: input.paymentCode }] : []),
      { name: '缴纳方式', value: input.payHow },
    ],
    paragraphs: [
      ...requestParagraphs(input),
      ...saying(
        'grounds',
        `因申请公开政府信息的数量、频次明显超过合理范围，根据《政府信息公开条例》第四十二条和《政府信息公开信息处理费管理办法》的规定，本机关决定向${to}收取信息处理费，金额和缴纳方式见上表。除信息处理费外，不收取检索、复制、邮寄等其他费用。`,
      ),
      ...saying(
        'clock',
        `请${to}自收到本通知书次日起20个工作日内缴纳。缴费后可以取得财政票据（含电子票据）。答复期限自${to}完成缴费次日起重新计算。`,
      ),
      ...saying('consequence', '逾期未缴纳的，视为放弃申请，本机关不再处理该政府信息公开申请。'),
    ],
  });
}

/** 分 to be paid on this notice, by the scale of the day of receipt. */
function feeOf({ scale, receivedOn }: FeeNoticeInput): number {
  return scale.by === 'item'
    ? feeForItems(scale.requests, receivedOn) * 100 - scale.earlierFen
    : feeForPages(scale.pages, receivedOn) * 100;
}

/** 第1至10件不收费；第11至15件，5件×100元 */
function calculationText({ scale, receivedOn }: FeeNoticeInput): string {
  const [count, unit, fee] =
    scale.by === 'item'
      ? ([scale.requests, '件', feeForItems] as const)
      : ([scale.pages, '页', feeForPages] as const);
  const bands: { from: number; to: number; yuan: number }[] = [];
  for (let n = 1; n <= count; n++) {
    const yuan = fee(n, receivedOn) - fee(n - 1, receivedOn);
    const band = bands.at(-1);
    if (band?.yuan === yuan) band.to = n;
    else bands.push({ from: n, to: n, yuan });
  }
  const texts = bands.map(({ from, to, yuan }) => {
    const span = from === to ? `第${from}${unit}` : `第${from}至${to}${unit}`;
    return yuan === 0 ? `${span}不收费` : `${span}，${to - from + 1}${unit}×${yuan}元`;
  });
  const earlier =
    scale.by === 'item' && scale.earlierFen > 0 ? `；减去此前各件的${yuanText(scale.earlierFen)}` : '';
  return texts.join('；') + earlier;
}

function countedText(scale: FeeNoticeInput['scale']): string {
  return scale.by === 'item' ? `${scale.month}第${scale.requests}件申请` : `本件共${scale.pages}页`;
}

const rules: Cite[] = ['第二条', '第三条', '第四条', '第五条', '第六条'].map((article) => ({
  instrument: '政府信息公开信息处理费管理办法',
  article,
}));

export const feeNoticeFamily: DocumentFamily<FeeNoticeInput> = {
  key: 'fee-notice',
  zh: '收费通知书',
  group: 'procedural',
  to: 'requester',
  remedy: 'none',
  requires: [
    ...requesterElements,
    {
      key: 'feeAmount',
      zh: '应缴金额（大于零）',
      given: (input) => filled(input.receivedOn) && feeOf(input) > 0,
    },
    {
      key: 'counted',
      zh: '计费的件数或者页数，超过不收费的数量',
      given: ({ scale }) => (scale.by === 'item' ? scale.requests > 10 : scale.pages > 30),
    },
    { key: 'payWay', zh: '缴纳方式', given: ({ payHow }) => filled(payHow) },
  ],
  fixed: ['feeBasis', 'feeScale', 'payPeriod', 'payConsequence'],
  versions: [
    {
      version: '2021',
      validFrom: '2021-01-01',
      cites: [...regulation('第四十二条'), ...rules],
      write: feeNotice,
    },
  ],
};
