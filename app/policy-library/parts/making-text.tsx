import type { Block } from '#app/policy-library/text/block.ts';
import { ScrollBox } from '#app/shell/table.tsx';

/** The text of a draft, in order of reading; anchors stay with the document that it becomes. */
export function DraftText({ blocks }: { blocks: readonly Block[] }) {
  return (
    <div class="text draft-text">
      {blocks.map((block) => (
        <Line block={block} />
      ))}
    </div>
  );
}

function Line({ block }: { block: Block }) {
  const { kind, label, text, rows } = block;
  if (kind === 'part' || kind === 'chapter' || kind === 'section' || kind === 'heading') {
    return (
      <h3>
        {label} {text}
      </h3>
    );
  }
  if (rows) {
    return (
      <ScrollBox label={text || '表格'}>
        <table class="table table-scroll">
          <tbody>
            {rows.map((row) => (
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
  return (
    <p>
      {label && <b>{label} </b>}
      {text}
    </p>
  );
}
