/** The State Council's arrangement of one year, as published; one file a year in `notices/`. */
export interface HolidayNotice {
  year: number;
  title: string;
  holidays: HolidayArrangement[];
}

export interface HolidayArrangement {
  /** 春节 */
  name: string;
  /** Days off, single or `from..to`, weekends among them included. */
  off: string[];
  /** 调休上班日: Saturdays and Sundays that are worked, single or `from..to`. */
  work: string[];
  /** A notice of its own that set or changed this holiday. */
  notice?: string;
}
