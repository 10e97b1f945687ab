/** Shows the first three and the last four characters of a number, as on the case page: `320***********0012`. */
export function maskNumber(number: string): string {
  if (number.length <= 8)
    return `${number.slice(0, 1)}${'*'.repeat(Math.max(number.length - 2, 1))}${number.slice(-1)}`;
  return `${number.slice(0, 3)}${'*'.repeat(number.length - 7)}${number.slice(-4)}`;
}

/** Shows the first character of the mailbox and the host: `z***@example.invalid`. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return at < 1 ? maskNumber(email) : `${email.slice(0, 1)}***${email.slice(at)}`;
}

/** Shows the place down to the district, never the house: `常州市新北区***`. */
export function maskAddress(address: string): string {
  const district = /^.*?[区县市]/.exec(address.slice(0, 20));
  return `${district ? district[0] : address.slice(0, 3)}***`;
}
