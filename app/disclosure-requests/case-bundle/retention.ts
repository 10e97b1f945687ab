import type { Retention } from '#law/disclosure/retention.ts';

const words: Record<Retention, string> = { permanent: '永久', '30-years': '30年', '10-years': '10年' };

/** 保管期限 on screens. */
export function retentionZh(retention: string): string {
  return Object.hasOwn(words, retention) ? words[retention as Retention] : retention;
}
