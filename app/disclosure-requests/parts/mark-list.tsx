import type { SeveranceShown } from '#app/disclosure-requests/parts/severance-shown.ts';
import { mayWorkOn } from '#app/disclosure-requests/severance/may-sever.ts';
import {
  type NumberedMark,
  numbered,
  placeText,
  quotedMarks,
} from '#app/disclosure-requests/severance/quoted-marks.ts';
import { Button } from '#app/shell/button.tsx';
import { Card } from '#app/shell/card.tsx';
import { Form } from '#app/shell/form.tsx';
import { DataTable } from '#app/shell/table.tsx';
import { severanceGroundOf } from '#law/disclosure/severance-grounds.ts';

/** The marks in reading order, each with its ground and reason, and what the reply may quote of them. */
export function MarkList(shown: SeveranceShown) {
  const { file, severance } = shown;
  const home = `/office/requests/${file.id}/severances/${severance.id}`;
  const open = mayWorkOn(severance) === null && file.replies.length === 0;
  const rows = numbered(severance.marks);
  return (
    <Card title={`标记（${rows.length}处）`}>
      <DataTable
        caption="标记"
        captionHidden
        rows={rows}
        empty="还没有标记。"
        columns={[
          { title: '处', heads: true, cell: ({ number }) => number },
          {
            title: '位置',
            cell: (mark) => (
              <>
                <a href={`${home}?page=${mark.page}`}>第{mark.page}页</a>
                <p class="note">{placeText(mark)}</p>
              </>
            ),
          },
          { title: '依据和理由', cell: (mark) => <Why mark={mark} /> },
          ...(open
            ? [
                {
                  title: '删除',
                  cell: (mark: NumberedMark) => <Remove mark={mark} shown={shown} home={home} />,
                },
              ]
            : []),
        ]}
      />
      {rows.length > 0 && (
        <details>
          <summary>答复书可以引用的内容</summary>
          <ul class="quoted-marks">
            {quotedMarks(severance.marks).map((sentence) => (
              <li>{sentence}</li>
            ))}
          </ul>
        </details>
      )}
    </Card>
  );
}

function Why({ mark }: { mark: NumberedMark }) {
  const { zh, cite } = severanceGroundOf(mark.ground);
  return (
    <>
      {cite.article}　{zh}
      <br />
      <span class="note">{mark.reason}</span>
    </>
  );
}

function Remove({ mark, shown, home }: { mark: NumberedMark; shown: SeveranceShown; home: string }) {
  return (
    <div class="row-act">
      <Form action={home} rowVersion={shown.file.row_version}>
        <input type="hidden" name="step" value="remove" />
        <input type="hidden" name="page" value={String(mark.page)} />
        <input type="hidden" name="mark" value={String(mark.id)} />
        <Button kind="plain">
          删除<span class="visually-hidden">第{mark.number}处</span>
        </Button>
      </Form>
    </div>
  );
}
