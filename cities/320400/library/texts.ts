import type { Topic } from '#cities/320400/library/topics.ts';

/** Shape of an invented text: what it rests on, from when it holds, until when, what it ends. */
export interface TextFacts {
  topic: Topic;
  basis: string;
  effective: string;
  until?: string;
  ends?: string;
}

/** A government rule in chapters; 示例 throughout. */
export function ruleText({ topic, basis, effective, ends }: TextFacts): string {
  const { name, department, concerned, matter } = topic;
  return [
    '第一章 总则',
    `第一条 为了规范${name}工作，维护${concerned}的合法权益，根据《${basis}》等法律、法规，结合本市实际，制定本办法（示例）。`,
    `第二条 本市行政区域内${name}及其监督管理，适用本办法。`,
    `第三条 ${name}工作遵循统筹规划、便民高效、权责一致、社会参与的原则。`,
    `第四条 市、县（市、区）人民政府应当加强对${name}工作的领导，所需经费列入本级财政预算。`,
    `市${department}主管部门负责全市${name}的监督管理工作。`,
    '发展改革、财政、公安、自然资源和规划、市场监督管理等部门按照各自职责，做好相关工作。',
    '第二章 办理',
    `第五条 ${matter}的，应当具备下列条件：`,
    '（一）符合国土空间规划和相关专项规划；',
    '（二）符合国家和省规定的安全、环境保护标准；',
    '（三）有明确的责任人和维护措施；',
    '（四）法律、法规规定的其他条件。',
    `第六条 ${matter}的，向所在地${department}主管部门提出申请，并提交申请书、方案和责任承诺书。能够通过数据共享获得的材料，不得要求申请人提供。`,
    `第七条 ${department}主管部门应当自受理申请之日起10个工作日内作出决定；不予同意的，书面说明理由。`,
    '情况复杂的，经本部门负责人批准，可以延长5个工作日。',
    '第八条 依照本办法第七条作出的决定，应当自作出之日起7个工作日内在政府网站公开，涉及国家秘密、商业秘密、个人隐私的除外。',
    '第三章 监督检查',
    `第九条 ${department}主管部门应当建立${name}档案，采取随机抽取检查对象、随机选派执法人员的方式开展监督检查。`,
    '第十条 任何单位和个人有权对违反本办法的行为进行投诉、举报。接到投诉、举报的部门应当自收到之日起15个工作日内处理并答复。',
    '第四章 法律责任',
    `第十一条 违反本办法第六条规定，擅自${matter}的，由${department}主管部门责令限期改正；逾期不改正的，依照有关法律、法规处理。`,
    `第十二条 ${department}主管部门及其工作人员玩忽职守、滥用职权、徇私舞弊的，依法给予处分。`,
    '第五章 附则',
    `第十三条 本办法自${effective}起施行。${ends ?? ''}`,
  ].join('\n\n');
}

/** A normative document in articles, with its term; 示例 throughout. */
export function normativeText({ topic, basis, effective, until, ends }: TextFacts): string {
  const { name, department, concerned, matter } = topic;
  const term = until ? `，有效期至${until}` : '';
  return [
    `第一条 为规范本市${name}工作，方便${concerned}办事，根据《${basis}》等规定，结合本市实际，制定本办法（示例）。`,
    `第二条 本市行政区域内${name}的申请、办理和监督，适用本办法。`,
    `第三条 市${department}主管部门负责本办法的组织实施，县（市、区）${department}主管部门负责本行政区域内的具体工作。`,
    `第四条 ${matter}，应当同时符合下列条件：`,
    `（一）属于本市的${concerned}；`,
    '（二）遵守法律法规，近三年内没有严重失信记录；',
    '（三）提交的材料真实、完整。',
    `第五条 ${matter}，可以通过政务服务网、政务服务大厅窗口或者基层便民服务中心提出。申请材料包括申请表和身份证明；能够通过数据共享核验的，不再提交。`,
    `第六条 ${department}主管部门自收到申请之日起5个工作日内完成审核，15个工作日内办结。材料不齐的，一次告知需要补正的全部内容。`,
    '第七条 标准按照下列规定执行：',
    ...(/补贴|补助|救助|资助|返还|奖励|创新券/.test(name)
      ? ['（一）一般情形，每人（件）300元（示例）；', '（二）重点情形，每人（件）360元（示例）；']
      : ['（一）一般情形，按照示例标准的100%执行；', '（二）重点情形，按照示例标准的120%执行；']),
    '（三）特殊困难情形，经集体研究后确定。',
    '第八条 相关资金专款专用，任何单位和个人不得截留、挪用。办理结果按照《政府信息公开条例》的规定公开。',
    '第九条 弄虚作假的，取消资格，追回资金，并依法处理。',
    `第十条 对办理结果有异议的，可以自收到结果之日起10个工作日内向市${department}主管部门申请复核。`,
    `第十一条 本办法自${effective}起施行${term}。${ends ?? ''}`,
  ].join('\n\n');
}

/** A notice of the office with levels 一、（一）; 示例 throughout. */
export function noticeText({ topic, basis }: Pick<TextFacts, 'topic' | 'basis'>): string {
  const { name, department, concerned, matter } = topic;
  return [
    '各县（市、区）人民政府，市各委办局、公司、直属单位：',
    `为进一步做好${name}工作，根据《${basis}》等规定，经市人民政府同意，现就有关事项通知如下（示例）：`,
    '一、总体要求',
    `坚持问题导向，围绕${concerned}反映集中的事项，优化流程、压缩时限、减少材料，年内${matter}全程网上办理比例达到90%以上。`,
    '二、重点任务',
    '（一）精简材料',
    `${matter}所需材料由7项减为3项，其余材料通过数据共享核验。`,
    '（二）压缩时限',
    '承诺办结时限由20个工作日压缩至10个工作日，简易情形即来即办。',
    '（三）主动服务',
    `${department}主管部门应当每季度梳理符合条件的${concerned}名单，主动告知、上门服务。`,
    '三、工作要求',
    '1. 加强组织领导。各地各部门要明确责任人，每季度末报送进展情况。',
    '2. 加强宣传解读。通过政府网站、政务新媒体和办事窗口做好政策解读。',
    '常州市人民政府办公室（示例）',
    '（此件公开发布）',
  ].join('\n\n');
}
