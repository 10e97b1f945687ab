/** One short message to one phone. */
export interface Sms {
  /** Stays the same when it is tried again: the gateway recognises a doubled one by it. */
  id: string;
  to: string;
  text: string;
}

/** Whatever takes short messages. */
export interface SmsPort {
  /** @throws DeliveryError when the gateway did not take it */
  send(sms: Sms): Promise<void>;
}
