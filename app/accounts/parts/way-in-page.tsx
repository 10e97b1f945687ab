import type { Child } from 'hono/jsx';
import { ErrorSummary } from '#app/shell/error-summary.tsx';
import type { Frame } from '#app/shell/frame.ts';
import { OfficePage } from '#app/shell/office-page.tsx';
import { PublicPage } from '#app/shell/public-page.tsx';

interface WayInPageProps {
  frame: Frame;
  title: string;
  lede?: string;
  /** Why the form came back. */
  reason?: string;
  children?: Child;
}

/** A page of the way in: in the public frame until the officer is signed in, then in his own. */
export function WayInPage({ frame, title, lede, reason, children }: WayInPageProps) {
  const error = reason && <ErrorSummary refusal={{ code: 'sign-in', reason }} />;
  if (!frame.officer) {
    return (
      <PublicPage frame={frame} title={title} lede={lede} layout="reading" unlisted>
        {error}
        {children}
      </PublicPage>
    );
  }
  return (
    <OfficePage
      frame={frame}
      title={title}
      crumbs={[{ title: '我的账号', href: '/office/account' }, { title }]}
    >
      {error}
      {lede && <p class="note">{lede}</p>}
      {children}
    </OfficePage>
  );
}
