import type { ComparedRow, ComparedSide } from '#app/policy-library/text/compare-texts.ts';
import { EmptyState } from '#app/shell/empty-state.tsx';

const changeZh: Record<ComparedRow['change'], string> = {
  same: '未变',
  changed: '修改',
  added: '新增',
  removed: '删去',
};

interface ComparedProps {
  rows: ComparedRow[];
  /** Which texts stand left and right. */
  names: { old: string; new: string };
  /** Show the lines that did not change too. */
  all: boolean;
  allHref: string;
}

/**
 * Two texts side by side; on a phone each pair stands under each other. What was taken out is struck through and what
 * came in is underlined, and both say so to a screen reader.
 */
export function ComparedTexts({ rows, names, all, allHref }: ComparedProps) {
  const count = (change: ComparedRow['change']) => rows.filter((row) => row.change === change).length;
  const shown = all ? rows : rows.filter(({ change }) => change !== 'same');
  return (
    <>
      <p class="compare-summary">
        修改 {count('changed')} 处，新增 {count('added')} 处，删去 {count('removed')} 处，未变 {count('same')}{' '}
        处。
        {!all && count('same') > 0 && <a href={allHref}>连同未变的一起看</a>}
      </p>
      {shown.length === 0 ? (
        <EmptyState title="两个文本没有差别。" />
      ) : (
        <table class="compare">
          <caption class="visually-hidden">新旧文本逐条对照</caption>
          <thead>
            <tr>
              <th scope="col">{names.old}</th>
              <th scope="col">{names.new}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr class={`compare-${row.change}`}>
                <td data-label={names.old}>
                  <Side side={row.old} mark="del" missing="（无此内容）" />
                </td>
                <td data-label={names.new}>
                  <span class={`tag compare-tag`}>{changeZh[row.change]}</span>
                  <Side side={row.new} mark="ins" missing="（已删去）" />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function Side({
  side,
  mark: Mark,
  missing,
}: {
  side: ComparedSide | null;
  mark: 'del' | 'ins';
  missing: string;
}) {
  if (!side) return <span class="note">{missing}</span>;
  const heads = ['part', 'chapter', 'section', 'heading'].includes(side.block.kind);
  return (
    <span class={heads ? 'compare-head' : undefined}>
      {side.pieces.map(({ text, marked }) => (marked ? <Mark>{text}</Mark> : text))}
    </span>
  );
}
