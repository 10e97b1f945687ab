export interface BalanceItem {
  /** Short name of the rule: B1 */
  rule: string;
  /** Both sides in words and numbers: 新收 98 ＋ 结转 11 */
  left: string;
  right: string;
  holds: boolean;
  message?: string;
}

/** 勾稽关系: each rule with both sides, and whether they are equal by sign, word and colour. */
export function BalanceBar({ items }: { items: BalanceItem[] }) {
  return (
    <ul class="balance" aria-label="勾稽关系">
      {items.map((item) => (
        <li class={item.holds ? 'balance-holds' : 'balance-fails'}>
          <span class="balance-mark" aria-hidden="true">
            {item.holds ? '✓' : '✕'}
          </span>
          <span class="balance-rule">
            {item.rule}
            <span class="visually-hidden">{item.holds ? '平衡' : '不平衡'}</span>
          </span>
          <span class="balance-sides">
            {item.left} {item.holds ? '＝' : '≠'} {item.right}
          </span>
          {item.message && <span class="balance-message">{item.message}</span>}
        </li>
      ))}
    </ul>
  );
}
