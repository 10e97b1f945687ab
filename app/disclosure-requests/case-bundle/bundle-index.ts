import type { BundleItem } from '#app/disclosure-requests/case-bundle/bundle-item.ts';
import type { Entry } from '#app/disclosure-requests/case-bundle/press/zip-writer.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { evidenceListFamily } from '#app/disclosure-requests/letters/court-papers/evidence-list.ts';
import { type OfficialDocument, writeDocument } from '#app/disclosure-requests/letters/family.ts';
import { fileContentsFamily } from '#app/disclosure-requests/letters/print-pack/file-contents.ts';
import type { Scope } from '#app/shell/scope.ts';
import { citeText } from '#law/cite.ts';
import { type ReplyCode, replyTypeOf } from '#law/disclosure/reply-types.ts';

/** A piece of the bundle with the entry that was written for it. */
export interface Written {
  item: BundleItem;
  entry: Entry;
}

/** 证据目录: every piece with what it proves and the pages that were counted in it. */
export function evidenceIndex(scope: Scope, file: CaseFile, written: Written[]): OfficialDocument {
  return writeDocument(
    evidenceListFamily,
    {
      agencyName: file.reply_name,
      dispute: `${file.requester_name}政府信息公开申请（登记号${file.register_no}）`,
      evidence: written.map(({ item, entry }) => ({
        title: `${item.title}${item.documentNo ? `（${item.documentNo}）` : ''}`,
        proves: item.proves,
        kind:
          'attachment' in item.content && entry.pages === null ? ('电子数据' as const) : ('书证' as const),
        original: false,
        pages: entry.pages ?? 1,
      })),
      norms: normsOf(file),
      submittedOn: scope.today,
      demo: scope.city.demo,
    },
    scope.today,
  );
}

/** 卷内目录 of the archive package, with the pages that were counted. */
export function archiveContents(scope: Scope, file: CaseFile, written: Written[]): OfficialDocument {
  return writeDocument(
    fileContentsFamily,
    {
      agencyName: file.agency_name,
      registerNo: file.register_no,
      fileTitle: titleOfFile(file),
      papers: written.map(({ item, entry }) => ({
        by: item.by,
        documentNo: item.documentNo,
        title: item.title,
        on: item.on,
        pages: entry.pages ?? 1,
        note: entry.pages === null ? '电子文件' : '',
      })),
      demo: scope.city.demo,
    },
    scope.today,
  );
}

/** 案卷题名; the requester is not named in it. */
export function titleOfFile(file: CaseFile): string {
  return `关于${file.info_title || file.info_document_no || file.register_no}的政府信息公开申请案卷`;
}

function normsOf(file: CaseFile): string[] {
  const code = file.replies[0]?.code ?? file.earlierReplies.at(-1)?.code;
  const cites = code ? replyTypeOf(code as ReplyCode).cites : [];
  const norms = cites.map(citeText);
  return norms.length > 0 ? norms : ['《政府信息公开条例》'];
}
