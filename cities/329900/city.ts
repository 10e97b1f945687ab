import type { City } from '#app/shell/city.ts';

/** An invented second city: tests prove with it that no city shows another's records. */
export const city: City = {
  code: '329900',
  name: '晴川市',
  siteName: '晴川市政务公开',
  hosts: [],
  demo: true,
  footer: {
    sponsor: '晴川市人民政府办公室（示例）',
    siteCode: '3299000000（示例）',
    icp: '苏ICP备00000000号（示例）',
    police: '苏公网安备00000000000000号（示例）',
    phone: '0000-00000000',
    address: '晴川市示例路1号',
    email: 'site@example.invalid',
  },
};
