import type { Child } from 'hono/jsx';
import { type May, mayDo } from '#app/disclosure-requests/acts/change-case.ts';
import { maySever } from '#app/disclosure-requests/acts/open-severance.ts';
import type { SeveranceShown } from '#app/disclosure-requests/parts/severance-shown.ts';
import { isSame, mayBurn, mayRelease, mayWorkOn } from '#app/disclosure-requests/severance/may-sever.ts';
import { checkZh } from '#app/disclosure-requests/severance/proof/proof.ts';
import { Button, type ButtonKind, RefusedButton } from '#app/shell/button.tsx';
import { Card, Stack } from '#app/shell/card.tsx';
import { dayText } from '#app/shell/chinese-day.ts';
import { CheckField } from '#app/shell/choice-fields.tsx';
import { TextField } from '#app/shell/fields.tsx';
import { Form } from '#app/shell/form.tsx';
import { Notice } from '#app/shell/notice.tsx';
import { DataTable } from '#app/shell/table.tsx';

/** 涂黑、核验和放行: the newest result with its proof, and what can be done with it. */
export function SeveranceSteps(shown: SeveranceShown) {
  const { file, severance, names } = shown;
  const { release, withdrawal } = severance;
  return (
    <Card title="涂黑、核验和放行" id="burn">
      <Stack>
        <Result {...shown} />
        {release && (
          <p>
            {dayText(release.happened_on)}由{names.get(release.officer_id) ?? ''}放行，随答复提供。
          </p>
        )}
        {withdrawal && (
          <p>
            {dayText(withdrawal.happened_on)}由{names.get(withdrawal.officer_id) ?? ''}撤销：
            {withdrawal.reason}
          </p>
        )}
        {mayWorkOn(severance) === null && file.replies.length === 0 && (
          <>
            <Burn {...shown} />
            {severance.result && <Release {...shown} />}
            <Withdraw {...shown} />
          </>
        )}
      </Stack>
    </Card>
  );
}

function Result({ file, severance, names }: SeveranceShown) {
  const { result, marks } = severance;
  if (!result)
    return <p class="note">涂黑会按标记生成只含页面图像的新文件，并核验遮盖的内容确实取不出来。</p>;
  const home = `/office/requests/${file.id}/severances/${severance.id}`;
  return (
    <>
      {!isSame(result.mark_ids, marks) && (
        <Notice tone="warn">涂黑以后标记有改动，下面是改动前的结果，需要重新涂黑。</Notice>
      )}
      {!result.is_proved && <Notice tone="warn">核验没有通过，不能放行。</Notice>}
      <p>
        {dayText(result.happened_on)}由{names.get(result.officer_id) ?? ''}涂黑{result.mark_ids.length}处。
        <a href={`${home}/result`}>下载新文件</a>
        <span class="note">（{Math.max(1, Math.round(result.size / 1024))} KB）</span>
      </p>
      <DataTable
        caption="核验"
        captionHidden
        rows={result.proof.checks}
        columns={[
          { title: '核验', heads: true, cell: ({ check }) => checkZh[check] },
          { title: '结果', nowrap: true, cell: ({ holds }) => (holds ? '通过' : '不通过') },
          { title: '所见', cell: ({ found }) => found },
        ]}
      />
      {result.places_left > 0 && (
        <p class="note">已标记的文字另有{result.places_left}处没有标记，涂黑的人核对后保留。</p>
      )}
    </>
  );
}

function Burn(shown: SeveranceShown) {
  const { severance, left } = shown;
  const done = severance.result !== undefined && isSame(severance.result.mark_ids, severance.marks);
  return (
    <Step
      {...{
        shown,
        step: 'burn',
        kind: done ? 'plain' : 'main',
        button: done ? '重新涂黑并核验' : '涂黑并核验',
      }}
      refusal={mayDo('sever-record', shown.file, shown.scope) ?? maySever(shown.file) ?? mayBurn(severance)}
    >
      {left && left.length > 0 && (
        <CheckField name="leaves" label={`已逐处核对上面列出的${left.length}处，可以公开`} />
      )}
    </Step>
  );
}

function Release(shown: SeveranceShown) {
  const { severance, scope, file } = shown;
  return (
    <Step
      {...{ shown, step: 'release', kind: 'main', button: '放行' }}
      refusal={
        mayDo('release-severed-record', file, scope) ?? maySever(file) ?? mayRelease(severance, scope.actor)
      }
    >
      <input type="hidden" name="result" value={String(severance.result?.id ?? '')} />
    </Step>
  );
}

function Withdraw(shown: SeveranceShown) {
  return (
    <details class="typed-place">
      <summary>撤销区分处理</summary>
      <Step
        {...{ shown, step: 'withdraw', kind: 'danger', button: '撤销' }}
        refusal={mayDo('sever-record', shown.file, shown.scope) ?? maySever(shown.file)}
      >
        <TextField
          name="reason"
          label="撤销的原因"
          required
          maxlength={200}
          hint="撤销后这份材料不随答复提供。要全部提供的，请重新添加材料。"
        />
      </Step>
    </details>
  );
}

interface StepProps {
  shown: SeveranceShown;
  step: string;
  kind: ButtonKind;
  button: string;
  refusal: May;
  children?: Child;
}

function Step({ shown: { file, severance, asked }, step, kind, button, refusal, children }: StepProps) {
  if (refusal) {
    return (
      <p>
        <RefusedButton id={step} refusal={refusal}>
          {button}
        </RefusedButton>
      </p>
    );
  }
  return (
    <Form action={`/office/requests/${file.id}/severances/${severance.id}`} rowVersion={file.row_version}>
      <input type="hidden" name="step" value={step} />
      <input type="hidden" name="page" value={String(asked.page)} />
      {children}
      <p>
        <Button kind={kind}>{button}</Button>
      </p>
    </Form>
  );
}
