import type { SectionKey } from '#law/report/sections.ts';

/** The prose of a report, a template a section. */
export type SectionTexts = Record<SectionKey, string>;

/**
 * What stands there before anybody has written: sentences that the data fill in. Part five is left to the officer,
 * because nobody else knows what went wrong.
 */
export const defaultTexts: SectionTexts = {
  preamble: [
    '根据《中华人民共和国政府信息公开条例》和政府信息公开工作年度报告格式的规定，{{机关}}编制本报告。全文由总体情况，主动公开政府信息情况，收到和处理政府信息公开申请情况，政府信息公开行政复议、行政诉讼情况，存在的主要问题及改进情况，其他需要报告的事项六部分组成。',
    '所列数据的统计期限为{{年度}}年1月1日至{{年度}}年12月31日。本报告电子版可以在{{网站}}“政府信息公开年报”栏目查阅和下载。对报告有疑问的，请与{{工作机构}}联系（地址：{{地址}}；邮政编码：{{邮编}}；电话：{{电话}}）。',
  ].join('\n'),
  openness:
    '全年在政策文件库公开政策文件{{政策文件库公开文件}}件，出版政府公报{{政府公报}}期，在门户网站发布政策解读{{门户网站解读}}篇，就重要草案公开征集意见{{意见征集}}次、反馈采纳情况{{意见采纳情况反馈}}次。',
  requests:
    '全年新收政府信息公开申请{{新收}}件，上年结转{{上年结转}}件，共答复{{答复}}件，其中予以公开{{予以公开}}件，部分公开{{部分公开}}件；结转下年度继续办理{{结转下年}}件。因政府信息公开被申请行政复议{{行政复议}}件，被提起行政诉讼{{行政诉讼}}件。',
  management:
    '全年制发规章{{规章制发}}件、行政规范性文件{{规范性文件制发}}件，废止和宣布失效规章{{规章废止}}件、行政规范性文件{{规范性文件废止}}件；年末现行有效规章{{规章现行有效}}件、行政规范性文件{{规范性文件现行有效}}件，均在政策文件库标明效力。',
  platform: '',
  guarantee: '',
  problems: '',
  others: '本机关{{年度}}年度收取信息处理费{{信息处理费}}元。没有其他需要报告的事项。',
};
