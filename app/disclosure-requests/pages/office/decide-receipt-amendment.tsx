import {
  decideReceiptAmendment,
  mayDecideReceiptDay,
  openAmendments,
  type ReceiptAmendmentFact,
} from '#app/disclosure-requests/acts/decide-receipt-amendment.ts';
import { actPage } from '#app/disclosure-requests/pages/office/act-page.tsx';
import { SecondPersonFields } from '#app/disclosure-requests/parts/second-person-fields.tsx';
import { officerNames } from '#app/disclosure-requests/queries.ts';
import { dayText, instantText } from '#app/shell/chinese-day.ts';
import { SelectField } from '#app/shell/choice-fields.tsx';
import { Facts } from '#app/shell/facts.tsx';
import { refused } from '#app/shell/scope.ts';

export const { get, post, may } = actPage({
  act: 'decide-receipt-amendment',
  may: mayDecideReceiptDay,
  button: '提交',
  help: '请对照凭证核对。确认后期限从更正后的收到之日重新计算，原来的日期保留在经过和审计记录中。提出人不能自己确认。',
  initial: (file) => ({ amendment: String(openAmendments(file)[0]?.id ?? ''), outcome: '', note: '' }),
  run: async (scope, input, body) => {
    if (!body.outcome) return refused('outcome-missing', '请选择确认还是退回。');
    return decideReceiptAmendment(scope, {
      ...input,
      amendmentId: Number(body.amendment),
      confirmed: body.outcome === 'confirm',
      note: body.note ?? '',
    });
  },
  fields: async ({ file, scope, body }) => {
    const names = await officerNames(scope, file.agency_id);
    const open = openAmendments(file);
    return (
      <>
        {open.map((amendment) => (
          <AmendmentFacts amendment={amendment} by={names.get(amendment.officer_id) ?? ''} />
        ))}
        <SelectField
          name="amendment"
          label="复核哪一项"
          value={body.amendment}
          options={open.map((each) => ({ value: String(each.id), label: `更正为${dayText(each.to_day)}` }))}
        />
        <SecondPersonFields confirmZh="凭证属实，确认" body={body} />
      </>
    );
  },
});

function AmendmentFacts({ amendment, by }: { amendment: ReceiptAmendmentFact; by: string }) {
  return (
    <Facts
      facts={[
        { name: '更正', value: `${dayText(amendment.from_day)}　改为　${dayText(amendment.to_day)}` },
        { name: '收到之日的依据', value: amendment.because },
        { name: '理由', value: amendment.reason },
        { name: '凭证', value: amendment.proof },
        { name: '提出', value: `${by}　${instantText(new Date(amendment.recorded_at))}` },
      ]}
    />
  );
}
