import { MarkForm } from '#app/disclosure-requests/parts/mark-form.tsx';
import { MarkList } from '#app/disclosure-requests/parts/mark-list.tsx';
import { MarkedPage } from '#app/disclosure-requests/parts/marked-page.tsx';
import type { SeveranceShown } from '#app/disclosure-requests/parts/severance-shown.ts';
import { SeveranceSteps } from '#app/disclosure-requests/parts/severance-steps.tsx';
import type { Severance } from '#app/disclosure-requests/severance/load-severance.ts';
import { mayWorkOn } from '#app/disclosure-requests/severance/may-sever.ts';
import type { Besides } from '#app/disclosure-requests/severance/source/source.ts';
import { LinkButton } from '#app/shell/button.tsx';
import { Columns, Stack } from '#app/shell/card.tsx';
import { ErrorSummary } from '#app/shell/error-summary.tsx';
import { Notice } from '#app/shell/notice.tsx';
import { OfficePage } from '#app/shell/office-page.tsx';
import { Tag } from '#app/shell/tag.tsx';

/** The page of one severance: the record at the left, what to do with it at the right. */
export function SeveranceView(shown: SeveranceShown) {
  const { frame, file, severance, asked, refusal } = shown;
  const home = `/office/requests/${file.id}`;
  return (
    <OfficePage
      frame={frame}
      title={`区分处理　${severance.name}`}
      crumbs={[
        { title: '依申请公开', href: '/office/requests' },
        { title: file.register_no, href: home },
        { title: '区分处理', href: `${home}/sever-record` },
        { title: severance.name },
      ]}
      tag={<Standing severance={severance} />}
      actions={<LinkButton href={`${home}/severances/${severance.id}/sheet.pdf`}>区分处理情况表</LinkButton>}
    >
      {refusal && <ErrorSummary refusal={refusal} />}
      {!refusal && doneZh[asked.done] && (
        <Notice tone="done" live>
          {doneZh[asked.done]}
        </Notice>
      )}
      <BesidesNotice besides={severance.besides} />
      <Columns shape="main">
        <MarkedPage {...shown} />
        <Stack>
          {mayWorkOn(severance) === null && file.replies.length === 0 && <MarkForm {...shown} />}
          <SeveranceSteps {...shown} />
        </Stack>
      </Columns>
      <MarkList {...shown} />
    </OfficePage>
  );
}

const doneZh: Record<string, string> = {
  mark: '已标记。',
  remove: '已删除这一处标记。',
  burn: '已涂黑并核验，结果见“涂黑、核验和放行”。',
  release: '已放行，新文件随答复提供。',
  withdraw: '已撤销，这份材料不随答复提供。',
};

function Standing({ severance }: { severance: Severance }) {
  if (severance.release) return <Tag tone="live">已放行</Tag>;
  if (severance.withdrawal) return <Tag>已撤销</Tag>;
  return severance.result?.is_proved ? <Tag tone="wait">待放行</Tag> : <Tag tone="wait">标记中</Tag>;
}

/** What the record carries that its pages do not show: it comes along with no released file. */
function BesidesNotice({ besides }: { besides: Besides }) {
  const carried = [
    [besides.notes, `批注${besides.notes}个`],
    [besides.fields, `表单域${besides.fields}个`],
    [besides.files, `嵌入的文件${besides.files}个`],
    [besides.bookmarks, `书签${besides.bookmarks}条`],
    [besides.scripts, `脚本${besides.scripts}个`],
    [besides.layers, `图层${besides.layers}个`],
    [besides.properties.length, `文件属性${besides.properties.length}项`],
  ].flatMap(([count, words]) => (count ? [words] : []));
  const blind = besides.pagesWithoutText;
  if (carried.length === 0 && blind.length === 0) return null;
  return (
    <Notice>
      {carried.length > 0 && <p>原件还带有{carried.join('、')}，都不会进入新文件。</p>}
      {blind.length > 0 && (
        <p>
          第{blind.slice(0, 12).join('、')}页{blind.length > 12 ? '等' : ''}
          没有文字层，不能按文字查找，请逐页看图标记。
        </p>
      )}
    </Notice>
  );
}
