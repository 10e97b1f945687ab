import type { AgencyKind } from '#app/shell/agency-seed.ts';

/** 行政机关的种类, for the directory. */
export const agencyKindZh: Record<AgencyKind, string> = {
  government: '人民政府',
  'government-office': '政府办公厅（室）',
  department: '政府部门',
  'district-government': '县（市、区）政府办公室',
  'district-department': '县（市、区）政府部门',
  township: '乡镇（街道）',
  dispatched: '派出机关、开发区管委会',
  vertical: '垂直管理部门',
};
