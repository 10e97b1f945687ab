import { normativeText, ruleText } from '#cities/320400/library/texts.ts';
import type { Topic } from '#cities/320400/library/topics.ts';

/** A document of the demonstration that is being made. Times are in days from the day of the demonstration. */
export interface DemoMaking {
  kind: 'normative' | 'government-rule';
  title: string;
  necessity: string;
  note: string;
  assessment: string;
  text: string;
  plannedAt: number;
  call: {
    openedAt: number;
    /** From the first day to the last. */
    days: number;
    opinions: DemoOpinion[];
    /** Day of the results; null: the call is still open. */
    resultsAt: number | null;
    summary: string;
  };
}

interface DemoOpinion {
  /** Days after the call was opened. */
  after: number;
  authorKind: 'person' | 'enterprise' | 'association' | 'agency' | 'other';
  opinion: string;
  /** What is published of it, and the answer. */
  digest: string;
  outcome: 'adopted' | 'partly' | 'declined' | 'off-topic';
  reply: string;
}

const childcare: Topic = {
  name: '托育服务补贴',
  theme: '13-01',
  department: '卫生健康',
  concerned: '托育机构、婴幼儿家庭',
  matter: '申领托育服务补贴',
};
const water: Topic = {
  name: '居民住宅二次供水',
  theme: '10-02',
  department: '水务',
  concerned: '供水单位、业主',
  matter: '移交二次供水设施',
};
const basis = '优化营商环境条例';

/** One lies open for comments, the other has heard them and is with legal review. */
export const demoMakings: DemoMaking[] = [
  {
    kind: 'normative',
    title: '常州市托育服务补贴管理办法',
    necessity: '托育补贴散见于几个通知，标准和材料不一，群众反映不知道找谁办（示例）。',
    note: '起草说明（示例）：合并三个通知，统一条件和标准，材料由六样减为两样，补贴标准另行公布。',
    assessment: '必要、可行，预计惠及示例家庭一千户，不增加企业负担（示例）。',
    text: normativeText({ topic: childcare, basis, effective: '2027年3月1日', until: '2032年2月29日' }),
    plannedAt: -40,
    call: {
      openedAt: -18,
      days: 31,
      opinions: [
        {
          after: 3,
          authorKind: 'person',
          opinion: '第六条15个工作日办结太长，希望能再快一些。',
          digest: '建议缩短办结时限',
          outcome: 'adopted',
          reply: '',
        },
        {
          after: 9,
          authorKind: 'enterprise',
          opinion: '第五条建议写明民办托育机构也可以申领。',
          digest: '建议写明民办机构可以申领',
          outcome: 'adopted',
          reply: '',
        },
      ],
      resultsAt: null,
      summary: '',
    },
  },
  {
    kind: 'government-rule',
    title: '常州市居民住宅二次供水管理办法',
    necessity: '二次供水设施移交和养护责任不清，水质投诉较多，需要以规章明确（示例）。',
    note: '起草说明（示例）：明确建设、移交、养护各环节的责任主体，设定移交时限。',
    assessment: '必要、可行，预期水质投诉下降，财政负担可以承受（示例）。',
    text: ruleText({ topic: water, basis, effective: '2027年5月1日' }),
    plannedAt: -130,
    call: {
      openedAt: -90,
      days: 31,
      opinions: [
        {
          after: 5,
          authorKind: 'association',
          opinion: '第七条决定时限建议与其他审批一致，统一为10个工作日。',
          digest: '建议决定时限统一为10个工作日',
          outcome: 'adopted',
          reply: '已经采纳，见第七条。',
        },
        {
          after: 20,
          authorKind: 'person',
          opinion: '建议由政府承担全部改造费用。',
          digest: '建议由政府承担全部改造费用',
          outcome: 'declined',
          reply: '改造费用按照上位法由产权人和供水单位分担，困难家庭另有补助。',
        },
      ],
      resultsAt: -50,
      summary: '共收到2条意见，采纳1条；未采纳的理由逐条公开（示例）。',
    },
  },
];
