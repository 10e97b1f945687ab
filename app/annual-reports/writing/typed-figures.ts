import type { ReportDraft } from '#app/annual-reports/writing/draft.ts';
import type { SectionKey } from '#law/report/sections.ts';

/** A figure typed by hand that names an activity and is not its figure. */
export interface WrongFigure {
  section: SectionKey;
  where: string;
  message: string;
  /** The typed words, to mark them red. */
  words: string;
}

/**
 * Figures typed into the prose although the data have them and say otherwise: “新闻发布会12场” where 10 are filed. The
 * quantities of the tables are compared by the reader.
 */
export function wrongFigures({ content }: Pick<ReportDraft, 'content'>): WrongFigure[] {
  const known = content.activities.filter(({ value }) => value !== null);
  return content.sections.flatMap(({ key, paragraphs }) =>
    paragraphs.flat().flatMap((piece) =>
      piece.kind !== 'text'
        ? []
        : known.flatMap(({ zh, unit, value, shown }) =>
            [...piece.text.matchAll(new RegExp(`${zh}[^\\d，。；、]{0,4}(\\d[\\d.]*)${unit}`, 'g'))]
              .filter(([, digits]) => Number(digits) !== value)
              .map(([words, digits]) => ({
                section: key,
                where: `正文“${words}”`,
                message: `正文写的是${zh}${digits}${unit}，数据是${shown}${unit}，不一致；请改用引用 {{${zh}}}。`,
                words,
              })),
          ),
    ),
  );
}
