import type { Cite } from '#law/cite.ts';
import type { LawMay } from '#law/disclosure/may.ts';

/** 区分处理的依据: why one passage of a record is withheld. */
export type SeveranceGround =
  | 'state-secret'
  | 'other-law'
  | 'security'
  | 'trade-secret'
  | 'personal-privacy'
  | 'internal-affairs'
  | 'deliberative'
  | 'enforcement-file';

export interface SeveranceGroundRow {
  ground: SeveranceGround;
  /** As officers and requesters read it. */
  zh: string;
  cite: Cite;
  /** 不得公开 or 可以不予公开: where the law only allows it, the reason says why the agency withholds. */
  force: 'must' | 'may';
  /** The reason names one of these. */
  kinds?: readonly string[];
  hint: string;
}

const article = (number: string): Cite => ({ instrument: '政府信息公开条例', article: number });

/** Every ground on which a passage may be withheld, in the order of the articles. */
export const severanceGrounds: readonly SeveranceGroundRow[] = [
  {
    ground: 'state-secret',
    zh: '国家秘密',
    cite: article('第十四条'),
    force: 'must',
    hint: '国家秘密不得录入本系统',
  },
  {
    ground: 'other-law',
    zh: '法律、行政法规禁止公开',
    cite: article('第十四条'),
    force: 'must',
    hint: '写明法律或者行政法规的名称（加书名号）和条款；规章、地方性法规不能作依据',
  },
  {
    ground: 'security',
    zh: '公开后可能危及“三安全一稳定”',
    cite: article('第十四条'),
    force: 'must',
    kinds: ['国家安全', '公共安全', '经济安全', '社会稳定'],
    hint: '写明危及国家安全、公共安全、经济安全、社会稳定中的哪一种',
  },
  {
    ground: 'trade-secret',
    zh: '商业秘密',
    cite: article('第十五条'),
    force: 'must',
    hint: '写明公开会怎样损害第三方的合法权益',
  },
  {
    ground: 'personal-privacy',
    zh: '个人隐私',
    cite: article('第十五条'),
    force: 'must',
    hint: '写明是哪一类个人信息，例如身份证号码、住址；不要抄写内容本身',
  },
  {
    ground: 'internal-affairs',
    zh: '内部事务信息',
    cite: article('第十六条第一款'),
    force: 'may',
    kinds: ['人事管理', '后勤管理', '内部工作流程'],
    hint: '写明属于人事管理、后勤管理、内部工作流程中的哪一类，以及为什么不公开',
  },
  {
    ground: 'deliberative',
    zh: '过程性信息',
    cite: article('第十六条第二款'),
    force: 'may',
    kinds: ['讨论记录', '过程稿', '磋商信函', '请示报告'],
    hint: '写明属于讨论记录、过程稿、磋商信函、请示报告中的哪一类，以及为什么不公开',
  },
  {
    ground: 'enforcement-file',
    zh: '行政执法案卷信息',
    cite: article('第十六条第二款'),
    force: 'may',
    hint: '写明是哪一件执法案卷里的什么材料，以及为什么不公开',
  },
];

/**
 * The row of a ground; throws for one that the law does not know.
 * @nolaw looks up a row
 */
export function severanceGroundOf(ground: string): SeveranceGroundRow {
  const row = severanceGrounds.find((each) => each.ground === ground);
  if (!row) throw new Error(`no severance ground ${ground}`);
  return row;
}

/**
 * Whether a passage may be marked as withheld on this ground with this reason: the reason is given and names what the
 * ground asks for.
 * @law 政府信息公开条例 第十四条 — law or administrative regulation named; which of the four dangers
 * @law 政府信息公开条例 第十五条 — trade secrets and personal privacy of others
 * @law 政府信息公开条例 第十六条第一款 — which of the three internal affairs
 * @law 政府信息公开条例 第十六条第二款 — which of the four deliberative records; enforcement files
 * @law 政府信息公开条例 第三十七条 — what can be given is given, and the reason told for each part withheld
 * @reading a state secret is neither stored nor severed in a system on an open network (severed-state-secret)
 */
export function maySeverOn(ground: SeveranceGround, reason: string): LawMay {
  const row = severanceGroundOf(ground);
  if (ground === 'state-secret') {
    const words =
      '国家秘密不得进入本系统。请停止办理这份材料，报告保密工作机构处置；在符合保密要求的环境中区分处理后，只上传可以公开的部分。';
    return { ok: false, reason: words, cite: row.cite };
  }
  if (reason.trim().length < LEAST_REASON) {
    const words = '请写明不予公开的理由，对每一处都要说明为什么属于这一情形。';
    return { ok: false, reason: words, cite: article('第三十七条') };
  }
  if (ground === 'other-law' && !/《[^》]+》/.test(reason)) {
    return { ok: false, reason: '请写明法律或者行政法规的名称，加书名号。', cite: row.cite };
  }
  if (row.kinds && !row.kinds.some((kind) => reason.includes(kind))) {
    return { ok: false, reason: `理由里请写明属于哪一种：${row.kinds.join('、')}。`, cite: row.cite };
  }
  return { ok: true };
}

/** Fewer signs say nothing. */
const LEAST_REASON = 4;
