import type { DraftItem } from '#app/disclosure-requests/evidence/draft-items.ts';
import { SelectField } from '#app/shell/choice-fields.tsx';
import { TextArea, TextField } from '#app/shell/fields.tsx';
import { proposedLine } from '#law/disclosure/items.ts';
import { type ReplyCode, replyTypeOf, replyTypes } from '#law/disclosure/reply-types.ts';

type Body = Record<string, string | undefined>;

const MOST_ITEMS = 10;

/**
 * 分项: a request that asks several things may have several outcomes in one reply. The number of items is asked
 * first; the line of the report is proposed from the outcomes.
 */
export function ItemFields({ body }: { body: Body }) {
  const count = itemCount(body);
  const items = itemsIn(body);
  const line = items.length >= 2 ? proposedLine(items.map(({ code }) => code)) : null;
  return (
    <details class="quiet-details" open={count > 0}>
      <summary>申请有几项内容、结果不同的，分项填写</summary>
      <TextField
        name="item_count"
        label="几项"
        hint="填好后点“继续”，出现各项的填写栏；不分项的留空。"
        optional
        inputmode="numeric"
        size="short"
        value={body.item_count}
      />
      <p>
        <button type="submit" class="button button-plain" name="go_on" value="yes">
          继续
        </button>
      </p>
      {Array.from({ length: count }, (_, index) => (
        <OneItem index={index} body={body} />
      ))}
      {line && (
        <p class="note">
          年度报告计为“{replyTypeOf(line.code).zh}”：{line.because}计为其他的，写明理由：
        </p>
      )}
      {count > 0 && (
        <TextField
          name="required_lineReason"
          label="不按规则计数的理由"
          optional
          value={body.required_lineReason}
        />
      )}
    </details>
  );
}

function OneItem({ index, body }: { index: number; body: Body }) {
  const at = (field: string) => `item${index}_${field}`;
  const type = replyTypes.find(({ code }) => code === body[at('code')]);
  return (
    <fieldset class="field-group">
      <legend>第{index + 1}项</legend>
      <TextArea name={at('text')} label="申请的内容" value={body[at('text')]} rows={2} />
      <SelectField
        name={at('code')}
        label="结果"
        value={body[at('code')] ?? ''}
        placeholder="请选择"
        options={replyTypes.map(({ code, zh }) => ({ value: code, label: zh }))}
      />
      <TextArea name={at('grounds')} label="依据和理由" value={body[at('grounds')]} rows={2} />
      {type?.requires.map((required) => (
        <TextArea
          name={at(`required_${required.key}`)}
          label={required.zh}
          hint={required.hint}
          value={body[at(`required_${required.key}`)]}
          rows={2}
        />
      ))}
      <TextArea name={at('result')} label="处理结果" value={body[at('result')]} rows={2} />
    </fieldset>
  );
}

/** How many items the form asks for; none unless there are at least two. */
export function itemCount(body: Body): number {
  const count = Math.trunc(Number(body.item_count));
  return count >= 2 ? Math.min(count, MOST_ITEMS) : 0;
}

/** The items that a form's body holds; those without an outcome yet are left out. */
export function itemsIn(body: Body): DraftItem[] {
  return Array.from({ length: itemCount(body) }, (_, index) => itemAt(body, index)).filter(
    (item) => item !== null,
  );
}

function itemAt(body: Body, index: number): DraftItem | null {
  const at = (field: string) => body[`item${index}_${field}`] ?? '';
  const type = replyTypes.find(({ code }) => code === at('code'));
  if (!type) return null;
  return {
    text: at('text'),
    code: type.code as ReplyCode,
    grounds: at('grounds'),
    result: at('result'),
    required: Object.fromEntries(type.requires.map(({ key }) => [key, at(`required_${key}`)])),
  };
}

/** The items of a draft as a form's body, to go on from. */
export function itemsBody(items: DraftItem[]): Record<string, string> {
  if (items.length === 0) return {};
  const fields = items.flatMap(({ required, ...item }, index) => [
    ...Object.entries(item).map(([key, value]) => [`item${index}_${key}`, value]),
    ...Object.entries(required).map(([key, value]) => [`item${index}_required_${key}`, value]),
  ]);
  return { item_count: String(items.length), ...Object.fromEntries(fields) };
}
