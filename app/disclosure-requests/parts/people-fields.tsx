import { NOT_SUPPLIED } from '#app/disclosure-requests/acts/write-people.ts';
import { identityKindZh } from '#app/disclosure-requests/identity/check-identity.ts';
import { JOINT_LINES, written } from '#app/disclosure-requests/pages/people-body.ts';
import { Stack } from '#app/shell/card.tsx';
import { SelectField } from '#app/shell/choice-fields.tsx';
import { errorOf, type FieldError } from '#app/shell/error-summary.tsx';
import { FileField, TextField } from '#app/shell/fields.tsx';
import { MAX_UPLOAD_BYTES } from '#integrations/files/file-store.ts';

interface PeopleProps {
  body: Record<string, string | undefined>;
  errors?: FieldError[];
}

/** 代理人、共同申请人 on the form of a request: closed until somebody needs them. */
export function PeopleFields({ body, errors = [], hint }: PeopleProps & { hint?: string }) {
  const joint = JOINT_LINES.some((line) => written(body, `joint${line}`));
  return (
    <>
      <details class="count-part" open={written(body, 'agent')}>
        <summary>由代理人提交的，填写代理人</summary>
        <Stack>
          <p class="note">上面填申请人本人。代理人凭授权委托书和双方身份证明办理。</p>
          <AgentFields body={body} errors={errors} hint={hint} />
          <FileField
            name="authorisation_file"
            label="授权委托书附件"
            optional
            hint="图片或者 PDF，不超过 10 MB。没有附上的，工作人员会请您补正。"
            accept=".pdf,.jpg,.jpeg,.png"
            maxBytes={MAX_UPLOAD_BYTES}
          />
        </Stack>
      </details>
      <details class="count-part" open={joint}>
        <summary>几个人共同申请的，填写其他申请人</summary>
        <Stack>
          <p class="note">上面填第一申请人，答复书写明全体申请人，送达第一申请人。</p>
          <JointFields body={body} errors={errors} firstOpen />
        </Stack>
      </details>
    </>
  );
}

/** 代理人, with what the authorisation says. */
export function AgentFields({ body, errors = [], hint }: PeopleProps & { hint?: string }) {
  return (
    <>
      <TextField
        name="agent_name"
        label="代理人姓名"
        value={body.agent_name}
        error={errorOf(errors, 'agent_name')}
        maxlength={100}
        size="medium"
        optional
      />
      <IdentityFields prefix="agent" body={body} errors={errors} />
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
        error={errorOf(errors, 'authorisation')}
        label="授权委托书"
        hint={hint ?? `写明权限和期限；没有提交的，写“${NOT_SUPPLIED}”。`}
        value={body.authorisation}
        maxlength={300}
        optional
      />
    </>
  );
}

/** 共同申请人 beside the first; more are recorded on the case page. */
export function JointFields({ body, errors = [], firstOpen }: PeopleProps & { firstOpen?: boolean }) {
  return (
    <>
      {JOINT_LINES.map((line) => (
        <details class="count-part" open={(firstOpen && line === 1) || written(body, `joint${line}`)}>
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
              error={errorOf(errors, `joint${line}_name`)}
              size="medium"
              maxlength={100}
              optional
            />
            <IdentityFields prefix={`joint${line}`} body={body} errors={errors} />
          </Stack>
        </details>
      ))}
    </>
  );
}

function IdentityFields({ prefix, body, errors = [] }: PeopleProps & { prefix: string }) {
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
        error={errorOf(errors, `${prefix}_identity_number`)}
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
