import { isRead } from '#app/disclosure-requests/acts/read-paper.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { familyZh } from '#app/disclosure-requests/papers/family-names.ts';
import { Card } from '#app/shell/card.tsx';
import { dayText } from '#app/shell/chinese-day.ts';
import { Tag } from '#app/shell/tag.tsx';

/** 告知书: the notices to the requester, to read and to keep. Papers to others do not exist here. */
export function RequesterPapers({ file }: { file: CaseFile }) {
  const papers = file.papers.filter(({ addressee, kept }) => addressee === 'requester' && kept);
  if (papers.length === 0) return null;
  return (
    <Card title="告知书">
      <ul class="plain-list">
        {papers.map((paper) => (
          <li>
            <a href={`/requests/papers/${paper.id}`}>
              {familyZh(paper.family)}
              {paper.document_no && `　${paper.document_no}`}
            </a>
            <span class="note">　{dayText(paper.happened_on)}　</span>
            {!isRead(file, paper.id) && <Tag tone="new">未读</Tag>}
          </li>
        ))}
      </ul>
    </Card>
  );
}
