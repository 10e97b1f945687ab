import type { DocumentKind } from '#law/publication/document-kinds.ts';

const KINDS: Readonly<Record<string, DocumentKind>> = {
  法律: 'law',
  宪法: 'law',
  宪法相关法: 'law',
  民法典: 'law',
  民法商法: 'law',
  行政法: 'law',
  经济法: 'law',
  社会法: 'law',
  刑法: 'law',
  诉讼与非诉讼程序法: 'law',
  行政法规: 'administrative-regulation',
  监察法规: 'administrative-regulation',
  司法解释: 'judicial-interpretation',
  地方性法规: 'local-regulation',
  自治条例: 'local-regulation',
  单行条例: 'local-regulation',
  经济特区法规: 'local-regulation',
  部门规章: 'department-rule',
  国务院部门规章: 'department-rule',
  地方政府规章: 'government-rule',
  政府规章: 'government-rule',
  规范性文件: 'normative',
  行政规范性文件: 'normative',
  政策文件: 'policy',
  其他政策文件: 'policy',
  规划: 'plan',
  规划计划: 'plan',
  公告: 'notice',
  通告: 'notice',
  公告通告: 'notice',
  决定: 'decision',
};

/** The kind of a document by the name its source gives it, the seven branches of law among them. */
export function levelKind(name: string): DocumentKind {
  return KINDS[name.trim()] ?? 'other';
}
