import { filePapers } from '#app/disclosure-requests/papers/file-papers.ts';
import { deliveryForms } from '#app/disclosure-requests/papers/forms-of-delivery.ts';
import { handlingForms } from '#app/disclosure-requests/papers/forms-of-handling.ts';
import { reviewForms } from '#app/disclosure-requests/papers/forms-of-review.ts';
import type { PackForm, PackScope } from '#app/disclosure-requests/papers/pack-form.ts';

/** 打印文书: the forms of a file, filled from its facts as they stand, in the order of the file. */
export function printPack(pack: PackScope): PackForm[] {
  return [...handlingForms(pack), ...reviewForms(pack), ...deliveryForms(pack), ...filePapers(pack)];
}
