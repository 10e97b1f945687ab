import { openNoticeOf } from '#app/disclosure-requests/acts/record-correction.ts';
import {
  LONGEST_CORRECTION,
  mayCorrect,
  submitCorrection,
} from '#app/disclosure-requests/acts/submit-correction.ts';
import { correctionLimit } from '#app/disclosure-requests/case-file/paper-limits.ts';
import { ownPage } from '#app/disclosure-requests/pages/own-page.tsx';
import { IdentityFile, RequestFiles } from '#app/disclosure-requests/parts/request-files.tsx';
import { dayText } from '#app/shell/chinese-day.ts';
import { Facts } from '#app/shell/facts.tsx';
import { TextArea } from '#app/shell/fields.tsx';

/** 网上补正 */
export const { get, post } = ownPage({
  path: '/requests/correction',
  title: '提交补正',
  lede: '按补正告知书的要求把申请内容写清楚。今天提交，今天就是收到补正之日，答复期限从今天起重新计算。',
  button: '提交补正',
  may: mayCorrect,
  files: true,
  run: (scope, input, body) => submitCorrection(scope, { ...input, text: body.text ?? '' }),
  fields: ({ file, body }) => {
    const notice = openNoticeOf(file);
    const limit = notice && (correctionLimit(file, notice).limitOn ?? notice.limit_on);
    return (
      <>
        {notice && (
          <Facts
            facts={[
              { name: '需要补正的', value: <span class="keep-lines">{notice.items}</span> },
              { name: '怎样补正', value: notice.guidance || '请补充或者说明' },
              { name: '补正期限', value: limit ? `${dayText(limit)}前` : '' },
            ]}
          />
        )}
        <TextArea
          name="text"
          label="补正的内容"
          rows={8}
          maxlength={LONGEST_CORRECTION}
          value={body.text}
          hint="逐项写。不需要写证件号码、电话；要补的证件、委托书附在下面。"
        />
        <IdentityFile />
        <RequestFiles label="补交的材料" />
      </>
    );
  },
});
