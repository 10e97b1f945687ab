import type { AgencySeed, ReplyNameSeed } from '#app/shell/agency-seed.ts';

/** Addresses, telephones, courts' names of the invented district: placeholders, none of them leads anywhere. */
export const agencies: AgencySeed[] = [
  {
    code: 'szfb',
    name: '常州市人民政府办公室',
    shortName: '市政府办',
    kind: 'government-office',
    registerMark: '常公申',
    organisationCode: '014109429',
    documentMarks: [
      { kind: 'government-rule', mark: '常州市人民政府令' },
      { kind: 'normative', mark: '常政规' },
      { kind: 'policy', mark: '常政办发' },
      { kind: 'decision', mark: '常政发' },
    ],
    office: office('常州市人民政府办公室政务公开处（示例）', 1),
    units: ['政务公开处（示例）', '综合处（示例）', '法规处（示例）', '价格处（示例）'],
    replyNames: [
      {
        name: '常州市人民政府办公室',
        documentMark: '常政办公开复',
        ...before('常州市人民政府', '常州市示例路2号'),
        court: '常州市示例区人民法院',
      },
      {
        name: '常州市人民政府',
        documentMark: '常政公开复',
        ...before('江苏省人民政府', '南京市示例路1号'),
        court: '江苏省常州市中级人民法院',
      },
    ],
  },
  department({
    code: 'fgw',
    name: '常州市发展和改革委员会',
    shortName: '市发展改革委',
    mark: '常发改',
    organisationCode: '990000025',
    door: 11,
  }),
  department({
    code: 'czj',
    name: '常州市财政局',
    shortName: '市财政局',
    mark: '常财',
    organisationCode: '990000033',
    door: 12,
  }),
  department({
    code: 'zrzy',
    name: '常州市自然资源和规划局',
    shortName: '市自然资源和规划局',
    mark: '常资规',
    organisationCode: '990000041',
    door: 13,
  }),
  department({
    code: 'wjw',
    name: '常州市卫生健康委员会',
    shortName: '市卫生健康委',
    mark: '常卫',
    organisationCode: '99000005X',
    door: 14,
  }),
  {
    code: 'slq',
    name: '常州市示例区人民政府办公室',
    shortName: '示例区政府办',
    kind: 'district-government',
    registerMark: '示公申',
    organisationCode: '990000017',
    documentMarks: [
      { kind: 'normative', mark: '示政规' },
      { kind: 'policy', mark: '示政办发' },
      { kind: 'decision', mark: '示政发' },
    ],
    office: office('示例区人民政府办公室政务公开科（示例）', 21),
    units: ['政务公开科（示例）', '法制科（示例）'],
    replyNames: [
      {
        name: '常州市示例区人民政府',
        documentMark: '示政公开复',
        ...before('常州市人民政府', '常州市示例路2号'),
        court: '江苏省常州市中级人民法院',
      },
    ],
  },
  ofDistrict({
    code: 'slq-jyj',
    name: '示例区教育局',
    shortName: '示例区教育局',
    mark: '示教',
    organisationCode: '990000068',
    door: 22,
  }),
  ofDistrict({
    code: 'slq-zjj',
    name: '示例区住房和城乡建设局',
    shortName: '示例区住建局',
    mark: '示建',
    organisationCode: '990000076',
    door: 23,
  }),
  {
    ...outside({ code: 'czs', name: '常州市人民政府', shortName: '市政府', mark: '常政', door: 2 }),
    kind: 'government',
    compiledBy: 'szfb',
  },
  {
    ...outside({
      code: 'slqzf',
      name: '常州市示例区人民政府',
      shortName: '示例区政府',
      mark: '示政',
      door: 21,
    }),
    kind: 'government',
    parent: 'szfb',
    compiledBy: 'slq',
  },
  {
    ...outside({
      code: 'kfq',
      name: '常州市示例经济开发区管理委员会',
      shortName: '示例经开区管委会',
      mark: '示开',
      door: 31,
    }),
    kind: 'dispatched',
    parent: 'szfb',
  },
  {
    ...outside({
      code: 'sswj',
      name: '国家税务总局常州市示例税务局',
      shortName: '示例税务局',
      mark: '示税',
      door: 32,
    }),
    kind: 'vertical',
    parent: 'szfb',
  },
  {
    ...ofDistrict({
      code: 'slq-qcz',
      name: '示例区晴窗镇人民政府',
      shortName: '晴窗镇政府',
      mark: '晴镇',
      organisationCode: '990000084',
      door: 24,
    }),
    kind: 'township',
  },
];

interface Brief {
  code: string;
  name: string;
  shortName: string;
  /** 机关代字 */
  mark: string;
  /** Invented, with a valid check digit. */
  organisationCode: string;
  /** House number, so that the addresses differ. */
  door: number;
}

function department({ code, name, shortName, mark, organisationCode, door }: Brief): AgencySeed {
  return {
    code,
    name,
    shortName,
    kind: 'department',
    parent: 'szfb',
    registerMark: `${mark}公申`,
    organisationCode,
    documentMarks: [
      { kind: 'normative', mark: `${mark}规` },
      { kind: 'policy', mark },
      { kind: 'decision', mark },
    ],
    office: office(`${name}办公室（示例）`, door),
    units: ['办公室（示例）', '业务处（示例）'],
    replyNames: [
      {
        name,
        documentMark: `${mark}公开复`,
        ...before('常州市人民政府', '常州市示例路2号'),
        court: '常州市示例区人民法院',
      },
    ],
  };
}

function ofDistrict(brief: Brief): AgencySeed {
  const { name, mark } = brief;
  return {
    ...department(brief),
    kind: 'district-department',
    parent: 'slq',
    units: ['办公室（示例）', '业务科（示例）'],
    replyNames: [
      {
        name,
        documentMark: `${mark}公开复`,
        ...before('常州市示例区人民政府', '常州市示例路21号'),
        court: '常州市示例区人民法院',
      },
    ],
  };
}

/** Takes no requests here: a government, or an agency that works with another system. */
function outside({ name, mark, door, ...brief }: Omit<Brief, 'organisationCode'>): Omit<AgencySeed, 'kind'> {
  return {
    ...brief,
    name,
    registerMark: `${mark}外`,
    office: office(`${name}政务公开机构（示例）`, door),
    units: [],
    replyNames: [],
  };
}

function office(name: string, door: number): AgencySeed['office'] {
  return {
    name,
    address: `常州市示例路${door}号`,
    postcode: '213000',
    phone: '0519-00000000',
    fax: '0519-00000001',
    email: `gk${door}@example.invalid`,
    hours: '工作日 9:00—12:00，13:30—17:30（示例）',
  };
}

function before(body: string, address: string): Pick<ReplyNameSeed, 'reconsideration'> {
  return {
    reconsideration: { body, address, online: '行政复议网上申请平台（示例）fuyi.example.invalid' },
  };
}
