import { storeBytes } from '#app/disclosure-requests/case-file/attachment-bytes.ts';
import { loadCase } from '#app/disclosure-requests/case-file/load-case.ts';
import { letterSource } from '#app/disclosure-requests/letters/letter.ts';
import { letterOf } from '#app/disclosure-requests/letters/letter-of.ts';
import { type KeptSeal, sealOf } from '#app/disclosure-requests/sealing/kept-seal.ts';
import type { Scope } from '#app/shell/scope.ts';
import { writeAudit } from '#db/audit.ts';
import { renderPdf } from '#integrations/pdf/typst.ts';
import { sealPort } from '#integrations/seal/installed-seal.ts';

/**
 * 用印: the signed letter is set with the image of the seal, kept as a file, and signed over its bytes. Nothing
 * happens where the installation has no electronic seal, the reply was signed on paper, or the letter is sealed.
 * The officer's right was asked by the act that signed; a letter that was not signed is never sealed.
 */
export async function sealReply(scope: Scope, requestId: number): Promise<KeptSeal | null> {
  const port = sealPort();
  const file = await loadCase(scope, requestId);
  const reply = file?.replies[0];
  if (!port || !file || !reply || reply.signer_name !== null) return null;
  const kept = sealOf(file);
  if (kept) return kept;
  const image = port.imageFor(file.reply_name);
  const { pdf } = await renderPdf(letterSource(letterOf(file, scope), reply.signed_on, image));
  const seal: KeptSeal = {
    fileKey: await storeBytes(scope, pdf),
    signature: port.sign(pdf, { agencyName: file.reply_name, sealedAt: scope.now }),
  };
  return scope.db.transaction().execute(async (trx) => {
    const inside = scope.in(trx);
    const written = await inside.db
      .updateTable('replies')
      .set({ seal: JSON.stringify(seal) })
      .where('city', '=', inside.city.code)
      .where('id', '=', reply.id)
      .where('seal', 'is', null)
      .returning('id')
      .executeTakeFirst();
    if (!written) return null;
    const detail = { reply: reply.id, sha256: seal.signature.sha256, keyId: seal.signature.keyId };
    await writeAudit(inside, { act: 'seal-reply', subject: `disclosure_requests:${requestId}`, detail });
    return seal;
  });
}
