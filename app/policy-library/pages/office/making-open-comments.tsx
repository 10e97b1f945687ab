import { mayOpenComments, openComments } from '#app/policy-library/acts/open-comments.ts';
import { factsOf } from '#app/policy-library/making/facts.ts';
import { makingActPage } from '#app/policy-library/pages/office/making-act-page.tsx';
import { dayText } from '#app/shell/chinese-day.ts';
import { DateField, TextArea, TextField } from '#app/shell/fields.tsx';
import { citeText } from '#law/cite.ts';
import { commentPeriodOf, earliestClosingOn } from '#law/publication/comment-period.ts';

export const { get, post } = makingActPage({
  act: 'open-comments',
  may: mayOpenComments,
  button: '公开征求意见',
  help: '提交后最新一稿和起草说明立即在“意见征集”公开，任何人都可以提意见，不需要注册。',
  run: (scope, input, body) =>
    openComments(scope, {
      ...input,
      closesOn: body.one('closes_on'),
      shortBecause: body.one('short_because'),
      sendTo: body.one('send_to'),
    }),
  fields: ({ making, scope, body }) => {
    const facts = factsOf(making, scope);
    const period = commentPeriodOf(facts, scope.today);
    const earliest = earliestClosingOn(facts, scope.today);
    return (
      <>
        <DateField
          name="closes_on"
          label="截止日期"
          required
          hint={
            period
              ? `一般不少于${period.value}日（${citeText(period.cite)}），今天开始的最早到${dayText(earliest)}。`
              : '这个项目没有法定最短期限，请给足时间。'
          }
          value={body.one('closes_on') || earliest}
        />
        <TextField
          name="short_because"
          label="缩短期限的理由"
          optional
          hint="少于法定期限时填写，随征求意见公开。"
          value={body.one('short_because')}
          maxlength={500}
        />
        <TextArea
          name="send_to"
          label="其他提交方式"
          required
          hint="通信地址、电子邮箱、电话和联系人。"
          value={body.one('send_to')}
          rows={3}
          maxlength={500}
        />
      </>
    );
  },
});
