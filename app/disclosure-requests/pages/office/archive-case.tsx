import { archiveCase, mayArchive } from '#app/disclosure-requests/acts/archive-case.ts';
import { cameByPost, lackingIn } from '#app/disclosure-requests/case-bundle/lacking.ts';
import { actPage } from '#app/disclosure-requests/pages/office/act-page.tsx';
import { EvidenceFiles } from '#app/disclosure-requests/parts/evidence-files.tsx';
import { CheckField, SelectField } from '#app/shell/choice-fields.tsx';
import { TextArea } from '#app/shell/fields.tsx';
import { Notice } from '#app/shell/notice.tsx';

export const { get, post, may } = actPage({
  act: 'archive-case',
  may: mayArchive,
  button: '归档',
  files: true,
  help: '归档后在“案卷打包”下载归档包：全部材料、卷内目录、元数据、日志和校验值。保管期限按规则给出：答复被纠正或者典型案例永久，经过复议诉讼30年，其他10年。',
  initial: () => ({ reason: '', precedent: '', envelope: '' }),
  run: (scope, input, body) =>
    archiveCase(scope, {
      ...input,
      precedent: body.precedent === 'yes',
      envelopeId: Number(body.envelope) || null,
      reason: body.reason ?? '',
    }),
  fields: ({ file, body }) => {
    const lacking = lackingIn(file);
    return (
      <>
        {lacking.length > 0 && (
          <Notice tone="warn" title="案卷里还缺">
            <ul>
              {lacking.map(({ what }) => (
                <li>{what}</li>
              ))}
            </ul>
          </Notice>
        )}
        {cameByPost(file) && (
          <>
            <SelectField
              name="envelope"
              label="哪个附件是信封和邮戳"
              optional
              placeholder="不在现有附件里"
              value={body.envelope}
              options={file.attachments.map(({ id, name }) => ({ value: String(id), label: name }))}
            />
            <EvidenceFiles label="补充信封扫描件" />
          </>
        )}
        <CheckField name="precedent" label="列为典型案例，永久保管" checked={body.precedent === 'yes'} />
        {lacking.length > 0 && (
          <TextArea
            name="reason"
            label="无法补齐的理由"
            hint="写明缺什么、为什么缺、由谁核实。理由随归档包保存。"
            rows={3}
            maxlength={500}
            value={body.reason}
          />
        )}
      </>
    );
  },
});
