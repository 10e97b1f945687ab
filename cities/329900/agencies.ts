import type { AgencySeed } from '#app/shell/agency-seed.ts';

/** Two agencies of the invented city and its government; nothing here leads anywhere. */
export const agencies: AgencySeed[] = [
  {
    code: 'szfb',
    name: '晴川市人民政府办公室',
    shortName: '市政府办',
    kind: 'government-office',
    registerMark: '晴公申',
    organisationCode: '990000092',
    documentMarks: [
      { kind: 'government-rule', mark: '晴川市人民政府令' },
      { kind: 'normative', mark: '晴政规' },
      { kind: 'policy', mark: '晴政办发' },
      { kind: 'decision', mark: '晴政发' },
    ],
    office: office('晴川市人民政府办公室政务公开科（示例）', 1),
    units: ['政务公开科（示例）', '法制科（示例）'],
    replyNames: [
      {
        name: '晴川市人民政府办公室',
        documentMark: '晴政办公开复',
        reconsideration: reconsideration(),
        court: '晴川市示例区人民法院',
      },
    ],
  },
  {
    code: 'wlj',
    name: '晴川市文化和旅游局',
    shortName: '市文旅局',
    kind: 'department',
    parent: 'szfb',
    registerMark: '晴文旅公申',
    organisationCode: '990000105',
    documentMarks: [{ kind: 'normative', mark: '晴文旅规' }],
    office: office('晴川市文化和旅游局办公室（示例）', 2),
    units: ['办公室（示例）'],
    replyNames: [
      {
        name: '晴川市文化和旅游局',
        documentMark: '晴文旅公开复',
        reconsideration: reconsideration(),
        court: '晴川市示例区人民法院',
      },
    ],
  },
  {
    code: 'qcs',
    name: '晴川市人民政府',
    shortName: '市政府',
    kind: 'government',
    compiledBy: 'szfb',
    registerMark: '晴政外',
    office: office('晴川市人民政府办公室政务公开科（示例）', 1),
    units: [],
    replyNames: [],
  },
];

function office(name: string, door: number): AgencySeed['office'] {
  return {
    name,
    address: `晴川市示例路${door}号`,
    postcode: '000000',
    phone: '0000-00000000',
    email: `gk${door}@example.invalid`,
    hours: '工作日 9:00—17:00（示例）',
  };
}

function reconsideration() {
  return {
    body: '晴川市人民政府',
    address: '晴川市示例路3号',
    online: '行政复议网上申请平台（示例）fuyi.example.invalid',
  };
}
