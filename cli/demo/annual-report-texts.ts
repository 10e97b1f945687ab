import { defaultTexts, type SectionTexts } from '#app/annual-reports/writing/default-texts.ts';

/** The prose of the demonstration's report of 2024: the sections of a real one, in our own words, figures by reference. */
export const texts2024: SectionTexts = {
  preamble: defaultTexts.preamble,
  openness: [
    '{{年度}}年，本机关围绕城市更新、营商环境、促进消费和民生服务，及时公开以市政府和市政府办公室名义印发的政策。全年通过政府公报、门户网站、政务新媒体和政务服务平台发布政策信息{{各渠道发布政策信息}}条；政策文件库新收录公开文件{{政策文件库公开文件}}件，出版政府公报{{政府公报}}期。',
    '解读与文件同步安排。全年发布文字、图片、视频等解读{{政策解读}}期，编制政策简明问答{{政策简明问答}}期，举办新闻发布会{{新闻发布会}}场，开展在线访谈{{在线访谈}}次，网上直播{{网上直播}}次。',
    '公众参与更加经常。举办政府开放日活动{{政府开放日}}次、听证会{{听证会}}次，邀请代表委员和市民列席会议、参加座谈，意见办理情况向提出的人反馈。',
  ].join('\n'),
  requests: [
    '畅通当面、邮寄和网上三种申请渠道，收到申请当日登记，与申请人加强沟通，按期答复。全年新收政府信息公开申请{{新收}}件，上年结转{{上年结转}}件，共答复{{答复}}件；结转下年度继续办理{{结转下年}}件。',
    '答复中予以公开{{予以公开}}件，部分公开{{部分公开}}件，不予公开{{不予公开}}件，无法提供{{无法提供}}件，不予处理{{不予处理}}件。因政府信息公开被申请行政复议{{行政复议}}件，被提起行政诉讼{{行政诉讼}}件。',
  ].join('\n'),
  management:
    '规章和规范性文件集中公开，逐件标明效力。全年制发规章{{规章制发}}件、行政规范性文件{{规范性文件制发}}件；开展文件清理，废止和宣布失效规章{{规章废止}}件、行政规范性文件{{规范性文件废止}}件，清理结果向社会公布。年末现行有效规章{{规章现行有效}}件、行政规范性文件{{规范性文件现行有效}}件。按照新的行政复议法更新了答复文书中的救济途径。',
  platform:
    '政府信息公开专栏按主题、种类和发布机构分类，每周巡查栏目的更新和链接，发现问题限时改正。政务新媒体逐个登记、每月复查。在市级服务场所设立政务公开专区，提供查询、申请、咨询和打印服务。',
  guarantee:
    '政务公开列入年度考核，考核指标突出解读质量和平台维护。全年开展业务培训{{业务培训}}次，对基层单位办理申请进行一对一辅导。社会评议没有反映突出问题，没有发生需要追究责任的情形。',
  problems: [
    '一是对基层单位的指导不够精准，个别单位办理疑难申请把握不准；二是部分解读照搬原文，针对性不强。',
    '下一步，定期到基层走访，用典型案例复盘疑难申请；按企业和群众的提问选题，评选优秀解读并推广做法。',
  ].join('\n'),
  others: '{{年度}}年度，本机关收取信息处理费{{信息处理费}}元。没有其他需要报告的事项。',
};

/** Figures that no ledger here counts, as the units of the demonstration filed them; every one is invented or of 示例. */
export const activities2024: readonly { activity: string; value: string }[] = [
  { activity: 'policyItems', value: '118' },
  { activity: 'newMediaItems', value: '96' },
  { activity: 'serviceItems', value: '41' },
  { activity: 'explainers', value: '102' },
  { activity: 'conciseAnswers', value: '47' },
  { activity: 'pressConferences', value: '52' },
  { activity: 'interviews', value: '63' },
  { activity: 'liveEvents', value: '86' },
  { activity: 'openDays', value: '4' },
  { activity: 'hearings', value: '1' },
  { activity: 'trainings', value: '3' },
  { activity: 'processingFee', value: '0' },
];
