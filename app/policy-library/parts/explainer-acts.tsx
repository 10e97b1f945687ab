import { Button, RefusedButton } from '#app/shell/button.tsx';
import { Card } from '#app/shell/card.tsx';
import { RadioGroup } from '#app/shell/choice-fields.tsx';
import { TextArea } from '#app/shell/fields.tsx';
import { Form, FormActions } from '#app/shell/form.tsx';
import type { Refusal } from '#app/shell/scope.ts';
import { isSuspectedCopy } from '#law/publication/explainer-elements.ts';

interface ActProps {
  id: number;
  /** Why it cannot be done now; the button then says so. */
  refusal: Refusal | null;
  /** What was typed before a refusal. */
  body: Record<string, string>;
}

/** 审签, until it has been done. */
export function ReviewForm({ id, refusal, body, shown }: ActProps & { shown: boolean }) {
  if (!shown) return null;
  return (
    <Card title="审签">
      {refusal ? (
        <RefusedButton id="review" refusal={refusal}>
          审签
        </RefusedButton>
      ) : (
        <Form action={`/office/explainers/${id}/review`}>
          <RadioGroup
            name="outcome"
            label="结果"
            value={body.outcome}
            choices={[
              { value: 'passed', label: '通过，文件公布时同步发布' },
              { value: 'returned', label: '退回修改' },
            ]}
            required
          />
          <TextArea name="opinion" label="意见" hint="退回的写明要改什么。" value={body.opinion} rows={3} />
          <FormActions>
            <Button>审签</Button>
          </FormActions>
        </Form>
      )}
    </Card>
  );
}

/** 发布: one click, unless the text repeats its document. */
export function PublishForm({
  id,
  refusal,
  body,
  shown,
  ratio,
}: ActProps & { shown: boolean; ratio: number }) {
  if (!shown) return null;
  return (
    <Card title="发布">
      {refusal ? (
        <RefusedButton id="publish" refusal={refusal}>
          发布
        </RefusedButton>
      ) : (
        <Form action={`/office/explainers/${id}/publish`}>
          {isSuspectedCopy(ratio) && (
            <TextArea
              name="copy_because"
              label="疑似复制，仍要发布的理由"
              hint={`${Math.round(ratio * 100)}%的文字与文件原文相同。理由存入记录。`}
              value={body.copy_because}
              rows={2}
              required
            />
          )}
          <FormActions>
            <Button>发布</Button>
          </FormActions>
        </Form>
      )}
    </Card>
  );
}

/** 撤下, offered only where it may be done. */
export function WithdrawForm({ id, refusal, body }: ActProps) {
  if (refusal) return null;
  return (
    <Card title="撤下">
      <Form action={`/office/explainers/${id}/withdraw`}>
        <TextArea
          name="reason"
          label="撤下的原因"
          hint="公众在原网址会看到；内容留存，可以重新撰写。"
          value={body.reason}
          rows={2}
          required
        />
        <FormActions>
          <Button kind="danger">撤下</Button>
        </FormActions>
      </Form>
    </Card>
  );
}
