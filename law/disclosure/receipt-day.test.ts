import { describe, expect, it } from 'vitest';
import { type Receipt, receiptDay } from '#law/disclosure/receipt-day.ts';

interface Row extends Receipt {
  says: string;
  cite: string;
  why: string;
}

const rows: Row[] = [
  {
    channel: 'counter',
    submittedOn: '2024-03-04',
    says: '当面',
    cite: '政府信息公开条例 第三十一条第一项',
    why: 'E1',
  },
  {
    channel: 'oral',
    submittedOn: '2024-03-04',
    says: '代填',
    cite: '政府信息公开条例 第三十一条第一项',
    why: 'as if in person',
  },
  {
    channel: 'post',
    submittedOn: '2024-01-26',
    says: '签收',
    cite: '政府信息公开条例 第三十一条第二项',
    why: 'E2',
  },
  {
    channel: 'ordinary-mail',
    submittedOn: '2024-01-26',
    says: '平常信函',
    cite: '政府信息公开条例 第三十一条第二项',
    why: 'nobody signs',
  },
  {
    channel: 'fax',
    submittedOn: '2024-01-26',
    says: '双方确认',
    cite: '政府信息公开条例 第三十一条第三项',
    why: 'fax',
  },
  {
    channel: 'online',
    submittedOn: '2024-04-27',
    confirmedOn: '2024-04-28',
    says: '2024-04-28的确认不推迟收到之日',
    cite: '最高人民法院指导案例26号 裁判要点',
    why: 'E3: the success page is receipt, later clicks are not',
  },
  {
    channel: 'online',
    submittedOn: '2024-04-27',
    says: '休息日，仍为收到之日',
    cite: '政府信息公开条例 第三十一条第三项',
    why: 'E3: a Saturday is day 0',
  },
  {
    channel: 'email',
    submittedOn: '2024-03-04',
    says: '邮件系统接收之日',
    cite: '关于政府信息公开期限有关问题的解释 第一部分',
    why: 'the letter of 2015',
  },
];

describe('the day of receipt', () => {
  it.each(rows)('$channel on $submittedOn ($why)', ({ says, cite: _, why: __, ...receipt }) => {
    const { on, because, cite } = receiptDay(receipt);
    expect(on).toBe(receipt.submittedOn);
    expect(because).toContain(says);
    expect(cite.article).toMatch(/^第三十一条第[一二三]项$/);
  });

  it('says nothing of rest days on a working day', () => {
    expect(receiptDay({ channel: 'counter', submittedOn: '2024-03-04' }).because).toBe(
      '当面提交的，提交之日是收到之日。',
    );
  });
});
