import type { Cite, Day, Provision } from '#law/cite.ts';
import { inForce } from '#law/in-force.ts';

/** What kind of agency replied in its own name. */
export type RepliedBy =
  | 'department' // 县级以上人民政府工作部门, the government office in its own name among them
  | 'government' // 省以下人民政府
  | 'agency-of-government' // 派出机关：街道办事处
  | 'branch' // 派出机构 acting in its own name
  | 'city-branch' // 设区的市工作部门按行政区划设立的派出机构
  | 'vertical' // 海关、金融、外汇、税务、国家安全
  | 'justice-department' // 履行行政复议机构职责的司法行政部门
  | 'province'; // 省级人民政府

/** Which government or department, seen from the agency that replied. */
export type BodyRelation =
  | 'own-government' // 本级人民政府; of a 派出机构: that of the department that set it up
  | 'next-higher-government' // 上一级人民政府
  | 'next-higher-department' // 上一级主管部门
  | 'setting-up-department' // 设立该派出机构的部门
  | 'local-government' // 所在地人民政府
  | 'itself'; // 本机关

export interface ReconsiderationBodies {
  /** More than one: the applicant chooses. */
  bodies: BodyRelation[];
  cite: Cite;
}

const article2023 = (article: string): Cite => ({ instrument: '行政复议法', article });
const article1999 = (article: string): Cite => ({ instrument: '行政复议法（1999）', article });

const rules: Provision<Record<RepliedBy, ReconsiderationBodies>>[] = [
  {
    from: '1999-10-01',
    value: {
      department: {
        bodies: ['own-government', 'next-higher-department'],
        cite: article1999('第十二条第一款'),
      },
      government: { bodies: ['next-higher-government'], cite: article1999('第十三条第一款') },
      'agency-of-government': { bodies: ['own-government'], cite: article1999('第十五条第一款第一项') },
      branch: {
        bodies: ['setting-up-department', 'own-government'],
        cite: article1999('第十五条第一款第二项'),
      },
      'city-branch': {
        bodies: ['setting-up-department', 'own-government'],
        cite: article1999('第十五条第一款第二项'),
      },
      vertical: { bodies: ['next-higher-department'], cite: article1999('第十二条第二款') },
      'justice-department': {
        bodies: ['own-government', 'next-higher-department'],
        cite: article1999('第十二条第一款'),
      },
      province: { bodies: ['itself'], cite: article1999('第十四条') },
    },
    cite: article1999('第十二条'),
  },
  {
    from: '2024-01-01',
    value: {
      department: { bodies: ['own-government'], cite: article2023('第二十四条第一款第一项') },
      government: { bodies: ['next-higher-government'], cite: article2023('第二十四条第一款第二项') },
      'agency-of-government': { bodies: ['own-government'], cite: article2023('第二十四条第一款第三项') },
      branch: { bodies: ['own-government'], cite: article2023('第二十四条第四款') },
      'city-branch': {
        bodies: ['own-government', 'local-government'],
        cite: article2023('第二十四条第四款'),
      },
      vertical: { bodies: ['next-higher-department'], cite: article2023('第二十七条') },
      'justice-department': {
        bodies: ['own-government', 'next-higher-department'],
        cite: article2023('第二十八条'),
      },
      province: { bodies: ['itself'], cite: article2023('第二十四条第二款') },
    },
    cite: article2023('第二十四条'),
  },
];

/** Where reconsideration of a reply is sought, by who replied in its own name and the day of the reply.
 * @law 行政复议法 第二十四条 — governments have jurisdiction over their departments, branches and lower governments
 * @law 行政复议法 第二十七条 — vertical agencies: the next higher department
 * @law 行政复议法 第二十八条 — justice departments: a choice
 * @law 行政复议法（1999） 第十二条 — before 2024 the choice of government or higher department
 * @law 行政复议法（1999） 第十三条 — governments
 * @law 行政复议法（1999） 第十四条 — provinces
 * @law 行政复议法（1999） 第十五条 — branches
 * @reading a government's office that replies in its own name is a department (office-in-its-own-name) */
export function reconsiderationBodies(by: RepliedBy, repliedOn: Day): ReconsiderationBodies {
  return inForce(rules, repliedOn).value[by];
}

/** 基层 or 中级 court of first instance.
 * @law 行政诉讼法 第十四条 — courts at the base
 * @law 行政诉讼法 第十五条 — intermediate where the defendant is a government of a county or higher
 * @law 法释〔2018〕1号 第一百三十四条 — after an upholding decision the agency of the original act decides the level */
export function courtLevel(
  originalAgency: RepliedBy,
  government: 'county-or-higher' | 'township',
): 'basic' | 'intermediate' {
  const isGovernment = originalAgency === 'government' || originalAgency === 'province';
  return isGovernment && government === 'county-or-higher' ? 'intermediate' : 'basic';
}
