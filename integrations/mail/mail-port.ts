/** One mail to one person. */
export interface Mail {
  /** Stays the same when the mail is tried again; becomes its Message-ID, so that a doubled one is recognised. */
  id: string;
  to: string;
  subject: string;
  text: string;
}

/** Whatever takes mails: SMTP here, a test's own elsewhere. */
export interface MailPort {
  /** @throws DeliveryError when the mail system did not take it */
  send(mail: Mail): Promise<void>;
}
