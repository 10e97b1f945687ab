import { changeDelivery, mayChangeDelivery } from '#app/disclosure-requests/acts/change-delivery.ts';
import { ownPage } from '#app/disclosure-requests/pages/own-page.tsx';
import { DeliveryFields, wantedIn } from '#app/disclosure-requests/parts/delivery-fields.tsx';

/** 更改送达途径 */
export const { get, post } = ownPage({
  path: '/requests/delivery',
  title: '更改送达途径',
  lede: '答复发出之前，可以换一种送达途径，或者换一个邮箱、地址。最后一次更改为准，不影响答复期限。',
  button: '更改送达途径',
  may: mayChangeDelivery,
  run: (scope, { requestId }, body) => changeDelivery(scope, { requestId, wanted: wantedIn(body) }),
  fields: ({ file, body }) => <DeliveryFields file={file} body={body} />,
});
