import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayOf, now } from '#app/shell/clock.ts';
import { makeSite, type Site, textOf } from '#tests/makers/make-site.ts';

let site: Site;
beforeAll(async () => {
  site = await makeSite();
});
afterAll(() => site.drop());

describe('counting a limit', () => {
  it.each([
    ['received=2024-03-04', 200],
    ['received=2024-03-04&extend=20', 200],
    ['received=2024-03-04&extend=21', 422],
    ['received=2010-03-04&extend=16', 422],
    ['received=2000-01-01', 422],
    ['received=9999-12-31', 422],
    ['received=2024-03-04&corrected=9999-12-31', 422],
    ['received=2024-03-04&consult1_sent=2024-03-05&consult1_answered=9999-12-31', 422],
    ['received=abc&extend=5', 422],
    ['received=2024-03-04&corrected=2024-03-01', 422],
    ['received=2024-03-04&fee_paid=2024-03-18', 422],
    ['received=2024-03-04&deferred_on=2024-03-20', 422],
    ['received=2024-03-04&consult2_delivered=2024-03-20', 422],
    ['received=2014-03-04&served=2014-04-01', 422],
    ['received=2024-03-04&served=2024-05-06&decision_served=2024-05-01', 422],
    ['received=2024-03-04&channel=<b>', 200],
    ['received=2024-03-04&channel=constructor', 200],
  ])('%s answers %d', async (query, status) => {
    expect((await site.visit(`/requests/clock?${query}`)).status).toBe(status);
  });

  // 5 March to 1 April; Qingming 4 to 6 April with Sunday 7 worked, Sunday 28 April worked for 1 May.
  it.each([
    ['', '2024年4月1日'],
    ['&extend=20', '2024年4月29日'],
    ['&corrected=2024-03-11', '2024年4月9日'],
    ['&fee_sent=2024-03-15&fee_paid=2024-03-18', '2024年4月16日'],
    ['&deferred_on=2024-03-20&deferred_to=2024-05-20', '2024年5月20日'],
    // 6 to 11 and 8 to 13 March overlap: six working days are taken out once.
    [
      '&consult1_sent=2024-03-05&consult1_delivered=2024-03-05&consult1_answered=2024-03-11&consult2_sent=2024-03-07&consult2_delivered=2024-03-07&consult2_answered=2024-03-13',
      '2024年4月10日',
    ],
  ])('trap 1: received on 4 March 2024 %s the limit ends on %s', async (more, due) => {
    const text = await counted(`received=2024-03-04${more}`);
    expect(/法定到期日\s*(\S+日)/.exec(text)?.[1]).toBe(due);
  });

  it('says what has no effect, and counts on without it', async () => {
    const late = await counted('received=2024-03-04&notice_sent=2024-03-20&corrected=2024-03-25');
    expect(late).toContain('2024-03-20才发出，答复期限不重新计算');
    expect(/法定到期日\s*(\S+日)/.exec(late)?.[1]).toBe('2024年4月1日');
  });

  it.each([
    ['served=2024-05-06', ['2024年7月5日', '2024年11月6日']],
    ['served=2024-05-06&decision_served=2024-08-01', ['2024年8月16日']],
    // Six months from 1 April end in National Day and roll over to 8 October.
    ['', ['2024年10月8日']],
  ])('remedies: %s', async (more, days) => {
    const text = await counted(`received=2024-03-04&${more}`);
    for (const day of days) expect(text.slice(text.indexOf('复议、诉讼到哪一天'))).toContain(day);
  });

  it('a year without a notice is counted by its weekends, and says so', async () => {
    const year = Number(dayOf(now()).slice(0, 4)) + 3;
    expect(await counted(`received=${year}-03-04`)).toContain('放假安排尚未公布');
  });

  it('keeps what was asked, and the proof is there to print', async () => {
    const html = await (await site.visit('/requests/clock?received=2024-03-04&extend=20')).text();
    expect(html).toMatch(/<details class="count-part" open[^>]*><summary>延期/);
    expect(html).toMatch(/<details class="count-part"><summary>收费/);
    expect(textOf(html)).toContain('逐日计算');
  });
});

async function counted(query: string): Promise<string> {
  const answer = await site.visit(`/requests/clock?${query}`);
  expect(answer.status).toBe(200);
  return textOf(await answer.text());
}
