import {
  decidePublishing,
  mayDecide,
  openProposal,
} from '#app/disclosure-requests/acts/decide-publishing.ts';
import { actPage } from '#app/disclosure-requests/pages/office/act-page.tsx';
import { PublicTextFields } from '#app/disclosure-requests/parts/public-text-fields.tsx';
import { RadioGroup } from '#app/shell/choice-fields.tsx';
import { Facts } from '#app/shell/facts.tsx';
import { TextArea } from '#app/shell/fields.tsx';

export const { get, post, may } = actPage({
  act: 'decide-publishing',
  may: mayDecide,
  button: '作出决定',
  help: '决定公开的，提交后立即出现在“转为主动公开”栏目；申请人建议的，决定会告知申请人。建议人自己不能作决定。',
  initial: (file) => {
    const proposal = openProposal(file);
    return {
      publish: '',
      reasons: '',
      title: proposal?.title || file.info_title,
      text: proposal?.text ?? '',
    };
  },
  run: (scope, input, body) =>
    decidePublishing(scope, {
      ...input,
      publish: body.publish === 'yes',
      reasons: body.reasons ?? '',
      title: body.title ?? '',
      text: body.text ?? '',
    }),
  fields: ({ file, body }) => {
    const proposal = openProposal(file);
    return (
      <>
        {proposal && (
          <Facts
            facts={[
              { name: '建议', value: proposal.suggested_by === 'requester' ? '申请人提出' : '本机关提出' },
              { name: '理由', value: proposal.reason },
            ]}
          />
        )}
        <RadioGroup
          name="publish"
          label="决定"
          required
          value={body.publish}
          choices={[
            { value: 'yes', label: '转为主动公开' },
            { value: 'no', label: '暂不主动公开' },
          ]}
        />
        <TextArea name="reasons" label="理由" required rows={3} maxlength={500} value={body.reasons} />
        <PublicTextFields title={body.title} text={body.text} />
      </>
    );
  },
});
