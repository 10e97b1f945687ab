/** What can be told of an agency from its name. */
export type AgencyRank = 'township' | 'department' | 'county' | 'unknown';

/**
 * Decides whether an agency of this rank may make government rules (规章): township, department of local
 * government and county may not; for others the name does not tell.
 *
 * @law 立法法 第九十三条 — 省、自治区、直辖市和设区的市、自治州的人民政府 make rules
 */
export function mayMakeRules(rank: AgencyRank): boolean | null {
  return rank === 'unknown' ? null : false;
}

/** The rank that an agency's name shows.
 * @nolaw reads a name */
export function rankOf(name: string): AgencyRank {
  if (/(?:街道|街道办事处|[镇乡]|[镇乡]人民政府)$/.test(name)) return 'township';
  if (/[局委]$|地方志|教育体育局$/.test(name) && !/管委$|管委会$/.test(name)) return 'department';
  if (/[区县旗](?:人民政府)?(?:办公室)?$/.test(name) && !/自治区|新区|实验区|开发区/.test(name))
    return 'county';
  return 'unknown';
}
