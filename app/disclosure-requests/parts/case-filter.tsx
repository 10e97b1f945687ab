import { stageZh } from '#app/disclosure-requests/case-file/stage.ts';
import { type CaseQuestion, caseQuery } from '#app/disclosure-requests/case-search/case-question.ts';
import type { Facet } from '#app/disclosure-requests/case-search/find-cases.ts';
import { Button } from '#app/shell/button.tsx';
import { CheckField, SelectField } from '#app/shell/choice-fields.tsx';
import { DateField, TextField } from '#app/shell/fields.tsx';
import { Form } from '#app/shell/form.tsx';
import { receiptChannelZh } from '#law/disclosure/receipt-day.ts';
import { type ReplyCode, replyTypeOf, replyTypes } from '#law/disclosure/reply-types.ts';

interface CaseFilterProps {
  question: CaseQuestion;
  handlers: { id: number; name: string }[];
  /** Whether the officer may look for the requester's name. */
  byName: boolean;
}

/** What a list of cases can be asked for. */
export function CaseFilter({ question, handlers, byName }: CaseFilterProps) {
  const more =
    question.documentNo ||
    question.requester ||
    question.outcome ||
    question.channel ||
    question.from ||
    question.to;
  return (
    <Form action="/office/requests" method="get">
      <div class="filter-row">
        <TextField name="text" label="登记号、名称或者所写文号" value={question.text} size="medium" />
        <SelectField
          name="stage"
          label="环节"
          value={question.stage}
          placeholder="不限"
          options={Object.entries(stageZh).map(([value, label]) => ({ value, label }))}
        />
        <SelectField
          name="handler"
          label="承办人"
          value={String(question.handlerId ?? '')}
          placeholder="不限"
          options={handlers.map(({ id, name }) => ({ value: String(id), label: name }))}
        />
        <CheckField name="overdue" label="只看已过期" checked={question.overdue} />
        <CheckField name="all" label="包括已办结" checked={question.all} />
        <Button kind="plain">查找</Button>
      </div>
      <details class="quiet-details" open={Boolean(more)}>
        <summary>更多条件</summary>
        <div class="filter-row">
          <TextField name="document" label="答复文号" value={question.documentNo} size="medium" />
          {byName && (
            <TextField name="requester" label="申请人姓名或者名称" value={question.requester} size="medium" />
          )}
          <SelectField
            name="outcome"
            label="结果"
            value={question.outcome}
            placeholder="不限"
            options={replyTypes.map(({ code, zh }) => ({ value: code, label: zh }))}
          />
          <SelectField
            name="channel"
            label="申请方式"
            value={question.channel}
            placeholder="不限"
            options={Object.entries(receiptChannelZh).map(([value, label]) => ({ value, label }))}
          />
          <DateField name="from" label="收到日期从" value={question.from ?? undefined} />
          <DateField name="to" label="到" value={question.to ?? undefined} />
        </div>
      </details>
    </Form>
  );
}

const facetZh: Record<Facet['kind'], string> = {
  stage: '环节',
  outcome: '结果',
  channel: '申请方式',
  handler: '承办人',
};

/** What the found cases have, each a link that asks for it beside the question; nothing where it is asked already. */
export function CaseFacets({ question, handlers, facets }: CaseFilterProps & { facets: Facet[] }) {
  const kinds = (Object.keys(facetZh) as Facet['kind'][]).filter(
    (kind) => facets.filter((facet) => facet.kind === kind).length > 1,
  );
  if (kinds.length === 0) return null;
  const names = new Map(handlers.map(({ id, name }) => [String(id), name]));
  const label = ({ kind, value }: Facet) => {
    if (kind === 'stage') return stageZh[value as keyof typeof stageZh];
    if (kind === 'outcome') return replyTypeOf(value as ReplyCode).zh;
    if (kind === 'channel') return receiptChannelZh[value as keyof typeof receiptChannelZh];
    return names.get(value) ?? '已离任的人员';
  };
  return (
    <details class="quiet-details">
      <summary>按环节、结果、方式、承办人细分</summary>
      <dl class="facts">
        {kinds.map((kind) => (
          <div>
            <dt>{facetZh[kind]}</dt>
            <dd>
              {facets
                .filter((facet) => facet.kind === kind)
                .map((facet, at) => (
                  <>
                    {at > 0 && '　'}
                    <a href={`/office/requests?${caseQuery(question, { [kind]: facet.value })}`}>
                      {label(facet)}
                    </a>{' '}
                    {facet.n}
                  </>
                ))}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
