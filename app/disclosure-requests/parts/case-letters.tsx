import { actedFor, withHolder } from '#app/disclosure-requests/case-file/acted-for.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { type DeliveryFact, deliveryZh } from '#app/disclosure-requests/papers/deliver-paper.ts';
import { familyZh } from '#app/disclosure-requests/papers/family-names.ts';
import { Card } from '#app/shell/card.tsx';
import { dayText } from '#app/shell/chinese-day.ts';

/** 答复书: the newest draft, or the reply as it was signed and by whom. */
export function CaseLetter({ file, names }: { file: CaseFile; names: Map<number, string> }) {
  const reply = file.replies[0];
  const signer = signerOf(file, names);
  return (
    <Card
      title={reply ? `答复书　${reply.document_no}` : '答复稿'}
      more={<a href={`/office/requests/${file.id}/letter.pdf`}>PDF</a>}
    >
      <p>{file.drafts.at(-1)?.result}</p>
      {reply && signer && (
        <p class="note">
          {signer}　{dayText(reply.signed_on)}签发
        </p>
      )}
      <p class="note">
        <a href={`/office/requests/${file.id}/letter`}>看全文</a>
        {file.drafts.length > 1 && `　共${file.drafts.length}稿`}
      </p>
    </Card>
  );
}

/** Who signed, on paper or in the system, and 代 whom. */
function signerOf(file: CaseFile, names: Map<number, string>): string | undefined {
  const reply = file.replies[0];
  if (!reply?.officer_id || reply.signer_name !== null) return reply?.signer_name ?? undefined;
  const name = names.get(reply.officer_id);
  return name && withHolder(name, actedFor(file, { officerId: reply.officer_id, at: reply.recorded_at }));
}

/** 文书: the papers of the file, each with its way. */
export function CasePapers({ file }: { file: CaseFile }) {
  return (
    <Card title="文书" more={<a href={`/office/requests/${file.id}/print-pack`}>打印表单</a>}>
      {file.papers.length === 0 && <p class="note">还没有发出告知书、征求意见书等文书。</p>}
      <ul class="plain-list">
        {file.papers.map((paper) => (
          <li>
            {paper.kept ? (
              <a href={`/office/requests/${file.id}/papers/${paper.id}`}>{paperTitle(paper)}</a>
            ) : (
              `${paperTitle(paper)}（纸质，见附件）`
            )}
            <span class="note">
              {'　'}
              {[dayText(paper.happened_on), ...deliveryWords(file, paper.id)].join('，')}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function paperTitle({ family, document_no }: CaseFile['papers'][number]): string {
  return `${familyZh(family)}${document_no ? `　${document_no}` : ''}`;
}

/** The days of one paper on its way: 5月6日邮政寄送发出，5月9日送达 */
function deliveryWords(file: CaseFile, paperId: number): string[] {
  return file.deliveries
    .filter((each) => each.paper_id === paperId)
    .map(({ fact, on_day }) => `${dayText(on_day)}${deliveryZh[fact as DeliveryFact]}`);
}
