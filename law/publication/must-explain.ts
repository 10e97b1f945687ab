import type { Cite, Day, Provision } from '#law/cite.ts';
import type { DocumentKind } from '#law/publication/document-kinds.ts';
import { rowFor } from '#law/publication/place-rows.ts';

/** Kinds that must be explained, and important policy where the officer marks it so. */
const demanded: Provision<readonly DocumentKind[]>[] = [
  {
    from: '2022-01-01',
    place: '32',
    value: ['government-rule', 'normative'],
    cite: { instrument: '苏政办发〔2022〕35号', article: '解读范围' },
  },
  {
    from: '2016-11-10',
    value: ['government-rule', 'normative'],
    cite: { instrument: '国办发〔2016〕80号', article: '第二部分' },
  },
];

/**
 * Whether a document must be explained; null: it need not be.
 *
 * @law 苏政办发〔2022〕35号 解读范围 — every rule, every normative document, important policy close to enterprises and people
 * @law 国办发〔2016〕80号 第二部分 — documents that touch the public
 * @reading both texts are known by report: the list is a setting of the place (must-explain)
 */
export function mustExplain({
  kind,
  important,
  place,
  on,
}: {
  kind: DocumentKind;
  /** 与企业和群众密切相关的重要政策 */
  important: boolean;
  place: string;
  /** Day of publication. */
  on: Day;
}): Cite | null {
  const row = rowFor(demanded, on, place);
  if (!row) return null;
  return row.value.includes(kind) || (important && kind === 'policy') ? row.cite : null;
}
