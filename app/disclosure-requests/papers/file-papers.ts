import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { writeDocument } from '#app/disclosure-requests/letters/family.ts';
import {
  type FilePaper,
  fileContentsFamily,
} from '#app/disclosure-requests/letters/print-pack/file-contents.ts';
import { fileNoteFamily } from '#app/disclosure-requests/letters/print-pack/file-note.ts';
import { familyZh } from '#app/disclosure-requests/papers/family-names.ts';
import { headingOf, type PackForm, type PackScope } from '#app/disclosure-requests/papers/pack-form.ts';

/** 卷内目录 and 备考表, for the file as it stands. */
export function filePapers(pack: PackScope): PackForm[] {
  return [
    { key: 'file-contents', zh: '卷内目录', missing: null, document: () => fileContents(pack) },
    { key: 'file-note', zh: '备考表', missing: null, document: () => fileNote(pack) },
  ];
}

function fileContents({ file, scope }: PackScope) {
  return writeDocument(
    fileContentsFamily,
    {
      agencyName: file.agency_name,
      registerNo: file.register_no,
      fileTitle: titleOf(file),
      papers: papersOf(file),
      demo: scope.city.demo,
    },
    scope.today,
  );
}

function fileNote(pack: PackScope) {
  const { file, scope } = pack;
  const papers = papersOf(file);
  const head = headingOf(pack);
  return writeDocument(
    fileNoteFamily,
    {
      agencyName: head.agencyName,
      registerNo: head.registerNo,
      fileTitle: titleOf(file),
      papers: papers.length,
      pages: papers.reduce((sum, { pages }) => sum + pages, 0),
      remarks: '',
      retention: '',
      demo: head.demo,
    },
    scope.today,
  );
}

function titleOf(file: CaseFile): string {
  return `关于“${file.info_title || file.register_no}”的政府信息公开申请案卷`;
}

/** Every paper of the file in the order of its day; pages that were not counted are left to the archivist. */
function papersOf(file: CaseFile): FilePaper[] {
  const { requester_name: requester, reply_name: office } = file;
  const request = {
    by: requester,
    documentNo: '',
    title: '政府信息公开申请',
    on: file.received_on,
    pages: 0,
  };
  const enclosed = file.attachments
    .filter(({ kind }) => kind === 'request')
    .map(({ name, corrected_on }) => ({
      by: requester,
      documentNo: '',
      title: corrected_on ? `${name}（随补正提交）` : name,
      on: corrected_on ?? file.received_on,
      pages: 0,
    }));
  const papers = file.papers.map((paper) => ({
    by: office,
    documentNo: paper.document_no ?? '',
    title: familyZh(paper.family),
    on: paper.happened_on,
    pages: 0,
  }));
  const replies = [...file.earlierReplies, ...file.replies].map((reply) => ({
    by: office,
    documentNo: reply.document_no,
    title: '政府信息公开申请答复书',
    on: reply.signed_on,
    pages: 0,
  }));
  return [request, ...enclosed, ...[...papers, ...replies].sort((a, b) => (a.on < b.on ? -1 : 1))];
}
