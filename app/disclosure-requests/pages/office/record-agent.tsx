import {
  type JointRequesterInput,
  mayRecordAgent,
  type RecordAgentInput,
  recordAgent,
} from '#app/disclosure-requests/acts/record-agent.ts';
import { type IdentityKind, identityKindZh } from '#app/disclosure-requests/identity/check-identity.ts';
import { actPage, type FormBody } from '#app/disclosure-requests/pages/office/act-page.tsx';
import { EvidenceFiles } from '#app/disclosure-requests/parts/evidence-files.tsx';
import { Stack } from '#app/shell/card.tsx';
import { SelectField } from '#app/shell/choice-fields.tsx';
import { TextField } from '#app/shell/fields.tsx';
import { FormSection } from '#app/shell/form.tsx';

/** Lines for joint requesters; more are recorded with the same form again. */
const JOINT_LINES = [1, 2, 3];

export const { get, post, may } = actPage({
  act: 'record-agent',
  may: mayRecordAgent,
  button: '登记',
  files: true,
  help: '申请人仍是案卷上的申请人：代理人的类别不作为申请人的类别，收费、重复申请都按申请人本人；几个人共同申请的，按第一申请人的类别统计。',
  initial: () => ({}),
  run: (scope, input, body) => recordAgent(scope, { ...input, agent: agentOf(body), joint: jointOf(body) }),
  fields: ({ file, body }) => (
    <>
      <People
        title="已登记"
        names={[...file.requestAgents, ...file.jointRequesters].map(({ name }) => name)}
      />
      <FormSection title="代理人" lede="代理人凭授权委托书和双方身份证明办理。没有代理人的，空着。">
        <TextField name="agent_name" label="代理人姓名" value={body.agent_name} size="medium" optional />
        <IdentityFields prefix="agent" body={body} />
        <TextField
          name="agent_phone"
          label="代理人电话"
          type="tel"
          value={body.agent_phone}
          size="medium"
          maxlength={40}
          optional
        />
        <TextField
          name="authorisation"
          label="授权委托书"
          hint="写明权限和期限；没有提交的，写“未提交，需补正”。"
          value={body.authorisation}
          maxlength={300}
          optional
        />
        <EvidenceFiles label="授权委托书扫描件（选填）" />
      </FormSection>
      {JOINT_LINES.map((line) => (
        <details class="count-part" open={line === 1 || Boolean(body[`joint${line}_name`])}>
          <summary>共同申请人{line}（选填）</summary>
          <Stack>
            <SelectField
              name={`joint${line}_kind`}
              label="类别"
              value={body[`joint${line}_kind`]}
              options={[
                { value: 'natural-person', label: '公民个人' },
                { value: 'organisation', label: '法人或者其他组织' },
              ]}
            />
            <TextField
              name={`joint${line}_name`}
              label="姓名或者名称"
              value={body[`joint${line}_name`]}
              size="medium"
              maxlength={100}
              optional
            />
            <IdentityFields prefix={`joint${line}`} body={body} />
          </Stack>
        </details>
      ))}
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

function IdentityFields({ prefix, body }: { prefix: string; body: FormBody }) {
  return (
    <>
      <SelectField
        name={`${prefix}_identity_kind`}
        label="身份证明种类"
        value={body[`${prefix}_identity_kind`]}
        options={Object.entries(identityKindZh).map(([value, label]) => ({ value, label }))}
      />
      <TextField
        name={`${prefix}_identity_number`}
        label="身份证明号码"
        hint="加密保存。"
        value={body[`${prefix}_identity_number`]}
        autocomplete="off"
        spellcheck={false}
        size="medium"
        maxlength={40}
        optional
      />
    </>
  );
}

function agentOf(body: FormBody): RecordAgentInput['agent'] {
  const name = textOf(body, 'agent_name', 100);
  if (name === '') return null;
  return {
    name,
    ...identityOf(body, 'agent'),
    phone: textOf(body, 'agent_phone', 40),
    authorisation: textOf(body, 'authorisation', 300),
  };
}

function jointOf(body: FormBody): JointRequesterInput[] {
  return JOINT_LINES.map((line) => `joint${line}`)
    .filter((prefix) => textOf(body, `${prefix}_name`, 100) || textOf(body, `${prefix}_identity_number`, 40))
    .map((prefix) => ({
      requesterKind: body[`${prefix}_kind`] === 'organisation' ? 'organisation' : 'natural-person',
      name: textOf(body, `${prefix}_name`, 100),
      ...identityOf(body, prefix),
    }));
}

function identityOf(body: FormBody, prefix: string) {
  const kind = body[`${prefix}_identity_kind`] ?? '';
  return {
    identityKind: Object.hasOwn(identityKindZh, kind) ? (kind as IdentityKind) : null,
    identityNumber: textOf(body, `${prefix}_identity_number`, 40),
  };
}

function textOf(body: FormBody, name: string, most: number): string {
  return (body[name] ?? '').trim().slice(0, most);
}
