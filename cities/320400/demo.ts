/**
 * The demonstration ledger of 常州市人民政府办公室: how many requests of which column ended in which way, as its report
 * of 2024 says. Every name, subject and number of a request is invented.
 */
export const ledger2024 = [
  { column: 'naturalPerson', code: 'R1', newly: 23, carried: 2 },
  { column: 'naturalPerson', code: 'R2', newly: 6, carried: 1 },
  { column: 'naturalPerson', code: 'R3.5', newly: 3, carried: 0 },
  { column: 'naturalPerson', code: 'R3.6', newly: 1, carried: 0 },
  { column: 'naturalPerson', code: 'R4.1', newly: 54, carried: 6 },
  { column: 'naturalPerson', code: 'R4.2', newly: 1, carried: 0 },
  { column: 'naturalPerson', code: 'R5.2', newly: 1, carried: 0 },
  { column: 'commercial', code: 'R4.1', newly: 7, carried: 2 },
  { column: 'other', code: 'R4.1', newly: 1, carried: 0 },
] as const;

/** Received in 2024 and answered in 2025: 结转下年度. */
export const carriedOut2024 = [{ column: 'naturalPerson', code: 'R1' }] as const;

/** Cases of 2024: reconsideration 3 upheld, 1 otherwise, 2 pending; one suit after reconsideration pending. */
export const remedies2024 = [
  { kind: 'reconsideration', result: 'upheld' },
  { kind: 'reconsideration', result: 'upheld' },
  { kind: 'reconsideration', result: 'upheld' },
  { kind: 'reconsideration', result: 'other' },
  { kind: 'reconsideration', result: null },
  { kind: 'reconsideration', result: null },
  { kind: 'litigation-after-reconsideration', result: null },
] as const;

/** Table 2 of 2024, filed with its source until the policy library counts it. */
export const table2Of2024 = [
  { cell: 'governmentRules.made', value: 3 },
  { cell: 'governmentRules.repealed', value: 3 },
  { cell: 'governmentRules.inForce', value: 18 },
  { cell: 'normativeDocuments.made', value: 3 },
  { cell: 'normativeDocuments.repealed', value: 8 },
  { cell: 'normativeDocuments.inForce', value: 73 },
  { cell: 'permits', value: 0 },
  { cell: 'penalties', value: 0 },
  { cell: 'coercion', value: 0 },
  { cell: 'fees', value: 0 },
] as const;

export const naturalPersons = [
  '示例甲',
  '示例乙',
  '示例丙',
  '示例丁',
  '示例戊',
  '示例己',
  '示例庚',
  '示例辛',
  '示例壬',
  '示例癸',
];

export const organisations = ['示例一号科技有限公司', '示例二号建设有限公司', '示例三号商贸有限公司'];

export const subjects = [
  '示例路道路改造工程的立项批复',
  '示例河整治工程的初步设计批复',
  '示例小区配套幼儿园移交协议',
  '城市生活垃圾处理费调整听证材料（示例）',
  '示例片区征收补偿方案',
  '示例公园建设项目的资金安排文件',
  '示例街道停车泊位设置方案',
  '示例年度城市更新计划',
  '示例地块规划条件批准文件',
  '示例桥梁检测报告',
  '示例学校扩建工程会议纪要',
  '示例专项资金分配结果',
  '示例公交线路调整方案',
  '示例老旧小区改造名单',
  '示例产业园准入标准',
  '示例水厂迁建的请示和批复',
];
