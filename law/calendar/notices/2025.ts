import type { HolidayNotice } from '#law/calendar/holiday-notice.ts';

export const notice2025: HolidayNotice = {
  year: 2025,
  title: '国务院办公厅关于2025年部分节假日安排的通知',
  holidays: [
    { name: '元旦', off: ['2025-01-01'], work: [] },
    { name: '春节', off: ['2025-01-28..2025-02-04'], work: ['2025-01-26', '2025-02-08'] },
    { name: '清明节', off: ['2025-04-04..2025-04-06'], work: [] },
    { name: '劳动节', off: ['2025-05-01..2025-05-05'], work: ['2025-04-27'] },
    { name: '端午节', off: ['2025-05-31..2025-06-02'], work: [] },
    { name: '国庆节、中秋节', off: ['2025-10-01..2025-10-08'], work: ['2025-09-28', '2025-10-11'] },
  ],
};
