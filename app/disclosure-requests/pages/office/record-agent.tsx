import { mayRecordAgent, recordAgent } from '#app/disclosure-requests/acts/record-agent.ts';
import { actPage } from '#app/disclosure-requests/pages/office/act-page.tsx';
import { peopleIn } from '#app/disclosure-requests/pages/people-body.ts';
import { EvidenceFiles } from '#app/disclosure-requests/parts/evidence-files.tsx';
import { AgentFields, JointFields } from '#app/disclosure-requests/parts/people-fields.tsx';
import { FormSection } from '#app/shell/form.tsx';

export const { get, post, may } = actPage({
  act: 'record-agent',
  may: mayRecordAgent,
  button: '登记',
  files: true,
  help: '申请人仍是案卷上的申请人：代理人的类别不作为申请人的类别，收费、重复申请都按申请人本人；几个人共同申请的，按第一申请人的类别统计。',
  initial: () => ({}),
  run: (scope, input, body) => recordAgent(scope, { ...input, ...peopleIn(body) }),
  fields: ({ file, body }) => (
    <>
      <People
        title="已登记"
        names={[...file.requestAgents, ...file.jointRequesters].map(({ name }) => name)}
      />
      <FormSection title="代理人" lede="代理人凭授权委托书和双方身份证明办理。没有代理人的，空着。">
        <AgentFields body={body} />
        <EvidenceFiles label="授权委托书扫描件（选填）" />
      </FormSection>
      <JointFields body={body} firstOpen />
    </>
  ),
});

function People({ title, names }: { title: string; names: string[] }) {
  return names.length > 0 ? (
    <p class="note">
      {title}：{names.join('、')}
    </p>
  ) : null;
}
