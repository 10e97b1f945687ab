import {
  decideOutsideFact,
  inputOf,
  mayDecideOutside,
  openRecords,
} from '#app/disclosure-requests/acts/decide-outside-fact.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { outsideKindOf } from '#app/disclosure-requests/outside/outside-kinds.ts';
import { actPage } from '#app/disclosure-requests/pages/office/act-page.tsx';
import { SecondPersonFields } from '#app/disclosure-requests/parts/second-person-fields.tsx';
import { officerNames } from '#app/disclosure-requests/queries.ts';
import { dayText, instantText } from '#app/shell/chinese-day.ts';
import { SelectField } from '#app/shell/choice-fields.tsx';
import { Facts } from '#app/shell/facts.tsx';
import { refused } from '#app/shell/scope.ts';

export const { get, post, may } = actPage({
  act: 'decide-outside-fact',
  may: mayDecideOutside,
  button: '提交',
  help: '请对照原件逐项核对。确认后按发生之日写入案卷，期限随之重新计算。录入人不能自己确认。',
  initial: (file) => ({ record: String(openRecords(file)[0]?.id ?? ''), outcome: '', note: '' }),
  run: async (scope, input, body) => {
    if (!body.outcome) return refused('outcome-missing', '请选择确认还是退回。');
    return decideOutsideFact(scope, {
      ...input,
      recordId: Number(body.record),
      confirmed: body.outcome === 'confirm',
      note: body.note ?? '',
    });
  },
  fields: async ({ file, scope, body }) => {
    const names = await officerNames(scope, file.agency_id);
    const open = openRecords(file);
    return (
      <>
        {open.map((record) => (
          <RecordFacts record={record} by={names.get(record.officer_id) ?? ''} />
        ))}
        <SelectField
          name="record"
          label="复核哪一项"
          value={body.record}
          options={open.map((record) => ({ value: String(record.id), label: titleOf(record) }))}
        />
        <SecondPersonFields confirmZh="与原件一致，确认" body={body} />
      </>
    );
  },
});

type OutsideRecord = CaseFile['outsideRecords'][number];

function RecordFacts({ record, by }: { record: OutsideRecord; by: string }) {
  const kind = outsideKindOf(record.act);
  const input = inputOf(record);
  return (
    <Facts
      facts={[
        { name: '事项', value: kind.zh },
        { name: kind.dayZh, value: dayText(record.happened_on) },
        ...kind.fields.flatMap(({ key, label, choices }) => {
          const value = input[key] ?? '';
          return value === '' ? [] : [{ name: label, value: choices?.[value] ?? value }];
        }),
        { name: '凭证', value: record.evidence },
        { name: '录入', value: `${by}　${instantText(new Date(record.recorded_at))}` },
      ]}
    />
  );
}

function titleOf(record: OutsideRecord): string {
  return `${dayText(record.happened_on)}　${outsideKindOf(record.act).zh}`;
}
