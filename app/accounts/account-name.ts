/** As better-auth knows the account: the same user name may be taken in every city. */
export function accountName(city: string, username: string): string {
  return `${city}.${username.trim().toLowerCase()}`;
}
