/** 公报栏目, in the order of printing. */
export const gazetteSections = [
  '市政府令',
  '市政府文件',
  '市政府办公室文件',
  '部门文件',
  '人事任免',
  '大事记',
] as const;

export type GazetteSection = (typeof gazetteSections)[number];

export function isGazetteSection(text: string): text is GazetteSection {
  return (gazetteSections as readonly string[]).includes(text);
}

/** Where a document belongs by its kind and its first issuer; the officer may place it elsewhere. */
export function sectionFor({ kind, issuer }: { kind: string; issuer: string }): GazetteSection {
  if (kind === 'government-rule') return '市政府令';
  if (/人民政府办公(厅|室)$/.test(issuer)) return '市政府办公室文件';
  return /人民政府$/.test(issuer) ? '市政府文件' : '部门文件';
}
