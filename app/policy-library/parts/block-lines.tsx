import type { Child } from 'hono/jsx';
import type { Block } from '#app/policy-library/text/block.ts';
import { ScrollBox } from '#app/shell/table.tsx';

/** A text as it is printed, without links: what the web edition of 政府公报 shows. Headings are h3. */
export function BlockLines({ blocks }: { blocks: readonly Block[] }) {
  return (
    <>
      {blocks.map((block) => (
        <Line block={block} />
      ))}
    </>
  );
}

/** A table of a text in a box that scrolls; its first row is the head. */
export function BlockTable({ rows }: { rows: string[][] }) {
  const [head = [], ...body] = rows;
  return (
    <ScrollBox label={`表格：${head.join('、')}`}>
      <table class="table">
        <thead>
          <tr>
            {head.map((cell) => (
              <th scope="col">{cell}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {body.map((row) => (
            <tr>
              {row.map((cell) => (
                <td>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function Line({ block }: { block: Block }): Child {
  const { kind, label, text, rows } = block;
  if (kind === 'part' || kind === 'chapter' || kind === 'section') {
    return (
      <h3 class="printed-division">
        {label}　{text}
      </h3>
    );
  }
  if (kind === 'article') {
    return (
      <p>
        <b>{label}</b>　{text}
      </p>
    );
  }
  if (kind === 'table' && rows) return <BlockTable rows={rows} />;
  if (kind === 'picture') return <p>（图：{text || '原文为图片，没有文字说明'}）</p>;
  return (
    <p class={`printed-${kind}`}>
      {label}
      {text}
    </p>
  );
}
