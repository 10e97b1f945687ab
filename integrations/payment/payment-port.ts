/** 非税收入收缴系统, as far as an online payment needs it. */
export interface PaymentPort {
  /**
   * Pays a code in full. Asked again with the same code, it takes no second payment and answers the first receipt.
   * @throws when the system cannot be reached or did not take the payment
   */
  pay(order: PaymentOrder): Promise<Payment>;
}

export interface PaymentOrder {
  /** 缴款码 */
  paymentCode: string;
  /** 分 */
  amount: number;
  at: Date;
}

export interface Payment {
  /** 财政票据号 */
  receiptNo: string;
  paidAt: Date;
}
