import type { HolidayNotice } from '#law/calendar/holiday-notice.ts';
import { notice2007 } from '#law/calendar/notices/2007.ts';
import { notice2008 } from '#law/calendar/notices/2008.ts';
import { notice2009 } from '#law/calendar/notices/2009.ts';
import { notice2010 } from '#law/calendar/notices/2010.ts';
import { notice2011 } from '#law/calendar/notices/2011.ts';
import { notice2012 } from '#law/calendar/notices/2012.ts';
import { notice2013 } from '#law/calendar/notices/2013.ts';
import { notice2014 } from '#law/calendar/notices/2014.ts';
import { notice2015 } from '#law/calendar/notices/2015.ts';
import { notice2016 } from '#law/calendar/notices/2016.ts';
import { notice2017 } from '#law/calendar/notices/2017.ts';
import { notice2018 } from '#law/calendar/notices/2018.ts';
import { notice2019 } from '#law/calendar/notices/2019.ts';
import { notice2020 } from '#law/calendar/notices/2020.ts';
import { notice2021 } from '#law/calendar/notices/2021.ts';
import { notice2022 } from '#law/calendar/notices/2022.ts';
import { notice2023 } from '#law/calendar/notices/2023.ts';
import { notice2024 } from '#law/calendar/notices/2024.ts';
import { notice2025 } from '#law/calendar/notices/2025.ts';
import { notice2026 } from '#law/calendar/notices/2026.ts';

/** Every notice in force for its year; a new year is a new file and a new line here. */
export const holidayNotices: HolidayNotice[] = [
  notice2007,
  notice2008,
  notice2009,
  notice2010,
  notice2011,
  notice2012,
  notice2013,
  notice2014,
  notice2015,
  notice2016,
  notice2017,
  notice2018,
  notice2019,
  notice2020,
  notice2021,
  notice2022,
  notice2023,
  notice2024,
  notice2025,
  notice2026,
];
