/** The code of an address as SVG, error correction level M, with the quiet zone that readers need. */
export async function qrCode(address: string): Promise<string> {
  const { toString: draw } = await import('qrcode');
  return draw(address, { type: 'svg', errorCorrectionLevel: 'M', margin: 4 });
}
