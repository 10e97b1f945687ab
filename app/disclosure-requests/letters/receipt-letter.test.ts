import { describe, expect, it } from 'vitest';
import { type ReceiptLetterInput, receiptLetter } from '#app/disclosure-requests/letters/receipt-letter.ts';

const input: ReceiptLetterInput = {
  agencyName: '示例市人民政府办公室',
  registerNo: '示公申〔2026〕45号',
  requesterName: '示例甲',
  receivedOn: '2026-03-02',
  receivedBecause: '通过互联网渠道提交，以双方确认之日为收到申请之日',
  requestQuoted: '示例一号河道整治工程批复',
  replyDueOn: '2026-03-30',
  issuedOn: '2026-03-02',
  contact: { office: '示例处', phone: '0519-00000000', address: '示例路1号' },
  demo: false,
};

describe('receiptLetter', () => {
  it('tells number, day and why, what was asked, the limit and whom to ask', () => {
    const letter = receiptLetter(input);
    expect(Object.fromEntries(letter.fields.map(({ name, value }) => [name, value]))).toEqual({
      登记号: '示公申〔2026〕45号',
      收到日期: '2026年3月2日',
      收到依据: '通过互联网渠道提交，以双方确认之日为收到申请之日',
      申请内容: '示例一号河道整治工程批复',
      答复期限: '2026年3月30日前（含当日）',
    });
    expect(letter.note).toBe('联系单位：示例处；电话：0519-00000000；地址：示例路1号');
    expect(letter.draft).toBe(false);
  });

  it('prints the query code only where it is given, and else says where it was shown', () => {
    expect(JSON.stringify(receiptLetter({ ...input, queryCode: 'abcde-fghjk' }))).toContain('abcde-fghjk');
    const without = receiptLetter(input);
    expect(without.fields.map(({ name }) => name)).not.toContain('查询码');
    expect(without.paragraphs.at(-1)?.text).toContain('查询码只出现在提交后的电子回执上');
  });

  it('leaves the limit out while none can be told', () => {
    const names = receiptLetter({ ...input, replyDueOn: null }).fields.map(({ name }) => name);
    expect(names).not.toContain('答复期限');
  });
});
