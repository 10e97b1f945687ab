import { families } from '#app/disclosure-requests/letters/templates.ts';

/** 文书名称 on screens, by the key of its family. */
export function familyZh(family: string): string {
  return families.find(({ key }) => key === family)?.zh ?? '文书';
}
