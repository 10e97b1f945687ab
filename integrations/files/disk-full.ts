/** Whether writing failed because no room is left on the disk, or none within the account's quota. */
export function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as NodeJS.ErrnoException;
  // The file store wraps what the system said.
  return code === 'ENOSPC' || code === 'EDQUOT' || isDiskFull(error.cause);
}
