import { placeId } from '#app/annual-reports/parts/reading-findings.tsx';
import type { Place } from '#app/annual-reports/reading/report-reading.ts';

/** The text of a report as it was read, line by line, with the places that findings link to marked. */
export function ReadText({ text, places }: { text: string; places: Place[] }) {
  const marks = [...new Map(places.map((place) => [place.offset, place])).values()].sort(
    (a, b) => a.offset - b.offset,
  );
  return (
    <section id="text">
      <h2>读出的文字</h2>
      <div class="document-text">
        {linesOf(text).map(({ line, from }) => (
          <p>
            <MarkedLine line={line} from={from} marks={marks} />
          </p>
        ))}
      </div>
    </section>
  );
}

interface Line {
  line: string;
  /** Index of its first character in the text. */
  from: number;
}

function linesOf(text: string): Line[] {
  let from = 0;
  return text
    .split('\n')
    .map((line) => {
      const start = from;
      from += line.length + 1;
      return { line, from: start };
    })
    .filter(({ line }) => line.trim() !== '');
}

function MarkedLine({ line, from, marks }: Line & { marks: Place[] }) {
  const own = marks.filter(({ offset }) => offset >= from && offset < from + line.length);
  const parts = own.map((place, index) => {
    const start = place.offset - from;
    const end = Math.min(
      start + Math.max(place.words.length, 1),
      (own[index + 1]?.offset ?? Infinity) - from,
    );
    return {
      place,
      words: line.slice(start, end),
      after: line.slice(end, (own[index + 1]?.offset ?? Infinity) - from),
    };
  });
  return (
    <>
      {line.slice(0, (own[0]?.offset ?? Infinity) - from)}
      {parts.map(({ place, words, after }) => (
        <>
          <mark id={placeId(place)}>{words}</mark>
          {after}
        </>
      ))}
    </>
  );
}
