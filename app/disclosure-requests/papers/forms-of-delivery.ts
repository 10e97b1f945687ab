import { openedContact } from '#app/disclosure-requests/identity/opened-contact.ts';
import { writeDocument } from '#app/disclosure-requests/letters/family.ts';
import { envelopeFamily, postalLabelFamily } from '#app/disclosure-requests/letters/print-pack/mailing.ts';
import { receiptByHandFamily } from '#app/disclosure-requests/letters/print-pack/receipt-by-hand.ts';
import { serviceReturnFamily } from '#app/disclosure-requests/letters/print-pack/service-return.ts';
import type { PackForm, PackScope } from '#app/disclosure-requests/papers/pack-form.ts';

/** What goes with a letter on its way: the return of service, envelope, label, and the receipt by hand. */
export function deliveryForms(pack: PackScope): PackForm[] {
  const unsigned = pack.file.replies.length === 0 ? '答复还没有签发' : null;
  const noAddress = unsigned ?? (openedContact(pack.file, 'address_sealed') ? null : '申请人没有留通信地址');
  return [
    { key: 'service-return', zh: '送达回证', missing: unsigned, document: () => serviceReturn(pack) },
    { key: 'receipt-by-hand', zh: '当面领取签收单', missing: unsigned, document: () => receiptByHand(pack) },
    { key: 'envelope-DL', zh: '信封（小号）', missing: noAddress, document: () => mailing(pack, 'DL') },
    { key: 'envelope-C5', zh: '信封（中号）', missing: noAddress, document: () => mailing(pack, 'C5') },
    { key: 'postal-label', zh: '邮寄标签', missing: noAddress, document: () => mailing(pack, null) },
  ];
}

const REPLY = '政府信息公开申请答复书';

function serviceReturn({ file, scope }: PackScope) {
  const ways = {
    'by-hand': '直接送达',
    post: '邮寄送达（邮政企业）',
    online: '电子送达',
    email: '电子送达',
  } as const;
  const way = (file.dispatches[0]?.way ??
    (file.way_wanted === 'pickup' ? 'by-hand' : file.way_wanted)) as keyof typeof ways;
  return writeDocument(
    serviceReturnFamily,
    {
      agencyName: file.agency_name,
      registerNo: file.register_no,
      addressee: file.requester_name,
      documents: [{ title: REPLY, documentNo: file.replies[0]?.document_no ?? '', copies: 1 }],
      place: way === 'by-hand' ? file.office_address : '',
      way: ways[way],
      demo: scope.city.demo,
    },
    scope.today,
  );
}

function receiptByHand({ file, scope }: PackScope) {
  return writeDocument(
    receiptByHandFamily,
    {
      agencyName: file.agency_name,
      registerNo: file.register_no,
      collector: file.requester_name,
      capacity: '申请人',
      papers: [{ title: REPLY, documentNo: file.replies[0]?.document_no ?? '', pages: null }],
      demo: scope.city.demo,
    },
    scope.today,
  );
}

/** The one place where an address is printed whole: on the letter that goes there. */
function mailing({ file, scope }: PackScope, format: 'DL' | 'C5' | null) {
  const from = {
    postcode: file.office_postcode,
    address: file.office_address,
    name: `${file.agency_name}${file.office_name}`,
    phone: file.office_phone,
  };
  const to = {
    postcode: '',
    address: openedContact(file, 'address_sealed'),
    name: file.requester_name,
    phone: openedContact(file, 'phone_sealed'),
  };
  const input = {
    to,
    from,
    by: 'ems' as const,
    mark: file.register_no,
    format: format ?? ('DL' as const),
    demo: scope.city.demo,
  };
  return writeDocument(format ? envelopeFamily : postalLabelFamily, input, scope.today);
}
