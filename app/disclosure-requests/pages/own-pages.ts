import * as delivery from '#app/disclosure-requests/pages/change-delivery.tsx';
import * as reasons from '#app/disclosure-requests/pages/give-reasons.tsx';
import * as payment from '#app/disclosure-requests/pages/pay.tsx';
import * as message from '#app/disclosure-requests/pages/post-message.tsx';
import * as rating from '#app/disclosure-requests/pages/rate.tsx';
import * as correction from '#app/disclosure-requests/pages/submit-correction.tsx';
import * as withdrawal from '#app/disclosure-requests/pages/withdraw.tsx';

/** What the requester does on the own request, by the last part of its address. */
export const ownPages = { correction, reasons, payment, withdrawal, delivery, message, rating };
