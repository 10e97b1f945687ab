import { createHash } from 'node:crypto';
import type { PaymentPort } from '#integrations/payment/payment-port.ts';

/** The payment system of the demonstration: takes no money; its receipt numbers follow from the code and say 示例. */
export const demoPayment: PaymentPort = {
  pay: async ({ paymentCode, amount, at }) => {
    const digest = createHash('sha256').update(`${paymentCode}\n${amount}`).digest('hex');
    return {
      receiptNo: `示例票据${BigInt(`0x${digest.slice(0, 12)}`)
        .toString()
        .padStart(15, '0')}号`,
      paidAt: at,
    };
  },
};
