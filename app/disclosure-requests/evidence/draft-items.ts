import type { May } from '#app/disclosure-requests/acts/change-case.ts';
import { proposedLine } from '#law/disclosure/items.ts';
import { type ReplyCode, replyTypeOf } from '#law/disclosure/reply-types.ts';

/** 申请事项 of a request that asks several things: each has an outcome of its own. */
export interface DraftItem {
  /** What was asked. */
  text: string;
  code: ReplyCode;
  /** Grounds and reasons of this item. */
  grounds: string;
  /** What becomes of it. */
  result: string;
  /** Contents that the law demands of its reply type, by key. */
  required: Record<string, string>;
}

/** The items kept with a draft. */
export function itemsOf(draft: { items: unknown }): DraftItem[] {
  return Array.isArray(draft.items) ? (draft.items as DraftItem[]) : [];
}

/**
 * Several items: each with its text, reasons, result and contents, and the line of the report as the rule
 * proposes it; another line needs a reason, since a person answers for it.
 */
export function mayItemize(draft: {
  code: ReplyCode;
  required: Record<string, string>;
  items?: DraftItem[];
}): May {
  const items = draft.items ?? [];
  if (items.length === 0) return null;
  if (items.length === 1) return { code: 'one-item', reason: '只有一项内容的，不用分项填写。' };
  const gap = items.map(gapOf).find((each) => each !== null);
  if (gap) return gap;
  const line = proposedLine(items.map(({ code }) => code));
  if (line.code === draft.code || draft.required.lineReason?.trim()) return null;
  return {
    code: 'line-not-proposed',
    reason: `按计数规则，本件在年度报告里应计为“${replyTypeOf(line.code).zh}”：${line.because}确需计为其他的，请写明理由。`,
    cite: line.cite,
  };
}

function gapOf(item: DraftItem, index: number): May {
  const type = replyTypeOf(item.code);
  const at = `第${index + 1}项`;
  const missing = type.requires.find(({ key }) => !item.required[key]?.trim());
  if (!item.text.trim()) return { code: 'item-incomplete', reason: `${at}须写明申请的内容。` };
  if (!item.grounds.trim() || !item.result.trim())
    return { code: 'item-incomplete', reason: `${at}须写明依据、理由和处理结果。`, cite: type.cites[0] };
  return missing
    ? { code: 'item-incomplete', reason: `${at}须写明：${missing.zh}。`, cite: type.cites[0] }
    : null;
}
