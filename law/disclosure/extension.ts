import type { Cite, Day } from '#law/cite.ts';
import type { Extension, ReplyClockFacts } from '#law/disclosure/clock-facts.ts';
import { longestExtension } from '#law/disclosure/limits.ts';
import { inForce } from '#law/in-force.ts';

/** The run that an extension would lengthen. */
interface Lengthened {
  runFrom: Day;
  /** Last day before any extension. */
  base: Day;
}

export interface ExtensionsOfRun {
  /** The one that moves the due day. */
  effective: Extension | null;
  withoutEffect: { extension: Extension; reason: string; cite: Cite }[];
}

/** Which extension of a run has its effect, and why others have none.
 * @law 政府信息公开条例 第三十三条第二款 — agreed by the head of the office and told before the limit ends, twenty days at the most
 * @law 政府信息公开条例（2007） 第二十四条第二款 — fifteen days at the most before 2019
 * @reading one extension a run, and it does not survive a restart of the limit (extension-after-restart) */
export function extensionsOf(facts: ReplyClockFacts, run: Lengthened): ExtensionsOfRun {
  const { days: most, cite } = longestExtensionOn(facts.receivedOn);
  const result: ExtensionsOfRun = { effective: null, withoutEffect: [] };
  const recorded = facts.extension ? [facts.extension, ...(facts.laterExtensions ?? [])] : [];
  for (const extension of recorded.filter(({ approvedOn }) => approvedOn >= run.runFrom)) {
    const reason = result.effective ? '延期只能一次，再次延期没有效力。' : faultOf(extension, run.base, most);
    if (reason) result.withoutEffect.push({ extension, reason, cite });
    else result.effective = extension;
  }
  return result;
}

/** The most working days by which a limit may be extended, by the law of the day of receipt.
 * @law 政府信息公开条例 第三十三条第二款 — twenty working days at the most
 * @law 政府信息公开条例（2007） 第二十四条第二款 — fifteen before 2019 */
export function longestExtensionOn(receivedOn: Day): { days: number; cite: Cite } {
  const { value: days, cite } = inForce(longestExtension, receivedOn);
  return { days, cite };
}

function faultOf({ days, approvedOn, notifiedOn }: Extension, base: Day, most: number): string | null {
  if (!Number.isInteger(days) || days < 1 || days > most) {
    return `延长的期限最长不得超过${most}个工作日，延长${days}个工作日没有效力，到期日不变。`;
  }
  if (approvedOn > base) return `延期应当在${base}前同意，${approvedOn}才同意，到期日不变。`;
  if (notifiedOn > base) return `延期应当在${base}前告知申请人，${notifiedOn}才告知，到期日不变。`;
  if (notifiedOn < approvedOn) {
    return `延期应当先经政府信息公开工作机构负责人同意再告知，${notifiedOn}告知时尚未同意，到期日不变。`;
  }
  return null;
}
