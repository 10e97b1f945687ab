/** A city served by this installation; the data lies in `cities/<division code>/city.ts`. */
export interface City {
  /** 行政区划代码, six digits; the key `city` of every table. */
  code: string;
  /** 常州市 */
  name: string;
  /** 常州市政务公开 */
  siteName: string;
  /** Hosts that lead here besides `<code>.localhost`. */
  hosts: string[];
  /** No SMS between these two times of day, `HH:MM`; they may pass midnight. 21:00 to 08:00 unless set. */
  quietHours?: { from: string; to: string };
  /** 投诉举报 are decided within so many working days: an inner limit, 20 unless set. */
  complaintDays?: number;
  /** Demonstration data: every page says 示例数据. */
  demo: boolean;
  footer: {
    sponsor: string;
    siteCode: string;
    icp: string;
    police: string;
    phone: string;
    address: string;
    email: string;
  };
}
