import { giveReasons, LONGEST_REASONS, mayGiveReasons } from '#app/disclosure-requests/acts/give-reasons.ts';
import { reasonsLimit } from '#app/disclosure-requests/case-file/paper-limits.ts';
import { ownPage } from '#app/disclosure-requests/pages/own-page.tsx';
import { dayText } from '#app/shell/chinese-day.ts';
import { Facts } from '#app/shell/facts.tsx';
import { TextArea } from '#app/shell/fields.tsx';

/** 说明理由 (art. 35) */
export const { get, post } = ownPage({
  path: '/requests/reasons',
  title: '说明理由',
  lede: '机关认为申请的数量、频次明显超过合理范围，请您说明理由。理由合理的照常办理，需要延迟的会告知您答复时间。',
  button: '提交理由',
  may: mayGiveReasons,
  run: (scope, { requestId }, body) => giveReasons(scope, { requestId, text: body.text ?? '' }),
  fields: ({ file, body }) => {
    const asked = file.reasonsRequests[0];
    const limit = asked && (reasonsLimit(file, asked).limitOn ?? asked.limit_on);
    return (
      <>
        {asked && limit && (
          <Facts
            facts={[
              { name: '机关认定的情况', value: asked.found },
              { name: '期限', value: `${dayText(limit)}前` },
            ]}
          />
        )}
        <TextArea
          name="text"
          label="您的理由"
          required
          rows={6}
          maxlength={LONGEST_REASONS}
          value={body.text}
          hint="例如这些申请各自的用途、为什么需要分别提出。"
        />
      </>
    );
  },
});
