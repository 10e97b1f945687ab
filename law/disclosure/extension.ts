import type { Day } from '#law/cite.ts';
import { longestExtension } from '#law/disclosure/limits.ts';
import type { ReplyClockFacts } from '#law/disclosure/clock-facts.ts';
import { inForce } from '#law/in-force.ts';

/** The working days by which an extension moves the due day: all of them, or none where a condition is missing.
 * @law 政府信息公开条例 第三十三条第二款 — agreed by the head of the office and told before the limit ends, twenty days at the most
 * @reading an extension does not survive a restart of the limit (extension-after-restart) */
export function extendedBy(
  extension: ReplyClockFacts['extension'],
  { base, runFrom }: { base: Day; runFrom: Day },
): number {
  if (!extension) return 0;
  const { days, approvedOn, notifiedOn } = extension;
  const most = inForce(longestExtension, runFrom).value;
  const lawful = Number.isInteger(days) && days >= 1 && days <= most;
  const inTime = approvedOn <= base && notifiedOn <= base && approvedOn >= runFrom && notifiedOn >= approvedOn;
  return lawful && inTime ? days : 0;
}
