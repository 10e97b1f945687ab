import type { HolidayNotice } from '#law/calendar/holiday-notice.ts';

export const notice2019: HolidayNotice = {
  year: 2019,
  title: '国务院办公厅关于2019年部分节假日安排的通知',
  holidays: [
    { name: '元旦', off: ['2018-12-30..2019-01-01'], work: ['2018-12-29'] },
    { name: '春节', off: ['2019-02-04..2019-02-10'], work: ['2019-02-02..2019-02-03'] },
    { name: '清明节', off: ['2019-04-05'], work: [] },
    {
      name: '劳动节',
      off: ['2019-05-01..2019-05-04'],
      work: ['2019-04-28', '2019-05-05'],
      notice: '国务院办公厅关于调整2019年劳动节假期安排的通知',
    },
    { name: '端午节', off: ['2019-06-07'], work: [] },
    { name: '中秋节', off: ['2019-09-13'], work: [] },
    { name: '国庆节', off: ['2019-10-01..2019-10-07'], work: ['2019-09-29', '2019-10-12'] },
  ],
};
