/** Sentences that reports share word for word, with the report year put in; each is damaged again and looked for. */
export function fixedWording(year: number): string[] {
  const first = `${year}年1月1日`;
  return [
    `统计期限自${first}起至${year}年12月31日止`,
    `统计期限自${first}起到${year}年12月31日止`,
    `统计期限自${first}起至12月31日止`,
    `统计期限从${first}到12月31日止`,
    `统计期限为${first}至${year}年12月31日`,
    `统计期限为${first}至12月31日`,
    `截至${year}年12月31日`,
    `截止${year}年12月31日`,
    `本机关在办理${year}年度信息公开申请中未收取信息处理费`,
  ];
}

/** How a word goes on that lost its last character; only where reports leave no other choice. */
export const lostEndings: readonly { before: string; lost: string; after: RegExp }[] = [
  { before: '答', lost: '复', after: /^\d*件/ },
  { before: '规范性文', lost: '件', after: /^\d*件/ },
  { before: '新闻发布', lost: '会', after: /^\d*场/ },
  { before: '简明问', lost: '答', after: /^\d*[期条篇]/ },
  { before: '开', lost: '展', after: /^\d小时不间断/ },
  { before: '邮编', lost: '：', after: /^\d{5}(?!\d)/ },
  { before: '行政中', lost: '心', after: /^号楼/ },
];

/** What may stand between the words before and a year: the end of a sentence, or in a bracket a preposition. */
export function beforeYear(words: string): readonly string[] {
  return words.endsWith('(') ? ['含', '由', '从'] : ['。', '；', '，'];
}
