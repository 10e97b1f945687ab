import {
  leadersOf,
  mayOverrideIn,
  overridable,
  overrideObjection,
} from '#app/disclosure-requests/acts/override-objection.ts';
import { actPage } from '#app/disclosure-requests/pages/office/act-page.tsx';
import { SelectField } from '#app/shell/choice-fields.tsx';
import { DateField, TextArea, TextField } from '#app/shell/fields.tsx';

export const { get, post, may } = actPage({
  act: 'override-objection',
  may: mayOverrideIn,
  button: '决定公开并告知第三方',
  help: '不公开可能对公共利益造成重大影响的，才能不顾第三方意见决定公开。须由公开工作机构负责人和本机关负责人两人同意，并把公开的内容和理由书面告知第三方。告知书不写申请人是谁。',
  initial: (file, scope) => ({
    consultation: String(overridable(file)[0]?.id ?? ''),
    public_interest: '',
    content: '',
    leader: '',
    leader_approved_on: scope.today,
    hold_days: '0',
  }),
  run: (scope, input, body) =>
    overrideObjection(scope, {
      ...input,
      consultationId: Number(body.consultation),
      publicInterest: body.public_interest ?? '',
      content: body.content ?? '',
      leaderId: Number(body.leader),
      leaderApprovedOn: body.leader_approved_on ?? '',
      holdDays: Number(body.hold_days),
    }),
  fields: async ({ file, scope, body }) => {
    const leaders = await leadersOf(scope, file.agency_id);
    return (
      <>
        <SelectField
          name="consultation"
          label="哪一次征求意见"
          value={body.consultation}
          options={overridable(file).map((each) => ({
            value: String(each.id),
            label: `${each.party_name}：${each.opinion === 'silence' ? '期满未答复' : '不同意公开'}`,
          }))}
        />
        <TextArea
          name="public_interest"
          label="公共利益的理由"
          hint="写明是哪种公共利益，不公开会造成怎样的重大影响。"
          value={body.public_interest}
          rows={4}
        />
        <TextArea name="content" label="决定公开的内容" value={body.content} rows={3} />
        <SelectField
          name="leader"
          label="同意的本机关负责人"
          placeholder="请选择"
          value={body.leader}
          options={leaders.map(({ id, name }) => ({ value: String(id), label: name }))}
        />
        <DateField
          name="leader_approved_on"
          label="负责人同意之日"
          value={body.leader_approved_on}
          max={scope.today}
        />
        <TextField
          name="hold_days"
          label="告知后留给第三方的时间（工作日）"
          hint="法律没有规定，填0即告知后可以公开。留出的时间里答复期限照常计算。"
          inputmode="numeric"
          value={body.hold_days}
          size="short"
        />
      </>
    );
  },
});
