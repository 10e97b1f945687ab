import type { HolidayNotice } from '#law/calendar/holiday-notice.ts';

export const notice2007: HolidayNotice = {
  year: 2007,
  title: '国务院办公厅关于2007年部分节假日安排的通知',
  holidays: [
    { name: '元旦', off: ['2007-01-01..2007-01-03'], work: ['2006-12-30..2006-12-31'] },
    { name: '春节', off: ['2007-02-18..2007-02-24'], work: ['2007-02-17', '2007-02-25'] },
    { name: '劳动节', off: ['2007-05-01..2007-05-07'], work: ['2007-04-28..2007-04-29'] },
    { name: '国庆节', off: ['2007-10-01..2007-10-07'], work: ['2007-09-29..2007-09-30'] },
  ],
};
