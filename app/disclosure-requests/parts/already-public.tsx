import type { AlreadyPublic as Found } from '#app/disclosure-requests/publishing/already-public.ts';
import { dayText } from '#app/shell/chinese-day.ts';
import { Notice } from '#app/shell/notice.tsx';

/** 先看看有没有已经公开的: offered, never a bar; the form below stays as it was written. */
export function AlreadyPublic({ found }: { found: Found }) {
  const { documents, records } = found;
  if (documents.length + records.length === 0) {
    return (
      <Notice title="没有找到已经公开的相近信息" live>
        <p>请继续填写并提交。所需信息写得越具体，越容易找到。</p>
      </Notice>
    );
  }
  return (
    <Notice title="这些信息已经公开，请先看看是不是您需要的" live>
      <ul>
        {documents.map(({ href, title, documentNo, publishedOn }) => (
          <li>
            <a href={href} target="_blank" rel="noopener">
              {title}
            </a>
            {'　'}
            {[documentNo, publishedOn && dayText(publishedOn)].filter(Boolean).join('　')}
          </li>
        ))}
        {records.map(({ id, title, agency, publishedOn }) => (
          <li>
            <a href={`/requests/published/${id}`} target="_blank" rel="noopener">
              {title}
            </a>
            {'　'}
            {[agency, publishedOn && dayText(publishedOn)].filter(Boolean).join('　')}
            （依申请公开后转为主动公开）
          </li>
        ))}
      </ul>
      <p>不是您需要的，请继续填写并提交。现在还没有保存任何内容。</p>
    </Notice>
  );
}
