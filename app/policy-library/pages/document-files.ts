import type { Context } from 'hono';
import type { Reading } from '#app/policy-library/documents/reading.ts';
import { akomaNtoso } from '#app/policy-library/exports/akoma-ntoso.ts';
import { documentDocx } from '#app/policy-library/exports/document-docx.ts';
import { documentPdf } from '#app/policy-library/exports/document-pdf.ts';
import { recordOf } from '#app/policy-library/exports/document-record.ts';
import { qrCode } from '#app/policy-library/exports/qr-code.ts';
import { askedId, askedReading, shortUrlOf, siteOrigin } from '#app/policy-library/pages/asked-document.ts';
import { fileNameOf } from '#app/policy-library/parts/document-words.ts';
import type { Env } from '#app/shell/frame.ts';

/** GB/T 9704, opened by the browser. */
export const getPdf = file('application/pdf', 'pdf', ({ reading, c }) =>
  documentPdf(reading, { demo: c.var.scope.city.demo }),
);

export const getDocx = file(
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'docx',
  ({ reading, c }) => documentDocx(reading, { demo: c.var.scope.city.demo }),
);

/** The canonical record. */
export const getJson = file('application/json; charset=utf-8', 'json', ({ reading, c }) =>
  JSON.stringify(recordOf(reading, siteOrigin(c))),
);

/** Akoma Ntoso */
export const getXml = file('application/akn+xml; charset=utf-8', 'xml', ({ reading, c }) =>
  akomaNtoso(reading, { city: c.var.scope.city.code, origin: siteOrigin(c) }),
);

/** The code of the short address. */
export async function getQr(c: Context<Env>) {
  const reading = await askedReading(c, askedId(c));
  if (!reading) return c.notFound();
  const svg = await qrCode(shortUrlOf(c, reading.document.id));
  return c.body(svg, 200, { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=86400' });
}

/** The short address leads to the page, whose banner says whether the text holds today. */
export function toPage(c: Context<Env>) {
  return c.redirect(`/policies/${askedId(c)}`, 302);
}

interface Asked {
  reading: Reading;
  c: Context<Env>;
}

function file(
  type: string,
  extension: string,
  make: (asked: Asked) => string | Promise<Uint8Array<ArrayBuffer>>,
) {
  return async (c: Context<Env>) => {
    const reading = await askedReading(c, askedId(c));
    if (!reading) return c.notFound();
    const content = await make({ reading, c });
    const name = encodeURIComponent(fileNameOf({ ...reading.document }, extension));
    return c.body(content, 200, {
      'content-type': type,
      'content-disposition': `inline; filename*=UTF-8''${name}`,
      'x-content-type-options': 'nosniff',
    });
  };
}
