import { LinkButton } from '#app/shell/button.tsx';
import { Card } from '#app/shell/card.tsx';
import { Facts } from '#app/shell/facts.tsx';
import { FormActions } from '#app/shell/form.tsx';
import type { Frame } from '#app/shell/frame.ts';
import { Notice } from '#app/shell/notice.tsx';
import { OfficePage } from '#app/shell/office-page.tsx';

interface PasswordShownProps {
  frame: Frame;
  title: string;
  username: string;
  password: string;
  back: string;
}

/** The only sight of a made password. It answers the form itself: in an address it would stay in logs. */
export function PasswordShown({ frame, title, username, password, back }: PasswordShownProps) {
  return (
    <OfficePage frame={frame} title={title} crumbs={[{ title: '账号管理', href: back }, { title }]}>
      <Notice tone="warn" title="密码只显示这一次" live>
        <p>请当面交给本人，不要用聊天软件发送。本人第一次登录时要改掉它。</p>
      </Notice>
      <Card>
        <Facts
          facts={[
            { name: '用户名', value: username },
            { name: '密码', value: <code>{password}</code> },
          ]}
        />
        <FormActions>
          <LinkButton href={back}>我已记下，返回</LinkButton>
        </FormActions>
      </Card>
    </OfficePage>
  );
}
