import type { Role } from '#app/shell/scope.ts';

export type DemoRole =
  | 'shouli'
  | 'chengban'
  | 'shenhe'
  | 'fuzeren'
  | 'qianfa'
  | 'jiandu'
  | 'shenji'
  | 'guanli';

/** The officers of the demonstration: user name, invented name, roles. */
export const castRoles: { key: DemoRole; name: string; roles: Role[]; zh: string }[] = [
  { key: 'shouli', name: '示例受理员', roles: ['clerk', 'service'], zh: '受理登记、送达' },
  { key: 'chengban', name: '示例承办人', roles: ['handler'], zh: '承办' },
  { key: 'shenhe', name: '示例审核人', roles: ['reviewer'], zh: '法制、保密审核' },
  { key: 'fuzeren', name: '示例负责人', roles: ['office-head'], zh: '公开工作机构负责人' },
  { key: 'qianfa', name: '示例签发人', roles: ['signer'], zh: '签发' },
  { key: 'jiandu', name: '示例督查员', roles: ['supervisor'], zh: '主管部门监督' },
  { key: 'shenji', name: '示例审计员', roles: ['auditor'], zh: '审计' },
  { key: 'guanli', name: '示例管理员', roles: ['administrator'], zh: '系统管理' },
];
