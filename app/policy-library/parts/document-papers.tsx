import type { Reading } from '#app/policy-library/documents/reading.ts';
import { explainerFormZh } from '#app/policy-library/explainers/forms.ts';
import { sizeText } from '#app/policy-library/parts/document-words.ts';
import { Card } from '#app/shell/card.tsx';
import { dayText } from '#app/shell/chinese-day.ts';

/** 解读 of the document; of a document that no longer holds they stay readable, and say so themselves. */
export function DocumentExplainers({ reading }: { reading: Reading }) {
  if (reading.explainers.length === 0) return null;
  return (
    <Card title="解读">
      <ul class="rows document-links">
        {reading.explainers.map(({ id, title, form, published_on }) => (
          <li>
            <a href={`/explainers/${id}`}>{title}</a>
            <span class="note">
              {explainerFormZh(form)}　{dayText(published_on)}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** 历次文本 */
export function DocumentVersions({ reading }: { reading: Reading }) {
  const { versions, version, document } = reading;
  const home = `/policies/${document.id}`;
  return (
    <Card title="历次文本" more={versions.length > 1 && <a href={`${home}/compare`}>新旧对照</a>}>
      <ul class="rows document-links">
        {versions.toReversed().map((each) => (
          <li>
            <a
              href={each.valid_from ? `${home}?on=${each.valid_from}` : `${home}/versions`}
              aria-current={each.number === version.number ? 'true' : undefined}
            >
              {each.valid_from ? `${dayText(each.valid_from)}起` : `第${each.number}版（起始日期待核）`}
            </a>
            {each.number === version.number && <span class="note">正在看</span>}
          </li>
        ))}
      </ul>
      <form class="on-day" action={home} method="get">
        <label for="on">看某一天的文本</label>
        <input type="date" id="on" name="on" value={reading.on} required />
        <button type="submit" class="button button-plain">
          看
        </button>
      </form>
    </Card>
  );
}

/** 附件 with size and checksum. */
export function DocumentAttachments({ reading }: { reading: Reading }) {
  const { attachments, document } = reading;
  if (attachments.length === 0) return null;
  return (
    <Card title="附件">
      <ul class="rows document-links">
        {attachments.map(({ position, name, size, sha256 }) => (
          <li>
            <a href={`/policies/${document.id}/attachments/${position}`}>{name}</a>
            <span class="note">{sizeText(size)}</span>
            <details class="quiet-details checksum">
              <summary>校验值</summary>
              <code>SHA-256 {sha256}</code>
            </details>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** 公报刊登: the printed text of a government rule is its standard text; a difference is told. */
export function DocumentGazette({ reading }: { reading: Reading }) {
  const { gazette, versions } = reading;
  if (!gazette) return null;
  const printed = versions.find(({ id }) => id === gazette.version_id);
  return (
    <Card title="政府公报">
      <p>
        <a href={`/gazette/${gazette.year}/${gazette.number}`}>
          {gazette.year}年第{gazette.number}期{gazette.page && `，第${gazette.page}页`}
        </a>
      </p>
      {printed && printed.sha256 !== gazette.sha256 && (
        <p class="note">公报刊登的文本与本库该版本不一致，以公报刊登的文本为标准文本，正在核对。</p>
      )}
    </Card>
  );
}

/** 带走: files, print, and the code of the short address. */
export function DocumentTake({ reading, shortUrl }: { reading: Reading; shortUrl: string }) {
  const { document } = reading;
  const file = (extension: string) =>
    `/policies/${document.id}.${extension}${reading.isToday ? '' : `?on=${reading.on}`}`;
  return (
    <Card title="带走">
      <ul class="take">
        {files.map(([extension, name]) => (
          <li>
            <a href={file(extension)}>{name}</a>
          </li>
        ))}
      </ul>
      <figure class="qr">
        <img
          src={`/policies/${document.id}/qr.svg`}
          width="120"
          height="120"
          alt={`本页二维码，扫码打开 ${shortUrl}`}
          loading="lazy"
        />
        <figcaption>
          扫码看最新效力
          <br />
          <code>{shortUrl.replace(/^https?:\/\//, '')}</code>
        </figcaption>
      </figure>
    </Card>
  );
}

const files = [
  ['pdf', 'PDF 公文版'],
  ['docx', 'DOCX 文字版'],
  ['json', 'JSON 数据'],
  ['xml', 'Akoma Ntoso XML'],
] as const;
