import { BrandMark } from '#app/shell/brand.tsx';
import type { Frame } from '#app/shell/frame.ts';

/** The elements that 政府网站发展指引 demands of a footer, as far as the city has filled them. */
export function PublicFooter({ frame }: { frame: Frame }) {
  const { footer, siteName } = frame.city;
  return (
    <footer class="site-footer">
      <div class="wrap">
        <div class="footer-brand">
          <BrandMark />
          <p>
            <b>{siteName}</b>
            <br />
            每个数字都能点开，每个期限都能看见怎样算来。
          </p>
        </div>
        <dl class="footer-facts">
          <FooterFact name="主办单位" value={footer.sponsor} />
          <FooterFact name="网站标识码" value={footer.siteCode} />
          <FooterFact name="ICP备案" value={footer.icp} />
          <FooterFact name="公安备案" value={footer.police} />
          <FooterFact name="联系电话" value={footer.phone} />
          <FooterFact name="办公地址" value={footer.address} />
        </dl>
        <nav class="footer-links" aria-label="网站地图">
          {frame.entries.map(({ title, href }) => (
            <a href={href}>{title}</a>
          ))}
          {footer.email && (
            <a href={`mailto:${footer.email}?subject=${encodeURIComponent('我为政府网站找错')}`}>
              我为政府网站找错
            </a>
          )}
        </nav>
      </div>
    </footer>
  );
}

function FooterFact({ name, value }: { name: string; value: string }) {
  if (!value) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
