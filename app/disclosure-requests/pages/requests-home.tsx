import type { Context } from 'hono';
import { Card, Columns } from '#app/shell/card.tsx';
import type { Env } from '#app/shell/frame.ts';
import { PublicPage } from '#app/shell/public-page.tsx';
import { Tiles } from '#app/shell/tiles.tsx';

/** 依申请公开: how it works, and the three things people come for. */
export function get(c: Context<Env>) {
  return c.html(
    <PublicPage
      frame={c.var.frame}
      title="依申请公开"
      lede="政府信息没有主动公开的，任何公民、法人和其他组织都可以申请获取。不需要说明用途，不收费用。"
      crumbs={[{ title: '依申请公开' }]}
      meta={{
        kind: 'column',
        name: '依申请公开',
        description: '提交政府信息公开申请，查询办理进度，计算答复期限。',
        keywords: '依申请公开,政府信息公开申请,答复期限',
        type: '依申请公开',
      }}
    >
      <Tiles
        tiles={[
          {
            title: '提交政府信息公开申请',
            text: '填好三项内容就能提交，马上得到电子回执。',
            href: '/requests/new',
            main: true,
          },
          { title: '查询办理进度', text: '凭登记号和查询码，看到每一天怎么算。', href: '/requests/query' },
          { title: '算一算答复期限', text: '节假日、调休、征求意见都算在内。', href: '/requests/clock' },
          {
            title: '转为主动公开的信息',
            text: '有人申请过、经审核向公众公开的。',
            href: '/requests/published',
          },
          {
            title: '申请更正',
            text: '与自己有关的记录不准确的，可以要求更正。',
            href: '/requests/rectification',
          },
          { title: '投诉举报', text: '机关没有依法公开或者答复的，向主管部门投诉。', href: '/complaints' },
        ]}
      />
      <Columns shape="half">
        <Card title="怎么办">
          <ol class="prose-list">
            <li>
              写明您是谁、要什么、怎么给您，三项即可。网上、当面、邮寄都可以；书写确有困难的，可以当面口述，由工作人员代填。
            </li>
            <li>内容不清楚的，机关在收到之日起七个工作日内一次告知需要补正的地方。</li>
            <li>
              机关自收到申请之日起二十个工作日内答复；需要延长的，经公开工作机构负责人同意并告知您，最长二十个工作日。
            </li>
            <li>答复会写明结果、依据和救济途径。对答复不服的，可以依法申请行政复议或者提起行政诉讼。</li>
          </ol>
        </Card>
        <Card title="当面和邮寄">
          <p>
            各机关政务公开工作机构的地址、电话和办公时间，见<a href="/agencies">机关联系方式</a>
            。信封上请注明“政府信息公开申请”。
          </p>
          <p>阅读、书写有困难，或者有视听障碍的，工作人员会提供帮助（条例第四十三条）。</p>
        </Card>
      </Columns>
    </PublicPage>,
  );
}
