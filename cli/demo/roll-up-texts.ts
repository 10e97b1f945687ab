import { defaultTexts, type SectionTexts } from '#app/annual-reports/writing/default-texts.ts';

/** The prose of the demonstration city's report of 2024, in our own words; figures by reference. */
export const rollUpTexts2024: SectionTexts = {
  preamble: defaultTexts.preamble,
  openness:
    '全市各级行政机关把公开融入决策、执行、管理、服务和结果的各个环节。政策文件库全年新收录公开文件{{政策文件库公开文件}}件，出版政府公报{{政府公报}}期，就重要草案公开征集意见{{意见征集}}次。',
  requests:
    '全市全年新收政府信息公开申请{{新收}}件，上年结转{{上年结转}}件，办结{{答复}}件，结转下年度继续办理{{结转下年}}件；予以公开{{予以公开}}件，部分公开{{部分公开}}件，无法提供{{无法提供}}件。被申请行政复议{{行政复议}}件，被提起行政诉讼{{行政诉讼}}件。',
  management:
    '年末全市现行有效规章{{规章现行有效}}件、行政规范性文件{{规范性文件现行有效}}件，清理结果统一公布。各单位公开前逐件审查，公开后动态更新。',
  platform: '市、区两级公开专栏使用同一套栏目和查询入口，基层专区设在办事大厅，老年人有专人引导。',
  guarantee:
    '市政府每季度调度一次公开工作，年终考核结果反馈到各单位。邀请市民代表开展社会评议，意见逐条整改；没有需要追究责任的情形。',
  problems:
    '各地各部门之间进展不够平衡，基层人员变动较多，申请办理经验积累不足。今后分片结对指导，建立疑难申请会商机制，把典型做法编成手册。',
  others: '{{年度}}年，全市收取信息处理费{{信息处理费}}元。',
};
