import { createHash } from 'node:crypto';
import { documentSource } from '#app/disclosure-requests/letters/document-source.ts';
import { documentDocx } from '#app/disclosure-requests/letters/docx/document-docx.ts';
import { letterSource } from '#app/disclosure-requests/letters/letter.ts';
import { replyLetter } from '#app/disclosure-requests/letters/reply-letter.ts';
import { samples } from '#app/disclosure-requests/letters/sample-inputs.ts';
import { sampleReply } from '#app/disclosure-requests/letters/sample-reply.ts';
import { renderPdf } from '#integrations/pdf/typst.ts';
import { demoSealImage } from '#integrations/seal/seal-image.ts';

/**
 * What letters cost in a warm process, one after the other: sealed reply letters, each with another number, name and
 * text; then every family of the file in turn, as PDF and as DOCX.
 */
const LETTERS = 1000;
const ROUNDS = 5;
const seal = demoSealImage(sampleReply.agencyName);

const letters = await timed(LETTERS, async (n) => {
  const letter = replyLetter({
    ...sampleReply,
    documentNo: `常政公开复〔2026〕${n}号`,
    requesterName: `示例${n}`,
    facts: `${sampleReply.facts}（第${n}件）`,
  });
  return (await renderPdf(letterSource(letter, '2026-04-24', seal))).pdf;
});
const documents = samples.map((sample) => sample.document());
const pdf = await timed(documents.length * ROUNDS, async (n) => {
  const document = documents[n % documents.length];
  return document ? (await renderPdf(documentSource(document, '2026-04-24', seal))).pdf : new Uint8Array();
});
const docx = await timed(documents.length * ROUNDS, async (n) => {
  const document = documents[n % documents.length];
  return document ? documentDocx(document) : new Uint8Array();
});

console.log(
  JSON.stringify({
    letters: LETTERS,
    ...letters,
    families: documents.length,
    pdfPerMinute: pdf.perMinute,
    docxPerMinute: docx.perMinute,
  }),
);

/** Makes `count` files; the first one, which loads what the others use, is told apart. */
async function timed(count: number, make: (n: number) => Promise<Uint8Array>) {
  const times: number[] = [];
  const different = new Set<string>();
  let bytes = 0;
  for (let n = 0; n < count; n++) {
    const start = performance.now();
    const file = await make(n);
    times.push(performance.now() - start);
    bytes += file.byteLength;
    different.add(createHash('sha256').update(file).digest('hex'));
  }
  const [firstMs = 0, ...warm] = times;
  const sorted = warm.sort((a, b) => a - b);
  const at = (share: number) => round(sorted[Math.floor(share * (sorted.length - 1))] ?? 0);
  const seconds = times.reduce((sum, ms) => sum + ms, 0) / 1000;
  return {
    perMinute: Math.round((count / seconds) * 60),
    msPerLetterP50: at(0.5),
    p95: at(0.95),
    firstMs: round(firstMs),
    bytes: Math.round(bytes / count),
    different: different.size,
  };
}

function round(ms: number): number {
  return Number(ms.toFixed(1));
}
