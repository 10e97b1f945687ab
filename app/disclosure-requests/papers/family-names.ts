import { familiesSince2024 } from '#law/disclosure/letter-families.ts';

/** 文书名称 on screens; forms of the print pack name themselves by their key's entry here. */
const formNames: Record<string, string> = {
  'registration-form': '登记表',
  'assignment-slip': '转办单',
  'approval-sheet': '呈批单',
  'secrecy-review-sheet': '保密审查表',
  'legal-review-sheet': '法制审核表',
  'service-receipt': '送达回证',
  'search-record': '检索记录表',
  'talk-record': '沟通记录',
};

export function familyZh(family: string): string {
  const known: Record<string, { zh: string }> = familiesSince2024;
  return known[family]?.zh ?? formNames[family] ?? '文书';
}
