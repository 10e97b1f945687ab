import { ReportTable2 } from '#app/annual-reports/parts/table2.tsx';
import { ReportTable3 } from '#app/annual-reports/parts/table3.tsx';
import { ReportTable4 } from '#app/annual-reports/parts/table4.tsx';
import type { ReportCell } from '#app/annual-reports/report-cell.ts';
import { cellQuery } from '#app/annual-reports/report-cell.ts';
import type { Piece } from '#app/annual-reports/writing/bind.ts';
import type { PrintedSection, ReportContent } from '#app/annual-reports/writing/report-content.ts';
import { reportParts } from '#law/report/checks-of-form.ts';
import { overviewAspects, type SectionKey } from '#law/report/sections.ts';

interface ReportViewProps {
  content: ReportContent;
  /** The address of the figure that a query names: `…?${query}`. */
  figureHref: (query: string) => string;
  /** Typed words that contradict the data, to be marked red. */
  wrong?: { section: SectionKey; words: string }[];
  withSources?: boolean;
}

/** The six parts in the order of the form. Every figure, in the prose too, opens its rule and its records. */
export function ReportView({ content, figureHref, wrong = [], withSources }: ReportViewProps) {
  const [one, two, three, four, five, six] = reportParts;
  const prose = (key: SectionKey) => (
    <Prose
      section={content.sections.find((each) => each.key === key)}
      id={key}
      figureHref={figureHref}
      wrong={wrong.filter(({ section }) => section === key).map(({ words }) => words)}
    />
  );
  const cellHref = (cell: ReportCell) => figureHref(cellQuery(cell));
  const written = content.sections.length > 0;
  return (
    <article class="report">
      {written && prose('preamble')}
      {written && (
        <>
          <h2 id="part-1">{one}</h2>
          {overviewAspects.map(({ key, zh }) => (
            <>
              <h3>{zh}</h3>
              {prose(key)}
            </>
          ))}
        </>
      )}
      <h2 id="part-2">{two}</h2>
      <ReportTable2
        figures={content.figures}
        hrefOf={(cell) => figureHref(`cell=${cell}`)}
        withSources={withSources}
      />
      <h2 id="part-3">{three}</h2>
      <ReportTable3 table={content.tables.table3} hrefOf={cellHref} />
      <h2 id="part-4">{four}</h2>
      <ReportTable4 table={content.tables.table4} hrefOf={cellHref} />
      {written && (
        <>
          <h2 id="part-5">{five}</h2>
          {prose('problems')}
          <h2 id="part-6">{six}</h2>
          {prose('others')}
        </>
      )}
      {content.explanations.map(({ what, text }) => (
        <p>
          {what}：{text}
        </p>
      ))}
    </article>
  );
}

interface ProseProps {
  section: PrintedSection | undefined;
  id: SectionKey;
  figureHref: (query: string) => string;
  wrong: string[];
}

function Prose({ section, id, figureHref, wrong }: ProseProps) {
  const paragraphs = section?.paragraphs ?? [];
  return (
    <div id={`section-${id}`} class="report-prose">
      {paragraphs.length === 0 && <p class="note">（没有写）</p>}
      {paragraphs.map((pieces) => (
        <p>
          {pieces.map((piece) => (
            <PieceView piece={piece} figureHref={figureHref} wrong={wrong} />
          ))}
        </p>
      ))}
    </div>
  );
}

function PieceView({
  piece,
  figureHref,
  wrong,
}: Pick<ProseProps, 'figureHref' | 'wrong'> & { piece: Piece }) {
  if (piece.kind === 'unknown') return <mark class="figure-wrong">{piece.text}</mark>;
  if (piece.kind === 'figure') {
    return (
      <a class="figure-bound" href={figureHref(`name=${encodeURIComponent(piece.name)}`)}>
        {piece.text}
      </a>
    );
  }
  const at = wrong.find((words) => piece.text.includes(words));
  if (at === undefined) return <>{piece.text}</>;
  const [before = '', ...after] = piece.text.split(at);
  return (
    <>
      {before}
      <mark class="figure-wrong">{at}</mark>
      {after.join(at)}
    </>
  );
}
