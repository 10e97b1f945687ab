import type { City } from '#app/shell/city.ts';

/** The demonstration city: the ledger behind it is invented, only the name and the report of 2024 are real. */
export const city: City = {
  code: '320400',
  name: '常州市',
  siteName: '常州市政务公开',
  hosts: [],
  demo: true,
  footer: {
    sponsor: '常州市人民政府办公室（示例）',
    siteCode: '3204000000（示例）',
    icp: '苏ICP备00000000号（示例）',
    police: '苏公网安备00000000000000号（示例）',
    phone: '0519-00000000',
    address: '常州市示例路1号',
    email: 'site@example.invalid',
  },
};
