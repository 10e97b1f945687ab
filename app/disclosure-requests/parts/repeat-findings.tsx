import type { EarlierRequest } from '#app/disclosure-requests/repeats/earlier-requests.ts';
import { repeatDraftHref } from '#app/disclosure-requests/repeats/repeat-draft.ts';
import { dayText } from '#app/shell/chinese-day.ts';
import { Notice } from '#app/shell/notice.tsx';
import { citeText } from '#law/cite.ts';

interface FindingsProps {
  requestId: number;
  earlier: EarlierRequest[];
}

/** Shown at most; the same requester may have hundreds. */
const MOST = 10;

/** 是否重复: what the ledger found, for a person to compare. Nothing is decided here. */
export function RepeatFindings({ requestId, earlier }: FindingsProps) {
  const own = earlier.filter(({ sameRequester }) => sameRequester);
  const others = earlier.filter(({ sameRequester }) => !sameRequester);
  return (
    <>
      {own.length > 0 && (
        <Notice tone="warn" title={`同一申请人还有${own.length}件申请，请看是否重复`}>
          <ul class="found-earlier">
            {own.slice(0, MOST).map((each) => (
              <Earlier requestId={requestId} each={each} />
            ))}
          </ul>
          <p>
            <a href={`/office/requests/${requestId}/same-requester`}>同一申请人的各件一起登记、分办</a>
          </p>
          <p class="note">
            同一申请人、相同的信息、此前已经答复，三项都具备才是重复申请。标题相同不等于内容相同，请打开原件逐项对照。
          </p>
        </Notice>
      )}
      {others.length > 0 && (
        <Notice title={`其他申请人也申请过相同的信息（${others.length}件）`}>
          <ul class="found-earlier">
            {others.slice(0, MOST).map((each) => (
              <Earlier requestId={requestId} each={each} />
            ))}
          </ul>
          <p>
            可以公开的，可以纳入主动公开（条例第四十四条）：
            <a href={`/office/requests/${requestId}/propose-publishing`}>建议主动公开</a>
          </p>
        </Notice>
      )}
    </>
  );
}

function Earlier({ requestId, each }: { requestId: number; each: EarlierRequest }) {
  const { finding, reply } = each;
  const link = new URLSearchParams({ other: each.registerNo, kind: 'same-information' });
  return (
    <li>
      <a href={`/office/requests/${each.id}`}>{each.registerNo}</a>
      {`　${each.title || '（未写名称）'}`}
      <br />
      <span class="note">
        {dayText(each.receivedOn)}收到，
        {reply ? `${dayText(reply.sentOn)}答复（${reply.documentNo}）` : '尚未答复'}
      </span>
      {finding && each.sameRequester && (
        <p>
          {finding.because}
          <span class="cite">{citeText(finding.cite)}</span>
        </p>
      )}
      {finding && (
        <p class="line-of-links">
          <a href={`/office/requests/${requestId}/link-requests?${link}`}>关联</a>
          {finding.kind === 'repeat' && reply && (
            <span class="note">登记、分办后，承办人拟写时可以按重复申请预填。</span>
          )}
        </p>
      )}
    </li>
  );
}

/** What the ledger found while registering; a person compares the two before it is called a repetition. */
export function RepeatFound({
  requestId,
  reply,
}: {
  requestId: number;
  reply: NonNullable<EarlierRequest['reply']>;
}) {
  return (
    <Notice title="可能是重复申请">
      <p>
        同一申请人申请过相同的信息，已经答复：{reply.documentNo}，{dayText(reply.sentOn)}
        。逐项对照内容相同的，
        <a href={repeatDraftHref(requestId)}>按重复申请拟写</a>
        ，此前答复的文号和日期自动填好。
      </p>
    </Notice>
  );
}
