import { FoundPlaces } from '#app/disclosure-requests/parts/found-places.tsx';
import type { SeveranceShown } from '#app/disclosure-requests/parts/severance-shown.ts';
import { Button } from '#app/shell/button.tsx';
import { Card } from '#app/shell/card.tsx';
import { SelectField } from '#app/shell/choice-fields.tsx';
import { TextArea, TextField } from '#app/shell/fields.tsx';
import { Form, FormActions } from '#app/shell/form.tsx';
import { citeText } from '#law/cite.ts';
import { severanceGrounds } from '#law/disclosure/severance-grounds.ts';

/** Places and why they are withheld: drawn on the page, found by their words, or typed in. */
export function MarkForm({ file, severance, asked, found, left }: SeveranceShown) {
  const home = `/office/requests/${file.id}/severances/${severance.id}`;
  const page = Math.min(asked.page, severance.pages.length);
  const places = left ?? found;
  return (
    <Card title="标记不予公开的内容" id="mark">
      <Form method="get" action={`${home}#mark`}>
        <input type="hidden" name="page" value={String(page)} />
        <div class="find-words">
          <TextField
            name="words"
            label="按文字查找"
            hint="查全文，空格、全角半角不影响"
            value={asked.words}
            maxlength={100}
            autocomplete="off"
          />
          <Button kind="plain">查找</Button>
        </div>
      </Form>
      <Form action={home} rowVersion={file.row_version} id="mark-form">
        <input type="hidden" name="step" value="mark" />
        <input type="hidden" name="page" value={String(page)} />
        {places && <FoundPlaces places={places} home={home} left={left !== null} asked={asked} />}
        <KeptPlaces boxes={asked.step === 'mark' && !places ? asked.boxes : []} />
        <TypedPlace asked={asked} page={page} />
        <SelectField
          name="ground"
          label="依据"
          required
          placeholder="请选择"
          value={asked.ground}
          options={severanceGrounds.map(({ ground, zh, cite }) => ({
            value: ground,
            label: `${cite.article}　${zh}`,
          }))}
        />
        <TextArea
          name="reason"
          label="理由"
          required
          rows={3}
          maxlength={500}
          value={asked.step === 'mark' ? asked.reason : ''}
          hint="答复书要对不予公开的部分说明理由。写属于哪一类，不要抄写被遮盖的内容。"
        />
        <details class="ground-help">
          <summary>各项依据的理由怎么写</summary>
          <dl>
            {severanceGrounds.map(({ zh, cite, hint }) => (
              <div>
                <dt>
                  {zh}
                  <span class="cite">{citeText(cite)}</span>
                </dt>
                <dd>{hint}</dd>
              </div>
            ))}
          </dl>
        </details>
        <FormActions>
          <Button>标记</Button>
        </FormActions>
      </Form>
    </Card>
  );
}

/** What was drawn or ticked before the form came back; the island adds what is drawn now. */
function KeptPlaces({ boxes }: { boxes: string[] }) {
  return (
    <>
      {boxes.length > 0 && <p class="note">刚才选定的{boxes.length}处已经保留，改好后再点“标记”。</p>}
      <div data-drawn hidden>
        {boxes.map((box) => (
          <input type="hidden" name="box" value={box} />
        ))}
      </div>
    </>
  );
}

/** For who can neither draw nor find: read the four figures off the ruler at the edges of the page. */
function TypedPlace({ asked, page }: Pick<SeveranceShown, 'asked'> & { page: number }) {
  const { typed } = asked;
  const isTyped = Object.values(typed).some((value) => value !== '');
  return (
    <details class="typed-place" open={isTyped}>
      <summary>按位置填写（第{page}页）</summary>
      <p class="note">页面左上角是0，右边和下边是100；页边的刻度每格10。</p>
      <div class="typed-fields">
        <TextField name="left" label="左" value={typed.left} inputmode="decimal" size="short" />
        <TextField name="top" label="上" value={typed.top} inputmode="decimal" size="short" />
        <TextField name="width" label="宽" value={typed.width} inputmode="decimal" size="short" />
        <TextField name="height" label="高" value={typed.height} inputmode="decimal" size="short" />
      </div>
    </details>
  );
}
