import type { FeeStatement } from '#law/report/checks-of-fees.ts';

/** What part six (without spaces) says of the processing fee: an amount, that none was charged, or nothing. */
export function feeStatement(part6: string): FeeStatement {
  const sentence = /[^。]*(?:信息处理费|处理费)[^。]*/.exec(part6)?.[0];
  if (sentence === undefined) return { yuan: null, words: '' };
  const none =
    /未(?:曾)?(?:发生|收取|产生|收)|(?:没有|无)(?:发生|收取|产生|收费|信息处理费)|不(?:收取|收费)|免(?:收|费)/.exec(
      sentence,
    );
  const amount = /(?:信息处理费|处理费|收取|共计|合计|金额)[^。\d]{0,8}(\d[\d,]*(?:\.\d+)?)(万?元)/.exec(
    sentence,
  );
  const yuan = amount ? Number(amount[1]?.replaceAll(',', '')) * (amount[2] === '万元' ? 10_000 : 1) : 0;
  if (amount) return { yuan, words: amount[0] };
  return none ? { yuan: 0, words: none[0] } : { yuan: unclear.test(sentence) ? 0 : null, words: sentence };
}

/** 按规定执行 and the like: the fee is spoken of, an amount is not given. */
const unclear = /情况|规定|标准|执行/;
