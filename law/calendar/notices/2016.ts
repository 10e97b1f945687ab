import type { HolidayNotice } from '#law/calendar/holiday-notice.ts';

export const notice2016: HolidayNotice = {
  year: 2016,
  title: '国务院办公厅关于2016年部分节假日安排的通知',
  holidays: [
    { name: '元旦', off: ['2016-01-01'], work: [] },
    { name: '春节', off: ['2016-02-07..2016-02-13'], work: ['2016-02-06', '2016-02-14'] },
    { name: '清明节', off: ['2016-04-04'], work: [] },
    { name: '劳动节', off: ['2016-05-01..2016-05-02'], work: [] },
    { name: '端午节', off: ['2016-06-09..2016-06-11'], work: ['2016-06-12'] },
    { name: '中秋节', off: ['2016-09-15..2016-09-17'], work: ['2016-09-18'] },
    { name: '国庆节', off: ['2016-10-01..2016-10-07'], work: ['2016-10-08..2016-10-09'] },
  ],
};
