import { letterSource } from '#app/disclosure-requests/letters/letter.ts';
import { replyLetter } from '#app/disclosure-requests/letters/reply-letter.ts';
import { sampleReply } from '#app/disclosure-requests/letters/sample-reply.ts';
import { renderPdf } from '#integrations/pdf/typst.ts';

/** Reply letters one after the other in a warm process, each with another number, name and text. */
const LETTERS = 200;

const times: number[] = [];
let bytes = 0;
for (let n = 1; n <= LETTERS; n++) {
  const letter = replyLetter({
    ...sampleReply,
    documentNo: `常政公开复〔2026〕${n}号`,
    requesterName: `示例${n}`,
    facts: `${sampleReply.facts}（第${n}件）`,
  });
  const start = performance.now();
  const { pdf } = await renderPdf(letterSource(letter, '2026-04-24'));
  times.push(performance.now() - start);
  bytes = pdf.byteLength;
}

const [firstMs = 0, ...warm] = times;
const sorted = warm.sort((a, b) => a - b);
const at = (share: number) => Number((sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1));
console.log(
  JSON.stringify({
    letters: LETTERS,
    msPerLetterP50: at(0.5),
    p95: at(0.95),
    firstMs: Number(firstMs.toFixed(1)),
    bytes,
  }),
);
