import { titleOfFile, type Written } from '#app/disclosure-requests/case-bundle/bundle-index.ts';
import { auditExtract } from '#app/disclosure-requests/case-bundle/kept-texts.ts';
import { actWords } from '#app/disclosure-requests/case-bundle/log-words.ts';
import { retentionZh } from '#app/disclosure-requests/case-bundle/retention.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import type { Scope } from '#app/shell/scope.ts';
import { citeText } from '#law/cite.ts';
import { retentionOf } from '#law/disclosure/retention.ts';

/**
 * Metadata of the package after the elements of DA/T 46: the file, each of its papers, and what was done with it. The
 * names of the elements are those of the standard.
 */
export async function archiveMetadata(scope: Scope, file: CaseFile, written: Written[]) {
  const archive = file.archives.at(-1);
  const lines = await auditExtract(scope, file.id);
  return {
    聚合层次: '案卷',
    来源: { 档案馆名称: '', 全宗名称: file.agency_name, 立档单位名称: file.agency_name },
    电子文件号: file.register_no,
    档号: archive?.archive_no ?? '',
    内容描述: {
      题名: titleOfFile(file),
      文件编号: file.replies[0]?.document_no ?? file.earlierReplies.at(-1)?.document_no ?? '',
      责任者: file.reply_name,
      日期: file.received_on,
      文种: '政府信息公开申请案卷',
      密级: '公开',
    },
    保管期限: archive ? retentionZh(archive.retention) : '',
    保管期限依据: archive
      ? `${archive.retention_because}${citeText(retentionCite(file, archive.happened_on))}`
      : '',
    归档材料缺失说明: archive?.reason ?? '',
    件数: written.length,
    页数: written.reduce((sum, { entry }) => sum + (entry.pages ?? 0), 0),
    卷内文件: written.map(({ item, entry }, at) => ({
      顺序号: at + 1,
      题名: item.title,
      文件编号: item.documentNo,
      责任者: item.by,
      日期: item.on,
      页数: entry.pages,
      计算机文件名: entry.name,
      计算机文件大小: entry.size,
      格式信息: entry.name.split('.').at(-1) ?? '',
      数字摘要: { 算法: 'SHA-256', 值: entry.sha256 },
    })),
    业务实体: lines.map(({ seq, at, actor, act }) => ({
      序号: seq,
      业务行为: actWords(act),
      行为时间: at.toISOString(),
      机构人员: actor,
    })),
  };
}

function retentionCite(file: CaseFile, on: string) {
  return retentionOf({ lostOrPrecedent: false, remedied: file.remedyCases.length > 0 }, on).cite;
}

/** The audit lines of the request in full, with the values that tie them together. */
export async function auditLog(scope: Scope, file: CaseFile) {
  const lines = await auditExtract(scope, file.id);
  return lines.map(({ hash, at, ...line }) => ({
    ...line,
    at: at.toISOString(),
    hash: hash.toString('hex'),
  }));
}
