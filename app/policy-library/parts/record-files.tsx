import type { attachmentsOf, versionsOf } from '#app/policy-library/documents/queries.ts';
import { sizeText } from '#app/policy-library/parts/document-words.ts';
import { Card } from '#app/shell/card.tsx';
import { dayText } from '#app/shell/chinese-day.ts';

interface VersionsProps {
  versions: Awaited<ReturnType<typeof versionsOf>>;
  documentId: number;
  home: string;
  may: boolean;
}

/** The texts of the document, each with its first day and checksum. */
export function RecordVersions({ versions, documentId, home, may }: VersionsProps) {
  return (
    <Card title="文本" more={may && <a href={`${home}/versions/new`}>录入修改后的文本</a>}>
      <ul class="plain-list">
        {versions.map(({ number, valid_from, note, sha256, amended_by_id }) => (
          <li>
            第{number}个文本，
            {valid_from ? (
              <a href={`/policies/${documentId}?on=${valid_from}`}>自{dayText(valid_from)}起施行</a>
            ) : (
              '施行日期待核'
            )}
            {note && `；${note}`}
            {amended_by_id && (
              <>
                ；<a href={`/office/policies/${amended_by_id}`}>修改它的文件</a>
              </>
            )}
            <span class="note">　校验值 {sha256.slice(0, 12)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

interface AttachmentsProps {
  attachments: Awaited<ReturnType<typeof attachmentsOf>>;
  home: string;
  may: boolean;
}

export function RecordAttachments({ attachments, home, may }: AttachmentsProps) {
  return (
    <Card title="附件" more={may && <a href={`${home}/attachments/new`}>添加</a>}>
      {attachments.length === 0 && <p class="note">没有附件。</p>}
      <ul class="plain-list">
        {attachments.map(({ position, name, size, sha256 }) => (
          <li>
            <a href={`${home}/attachments/${position}`}>{name}</a>
            <span class="note">
              {'　'}
              {sizeText(size)}，校验值 {sha256.slice(0, 12)}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
