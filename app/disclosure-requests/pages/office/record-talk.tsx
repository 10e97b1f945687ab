import {
  mayRecordTalk,
  recordTalk,
  type TalkWay,
  talkWayZh,
} from '#app/disclosure-requests/acts/record-talk.ts';
import { actPage } from '#app/disclosure-requests/pages/office/act-page.tsx';
import { RadioGroup } from '#app/shell/choice-fields.tsx';
import { DateField, TextArea } from '#app/shell/fields.tsx';

export const { get, post, may } = actPage({
  act: 'record-talk',
  may: mayRecordTalk,
  button: '存入案卷',
  help: '沟通记录不是补正通知，不改变答复期限，也不改变申请内容。需要申请人补正的，请发补正告知书。',
  initial: (_file, scope) => ({
    way: 'phone',
    with: 'requester',
    substance: '',
    narrowed_to: '',
    happened_on: scope.today,
  }),
  run: (scope, input, body) =>
    recordTalk(scope, {
      ...input,
      way: wayOf(body.way),
      with: body.with === 'agent' ? 'agent' : 'requester',
      substance: body.substance ?? '',
      narrowedTo: body.narrowed_to ?? '',
      happenedOn: body.happened_on ?? '',
    }),
  fields: ({ scope, body }) => (
    <>
      <RadioGroup
        name="way"
        label="怎样沟通"
        inline
        value={body.way}
        choices={Object.entries(talkWayZh).map(([value, label]) => ({ value, label }))}
      />
      <RadioGroup
        name="with"
        label="和谁沟通"
        inline
        value={body.with}
        choices={[
          { value: 'requester', label: '申请人' },
          { value: 'agent', label: '代理人' },
        ]}
      />
      <DateField name="happened_on" label="沟通之日" value={body.happened_on} max={scope.today} />
      <TextArea
        name="substance"
        label="沟通内容"
        hint="双方各说了什么。不要写电话号码、证件号码。"
        value={body.substance}
        rows={5}
      />
      <TextArea
        name="narrowed_to"
        label="申请人同意缩小到的范围"
        optional
        hint="仅作办理参考；申请原文不变。"
        value={body.narrowed_to}
        rows={2}
      />
    </>
  ),
});

function wayOf(value: string | undefined): TalkWay {
  return value && value in talkWayZh ? (value as TalkWay) : 'phone';
}
