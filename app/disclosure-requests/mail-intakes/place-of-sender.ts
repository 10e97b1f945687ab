/** Where the sender of a letter by e-mail is sealed. */
export function placeOfSender(intakeId: number) {
  return { table: 'mail_intakes', column: 'sender_sealed', row: intakeId };
}
