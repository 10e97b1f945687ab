import { describe, expect, it } from 'vitest';
import { RefusedButton } from '#app/shell/button.tsx';
import { ErrorPage, type ErrorStatus } from '#app/shell/error-page.tsx';
import { ErrorSummary, errorOf } from '#app/shell/error-summary.tsx';
import { TextField } from '#app/shell/fields.tsx';
import { Form } from '#app/shell/form.tsx';
import type { Frame } from '#app/shell/frame.ts';
import { OfficePage } from '#app/shell/office-page.tsx';
import { PublicPage } from '#app/shell/public-page.tsx';

const frame: Frame = {
  city: {
    code: '320400',
    name: '常州市',
    siteName: '常州市政务公开',
    hosts: ['open.example'],
    demo: true,
    footer: {
      sponsor: '示例主办单位',
      siteCode: '3204000000',
      icp: '苏ICP备00000000号',
      police: '苏公网安备00000000000000号',
      phone: '0519-00000000',
      address: '示例路1号',
      email: 'error@open.example',
    },
  },
  face: 'elder',
  today: '2024-09-09',
  path: '/requests/new?from=home',
  entries: [{ title: '依申请公开', href: '/requests' }],
  rail: [{ title: '我的', entries: [{ title: '待办', href: '/office', count: 6 }] }],
  officer: { name: '示例乙', agency: '示例机关' },
};
const nasty = '"><script>alert(1)</script>';

describe('a public page', () => {
  const html = String(
    <PublicPage
      frame={frame}
      title="提交申请"
      crumbs={[{ title: '依申请公开', href: '/requests' }, { title: '提交申请' }]}
      meta={{ kind: 'article', title: '甲', publishedAt: '2024-09-09 10:05', source: '示例机关' }}
    >
      <p>正文</p>
    </PublicPage>,
  );

  it('has the labels that the rules on page labels demand, in its head', () => {
    const head = html.slice(0, html.indexOf('</head>'));
    for (const label of [
      'SiteName',
      'SiteDomain',
      'SiteIDCode',
      'ArticleTitle',
      'PubDate',
      'ContentSource',
    ]) {
      expect(head).toContain(`name="${label}"`);
    }
  });

  it('has the required elements of the footer', () => {
    const footer = html.slice(html.indexOf('<footer'));
    for (const text of Object.values(frame.city.footer)) expect(footer).toContain(text);
    expect(footer).toContain('我为政府网站找错');
  });

  it('says that the data are invented, tells the day and carries the face', () => {
    expect(html).toContain('示例数据');
    expect(html).toContain('2024年9月9日');
    expect(html).toContain('星期一');
    expect(html).toContain('data-face="elder"');
    expect(html).toContain(`/face?to=contrast&amp;back=${encodeURIComponent(frame.path)}`);
  });

  it('marks the entry it belongs to, has one h1 and a way past the header', () => {
    expect(html).toContain('<a href="/requests" aria-current="page">');
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toContain('href="#main"');
    expect(html).toContain('id="main"');
  });

  it('has no inline style and no inline script', () => {
    expect(html).not.toContain('style=');
    expect(html).not.toMatch(/<script(?![^>]* src=)/);
  });

  it('says nothing of invented data where the city is real', () => {
    const real = { ...frame, city: { ...frame.city, demo: false } };
    expect(String(<PublicPage frame={real} title="甲" />)).not.toContain('示例数据');
  });
});

describe('an office page', () => {
  it('shows the duties with their count, the officer and a way out by post', () => {
    const html = String(<OfficePage frame={frame} title="待办" />);
    expect(html).toContain('<form method="post" action="/office/sign-out">');
    expect(html).toContain('示例机关');
    expect(html).toMatch(/rail-count">6/);
    expect(html).toContain('noindex');
  });
});

describe('what people wrote', () => {
  it('is escaped in titles, values and refusals', () => {
    const html = String(
      <PublicPage frame={frame} title={nasty}>
        <TextField name="title" label="标题" value={nasty} error={nasty} />
        <ErrorSummary refusal={{ code: 'x', reason: nasty }} />
      </PublicPage>,
    );
    expect(html).not.toContain('<script>');
    expect(html).toContain('&lt;script&gt;');
  });
});

describe('a form', () => {
  it('carries its one-time key, the row version and the type of files', () => {
    const html = String(<Form action="/x" onceKey="k1" rowVersion={7} multipart />);
    expect(html).toContain('<input type="hidden" name="once_key" value="k1"/>');
    expect(html).toContain('<input type="hidden" name="row_version" value="7"/>');
    expect(html).toContain('enctype="multipart/form-data"');
  });

  it('links the summary to the field and the field to its error and hint', () => {
    const errors = [{ field: 'name', message: '请填写姓名' }];
    const html = String(
      <>
        <ErrorSummary errors={errors} />
        <TextField name="name" label="姓名" hint="如身份证所示" error={errorOf(errors, 'name')} />
      </>,
    );
    expect(html).toContain('href="#field-name"');
    expect(html).toContain('id="field-name"');
    expect(html).toContain('aria-describedby="field-name-error field-name-hint"');
    expect(html).toContain('aria-invalid="true"');
  });
});

describe('a refused act', () => {
  it('cannot be sent, and tells the reason and the article', () => {
    const refusal = {
      code: 'late',
      reason: '已过补正期限。',
      cite: { instrument: '政府信息公开条例', article: '第三十条' },
    };
    const html = String(
      <RefusedButton id="correct" refusal={refusal}>
        补正
      </RefusedButton>,
    );
    expect(html).toContain('type="button"');
    expect(html).toContain('aria-disabled="true"');
    expect(html).toContain('已过补正期限。');
    expect(html).toContain('《政府信息公开条例》第三十条');
  });
});

describe('error pages', () => {
  it.each<ErrorStatus>([403, 404, 413, 421, 422, 429, 500, 503])(
    'say what happened and what to do: %d',
    (status) => {
      const html = String(<ErrorPage frame={frame} status={status} requestId="r-1" />);
      expect(html).toContain(String(status));
      expect(html).toContain('r-1');
      expect(html.match(/<h1/g)).toHaveLength(1);
    },
  );
});
