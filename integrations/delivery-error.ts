/** Why a mail or SMS was not taken, in words without the address: they go on a page and into the log. */
export class DeliveryError extends Error {
  override name = 'DeliveryError';
}
