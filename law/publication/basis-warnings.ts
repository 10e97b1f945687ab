import type { Cite, Day } from '#law/cite.ts';
import { quotedTitle } from '#law/publication/quoted-title.ts';
import type { Validity } from '#law/publication/validity-on.ts';

/** 依据: a document rests on another, as its own record or text says. */
export interface BasisEdge {
  /** The document that rests. */
  documentId: number;
  /** What it rests on. */
  basisId: number;
  basisTitle: string;
  /** 第九条; empty where the whole text is meant. */
  provision: string;
}

/** An internal task for the owner of the document; its state stays as it is. */
export interface BasisWarning {
  matter: 'basis-changed';
  documentId: number;
  basisId: number;
  /** One a basis and change: a later change of the same basis opens a new task. */
  key: string;
  because: string;
  cite: Cite;
}

/**
 * Which documents have to be looked at because a text that they rest on was amended, repealed, replaced or has lapsed.
 * Never a state: a document ends by its own term or by an act that names it.
 *
 * @law 规章制定程序条例 第三十七条 — what no longer agrees with superior law is amended or repealed in good time
 * @law 立法法 第一百一十六条 — clean-up is the act of the body that made the text
 * @reading the end of a basis ends nothing by itself (basis-changed)
 */
export function basisWarnings(
  edges: readonly BasisEdge[],
  validities: ReadonlyMap<number, Validity>,
  today: Day,
): BasisWarning[] {
  return edges.flatMap(({ documentId, basisId, basisTitle, provision }) => {
    const basis = validities.get(basisId);
    const changed = basis && changeOf(basis);
    if (!basis || !changed || (basis.since !== null && basis.since > today)) return [];
    const on = basis.since ?? '';
    const because = `所依据的${quotedTitle(basisTitle)}${provision}${on && `自${on}起`}${changed}，请核对本文件是否需要修改或者废止。`;
    const key = `${basisId}:${basis.state}:${on}`;
    const cite: Cite = { instrument: '规章制定程序条例', article: '第三十七条' };
    return [{ matter: 'basis-changed' as const, documentId, basisId, key, because, cite }];
  });
}

function changeOf({ state }: Validity): string | null {
  const changes: Partial<Record<Validity['state'], string>> = {
    amended: '已经修改',
    partial: '部分失效',
    repealed: '已经废止',
    replaced: '已经被代替',
    expired: '已经失效',
  };
  return changes[state] ?? null;
}
