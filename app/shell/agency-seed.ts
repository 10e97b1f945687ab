/** 行政机关的种类, as in the table `agencies`. */
export type AgencyKind =
  | 'government'
  | 'government-office'
  | 'department'
  | 'district-government'
  | 'district-department'
  | 'township'
  | 'dispatched'
  | 'vertical';

/** An agency as `cities/<code>/agencies.ts` describes it; loaded once into an empty directory. */
export interface AgencySeed {
  /** Short, lasting and unique in the city: `szfb`. */
  code: string;
  name: string;
  shortName: string;
  kind: AgencyKind;
  /** Code of the agency above it; it stands earlier in the list. */
  parent?: string;
  /** Of a government: code of the office that compiles its report. */
  compiledBy?: string;
  /** 登记号的机关代字: 常公申 */
  registerMark: string;
  /** 组织机构代码 or 统一社会信用代码: the head of its index numbers. */
  organisationCode?: string;
  /** 发文机关代字 by kind of document. */
  documentMarks?: { kind: 'government-rule' | 'normative' | 'policy' | 'decision'; mark: string }[];
  /** 政府信息公开工作机构, as the disclosure guide names it. */
  office: {
    name: string;
    address: string;
    postcode: string;
    phone: string;
    fax?: string;
    email?: string;
    hours: string;
  };
  units: string[];
  /** The first is the default. */
  replyNames: ReplyNameSeed[];
}

/** 答复名义: each with its own document numbers, reconsideration body and court. */
export interface ReplyNameSeed {
  name: string;
  documentMark: string;
  reconsideration: { body: string; address: string; online: string };
  court: string;
}
