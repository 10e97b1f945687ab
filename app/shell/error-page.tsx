import { LinkButton } from '#app/shell/button.tsx';
import type { Frame } from '#app/shell/frame.ts';
import { PublicPage } from '#app/shell/public-page.tsx';

export type ErrorStatus = 403 | 404 | 413 | 421 | 422 | 429 | 500 | 503;

const words: Record<ErrorStatus, { title: string; what: string; next: string }> = {
  403: {
    title: '您没有权限看这一页',
    what: '这一页只对承办的机关或者申请人本人开放。',
    next: '办公人员请先登录；申请人请凭登记号和查询码查询。',
  },
  404: {
    title: '没有找到这一页',
    what: '地址可能写错了，或者内容已经移走。',
    next: '请核对地址，或者从首页重新进入。',
  },
  413: {
    title: '上传的文件太大',
    what: '一次提交的内容超过了允许的大小，没有保存。',
    next: '请返回上一页，减少附件或者压缩后再提交。',
  },
  421: {
    title: '这个域名没有对应的网站',
    what: '您访问的域名不属于这里服务的任何城市。',
    next: '请核对网址后再访问。',
  },
  422: {
    title: '提交的内容没有办成',
    what: '内容有缺漏，或者现在依法不能这样办，没有保存。',
    next: '请返回上一页修改后再提交。',
  },
  429: {
    title: '操作太频繁，请稍后再试',
    what: '短时间内提交的次数过多，为保护查询码暂时不再受理。',
    next: '请等几分钟再试；急事请拨打页脚的电话。',
  },
  500: {
    title: '系统出错了',
    what: '不是您的操作有误，错误已经记录。刚才提交的内容可能没有保存。',
    next: '请稍后再试；仍不行时请拨打页脚的电话，并报上下面的编号。',
  },
  503: {
    title: '正在维护，请稍后再来',
    what: '系统正在启动或者维护，暂时不能服务。',
    next: '一般几分钟内恢复；急事请拨打页脚的电话。',
  },
};

/** What happened and what to do, in the face of the public site. `requestId` helps to find a 500 in the log. */
export function ErrorPage({
  frame,
  status,
  requestId,
}: {
  frame: Frame;
  status: ErrorStatus;
  requestId?: string;
}) {
  const { title, what, next } = words[status];
  return (
    <PublicPage frame={frame} title={title} ownHeading unlisted layout="reading">
      <div class="error-page">
        <p class="error-status" aria-hidden="true">
          {status}
        </p>
        <h1>{title}</h1>
        <p>{what}</p>
        <p>{next}</p>
        {requestId && (
          <p class="note">
            编号 <code>{requestId}</code>
          </p>
        )}
        <div class="actions">
          <LinkButton href="/" kind="main">
            回到首页
          </LinkButton>
        </div>
      </div>
    </PublicPage>
  );
}
