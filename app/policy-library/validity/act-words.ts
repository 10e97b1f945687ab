import type { ValidityAct } from '#law/publication/validity-facts.ts';

export type ActKind = ValidityAct['kind'];

/** Acts on validity as screens name them, and what each asks for. */
export const actKinds: readonly {
  kind: ActKind;
  zh: string;
  hint: string;
  /** Clauses have to be named. */
  clauses?: true;
  /** A new last day has to be set, and the decision registered. */
  until?: true;
}[] = [
  { kind: 'amended', zh: '修改', hint: '仍然有效，以修改后的文本为准；修改后的文本另在“文本”中录入。' },
  {
    kind: 'partly-lapsed',
    zh: '部分条款失效',
    hint: '逐条写明不再有效的条款，其余仍然有效。',
    clauses: true,
  },
  { kind: 'repealed', zh: '废止', hint: '被一个决定或者文件明令终止。' },
  { kind: 'replaced', zh: '代替', hint: '新文件写明“同时废止”本文件。' },
  { kind: 'declared-lapsed', zh: '宣布失效', hint: '任务完成、调整对象消失等，由决定宣布。' },
  { kind: 'continued', zh: '继续有效', hint: '期满前作出决定，重新登记编号，确定新的有效期。', until: true },
];

export function actZh(kind: string): string {
  return actKinds.find((row) => row.kind === kind)?.zh ?? kind;
}

export function isActKind(text: string): text is ActKind {
  return actKinds.some(({ kind }) => kind === text);
}
